import { useWords } from "../../words/language.tsx";
import type { SchemaPlace } from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { useEditing } from "./editing.tsx";
import { freshValue } from "./fresh-value.ts";

const words = { add: { zh: "增加一项…", en: "Add…" } } as const;

interface AddMemberProps {
  readonly members: readonly {
    readonly name: string;
    readonly label: string;
    readonly place: SchemaPlace;
    readonly pointer: string;
  }[];
}

/** Members that may be stated and are not. */
export function AddMember({ members }: AddMemberProps) {
  const said = useWords(words);
  const { schemas } = useShaping();
  const { write } = useEditing();
  if (members.length === 0) return null;
  return (
    <select
      className="edit-input edit-add"
      aria-label={said.add}
      value=""
      onChange={({ target }) => {
        const found = members.find(({ name }) => name === target.value);
        if (found) write(found.pointer, freshValue(schemas, found.place));
      }}
    >
      <option value="">{said.add}</option>
      {members.map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  );
}
