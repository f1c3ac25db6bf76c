import type { JsonObject, Schemas } from "../../api/answers.ts";
import { type Language, languages } from "../../words/words.ts";
import { type EditColumn, editColumns } from "../editing/edit-columns.ts";
import type { SchemaPlace } from "../shape/schema-place.ts";

/** A column of a sheet: a member of the rows, or its wording in one language. */
export interface SheetColumn extends Pick<EditColumn, "member" | "form" | "schema"> {
  readonly id: string;
  readonly title: string;
  /** Of a text that rows have in both languages. */
  readonly language?: Language;
}

const TONGUES = { zh: { zh: "中文", en: "Chinese" }, en: { zh: "英文", en: "English" } } as const;

/** The columns of a list, with titles from its schema in the language of the interface; no two titles are alike. */
export function sheetColumns(
  schemas: Schemas,
  place: SchemaPlace,
  rows: readonly JsonObject[],
  language: Language,
): readonly SheetColumn[] {
  const columns = editColumns(schemas, place, rows, language).flatMap(
    ({ member, label, form, schema }): readonly SheetColumn[] =>
      form === "text"
        ? languages.map((tongue) => ({
            id: `${member}.${tongue}`,
            member,
            form,
            schema,
            title: `${label} · ${TONGUES[tongue][language]}`,
            language: tongue,
          }))
        : [{ id: member, member, form, schema, title: label }],
  );
  const titles = columns.map(({ title }) => title);
  return columns.map((column) => {
    const isAlone = titles.filter((title) => title === column.title).length === 1;
    return isAlone ? column : { ...column, title: `${column.title} (${column.id})` };
  });
}

/** Which column each title of a file stands for, guessed: by title in either language, or by the member's own name. */
export function guessedColumns(
  titles: readonly string[],
  ways: readonly (readonly SheetColumn[])[],
): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const wanted = plain(title);
    const found = ways
      .flat()
      .find(({ id, title: name }) => !taken.has(id) && [plain(name), plain(id)].includes(wanted));
    if (found) taken.add(found.id);
    return found?.id;
  });
}

function plain(title: string): string {
  return title.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
}
