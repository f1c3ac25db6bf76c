import type { Fact, Json, JsonObject, Schemas } from "../../api/answers.ts";
import { inLanguage, type Language, type Text } from "../../words/words.ts";
import { partsOf, pointerTo, valueAt } from "../editing/document-places.ts";
import { labelOf } from "../shape/described.ts";
import { isList, isObject } from "../shape/forms.ts";
import { itemPlace, memberPlace, type SchemaPlace } from "../shape/schema-place.ts";

const NTH = { zh: (index: number) => `第 ${index} 项`, en: (index: number) => `item ${index}` } as const;
/** Members that name a row where it has no title. */
const NAMES = ["name", "id", "code", "group", "clause", "fact"] as const;

/**
 * Where a pointer leads: members by what the schema or the facts call them, rows by their title, name or number. The body is the
 * document's own, and not told. Undefined for the document itself, and where nothing on the way has a name.
 */
export function placeInWords(
  { schemas, facts }: { readonly schemas: Schemas; readonly facts: ReadonlyMap<string, Fact> },
  root: SchemaPlace,
  document: Json,
  pointer: string,
  language: Language,
): string | undefined {
  let at = root;
  let here = "";
  const names: string[] = [];
  for (const named of partsOf(pointer)) {
    const held = valueAt(document, here);
    const part = isList(held) ? rowAt(held, named) : named;
    const isRow = isList(held) || at.schema.type === "array";
    here = pointerTo(here, part);
    const value = valueAt(document, here) ?? null;
    // What is named freely is named by facts.
    const fact = at.schema.properties || isRow ? undefined : facts.get(part);
    at = isRow ? itemPlace(schemas, at, value) : memberPlace(schemas, at, part, value);
    if (isRow)
      names.push(
        rowInWords(value, language) ?? (/^\d+$/.test(part) ? NTH[language](Number(part) + 1) : part),
      );
    else if (fact) names.push(inLanguage(fact.alias, language));
    else if (here !== "/body" && at.description !== undefined) names.push(labelOf(at, part, language));
  }
  return names.length === 0 ? undefined : names.join(" › ");
}

/** Constraints on figures call rows by their names rather than by their numbers. */
function rowAt(rows: readonly Json[], named: string): string {
  const index = rows.findIndex((row) => isObject(row) && NAMES.some((name) => row[name] === named));
  return /^\d+$/.test(named) || index === -1 ? named : String(index);
}

function rowInWords(row: Json, language: Language): string | undefined {
  if (!isObject(row)) return undefined;
  const title = textOf(row.title);
  if (title) return inLanguage(title, language);
  const named = NAMES.map((name) => row[name]).find((name) => typeof name === "string");
  // A string, by the line above.
  return named as string | undefined;
}

function textOf(value: JsonObject[string] | undefined): Text | undefined {
  // A text in both languages, by its form.
  return isObject(value) && typeof value.zh === "string" ? (value as unknown as Text) : undefined;
}
