import type { Json } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { labelOf } from "../shape/described.ts";
import { isList, isObject } from "../shape/forms.ts";
import {
  freeMemberPlace,
  placeOfValue,
  type SchemaPlace,
  statedMembers,
  waysOf,
} from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { ConditionForm } from "./condition-form.tsx";
import { editForm } from "./edit-form.ts";
import { useEditing } from "./editing.tsx";
import { FindingWords } from "./finding-words.tsx";
import { FormulaForm } from "./formula-form.tsx";
import { freshValue } from "./fresh-value.ts";
import { NamedMembers } from "./named-members.tsx";
import { RowsForm } from "./rows-form.tsx";
import { ShapeForm } from "./shape-form.tsx";

const words = {
  way: { zh: (name: string) => `${name}的形式`, en: (name: string) => `Shape of ${name}` },
} as const;

interface SectionFormProps {
  /** With all its alternatives. */
  readonly place: SchemaPlace;
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly label: string;
}

/** A part under a heading of its own: rows, a condition, named members, or members as their schema has them. */
export function SectionForm({ place, value, pointer, label }: SectionFormProps) {
  const { schemas } = useShaping();
  const { findings } = useEditing();
  const held = value ?? freshValue(schemas, place);
  const chosen = placeOfValue(schemas, place, held);
  const form = editForm(schemas, chosen, held);
  return (
    <>
      <Ways place={place} value={held} pointer={pointer} label={label} />
      <FindingWords findings={findings.at(pointer)} />
      {form === "condition" ? <ConditionForm condition={held} pointer={pointer} /> : null}
      {form === "formula" ? <FormulaForm value={held} pointer={pointer} label={label} /> : null}
      {form === "rows" && isList(held) ? (
        <RowsForm place={chosen} rows={held} pointer={pointer} label={label} />
      ) : null}
      {form === "parts" && isObject(held) ? (
        freeMemberPlace(schemas, chosen) ? (
          <NamedMembers place={chosen} value={held} pointer={pointer} label={label} />
        ) : (
          <ShapeForm place={chosen} value={held} pointer={pointer} />
        )
      ) : null}
    </>
  );
}

/** Where a part can have several shapes: which one it has. Another one begins anew. */
function Ways({ place, value, pointer, label }: SectionFormProps & { readonly value: Json }) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { schemas } = useShaping();
  const { write } = useEditing();
  const ways = waysOf(schemas, place);
  if (ways.length < 2) return null;
  const names = ways.map((way) => {
    if (way.description !== undefined && way.description !== place.description)
      return labelOf(way, label, language);
    const needed = statedMembers(schemas, way).filter(({ isRequired }) => isRequired);
    const told = needed.map(({ name, place: at }) => labelOf(at, name, language)).join("、");
    return told === "" ? labelOf(way, label, language) : told;
  });
  const { schema } = placeOfValue(schemas, place, value);
  return (
    <select
      className="edit-input edit-joint"
      aria-label={said.way(label)}
      value={ways.findIndex((way) => way.schema === schema)}
      onChange={({ target }) => {
        const way = ways[Number(target.value)];
        if (way) write(pointer, freshValue(schemas, way));
      }}
    >
      {names.map((name, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </select>
  );
}
