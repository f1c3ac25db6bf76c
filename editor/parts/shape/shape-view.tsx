import { useMemo } from "react";
import type { Json, JsonObject } from "../../api/answers.ts";
import { useLanguage } from "../../words/language.tsx";
import { factWords } from "./condition-words.ts";
import { labelOf } from "./described.ts";
import { formOf, isList, isObject } from "./forms.ts";
import { OriginMark } from "./origin-mark.tsx";
import { ProvisionalMark } from "./provisional-mark.tsx";
import { RowsView } from "./rows-view.tsx";
import { memberPlace, orderedMembers, type SchemaPlace, valueSchema } from "./schema-place.ts";
import { useShaping } from "./shaping.tsx";
import { ValueView } from "./value-view.tsx";

interface ShapeViewProps {
  readonly place: SchemaPlace;
  readonly value: JsonObject;
  readonly pointer: string;
  /** Members that are told elsewhere. */
  readonly without?: readonly string[];
}

/** An object as its schema shapes it: plain members in lines, lists of rows as tables, parts under their headings. */
export function ShapeView({ place, value, pointer, without = [] }: ShapeViewProps) {
  const { schemas, facts } = useShaping();
  const { language } = useLanguage();
  const members = orderedMembers(schemas, place, value)
    .filter(([name]) => !without.includes(name))
    .map(([name, held]) => {
      const at = memberPlace(schemas, place, name, held);
      return {
        name,
        held,
        at,
        form: formOf(at, held),
        label: labelOf(at, name, language),
        pointer: `${pointer}/${name}`,
      };
    });
  const lines = members.filter(({ form }) => form !== "rows" && form !== "parts");
  const sections = members.filter(({ form }) => form === "rows" || form === "parts");
  const [fact, ...others] = lines.filter(({ form }) => form === "fact");
  const about = fact && others.length === 0 ? factWords(String(fact.held), { facts, language }) : undefined;
  return (
    <>
      {lines.length > 0 ? (
        <dl className="shape-lines">
          {lines.map(({ name, label, form, held, at, pointer: here }) => (
            <div key={name} className="shape-line">
              <dt>{label}</dt>
              <dd>
                <ValueView form={form} value={held} schema={valueSchema(schemas, at, held)} />{" "}
                <ProvisionalMark pointer={here} /> <OriginMark pointer={here} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {sections.map(({ name, label, held, at, pointer: here }) => (
        <section key={name} className="shape-section" aria-label={label}>
          <h3>
            {label} <ProvisionalMark pointer={here} /> <OriginMark pointer={here} />
          </h3>
          <SectionView place={at} value={held} pointer={here} label={label} about={about} />
        </section>
      ))}
    </>
  );
}

interface SectionViewProps {
  readonly place: SchemaPlace;
  readonly value: Json;
  readonly pointer: string;
  readonly label: string;
  readonly about: string | undefined;
}

function SectionView({ place, value, pointer, label, about }: SectionViewProps) {
  const rows = useMemo(() => (isList(value) ? value.filter(isObject) : []), [value]);
  if (isList(value))
    return <RowsView place={place} rows={rows} pointer={pointer} label={label} about={about} />;
  return isObject(value) ? <ShapeView place={place} value={value} pointer={pointer} /> : null;
}
