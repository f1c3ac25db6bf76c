import { Button } from "antd";
import type { JsonObject } from "../../api/answers.ts";
import { useWords } from "../../words/language.tsx";
import { freeMemberPlace, NO_PLACE, type SchemaPlace } from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { Act } from "./condition-form.tsx";
import { pointerTo } from "./document-places.ts";
import { isPlain, shapeOf } from "./edit-columns.ts";
import { useEditing } from "./editing.tsx";
import { freshValue } from "./fresh-value.ts";
import { LineField } from "./line-field.tsx";
import { SectionForm } from "./section-form.tsx";
import { useTyped } from "./use-typed.ts";

const words = {
  name: { zh: "名称", en: "Name" },
  add: { zh: "添加", en: "Add" },
  remove: { zh: (name: string) => `删去“${name}”`, en: (name: string) => `Remove “${name}”` },
  fresh: { zh: "新条目", en: "new" },
} as const;

interface NamedMembersProps {
  readonly place: SchemaPlace;
  readonly value: JsonObject;
  readonly pointer: string;
  readonly label: string;
}

/** Members whose names are free: each with its name, to be changed too. */
export function NamedMembers({ place, value, pointer }: NamedMembersProps) {
  const said = useWords(words);
  const { schemas } = useShaping();
  const { write } = useEditing();
  const inner = freeMemberPlace(schemas, place) ?? NO_PLACE;
  const names = Object.keys(value);
  const rename = (name: string, next: string): string => {
    if (next === "" || Object.hasOwn(value, next)) return name;
    const entries = Object.entries(value).map(([each, held]) => [each === name ? next : each, held]);
    write(pointer, Object.fromEntries(entries));
    return next;
  };
  const add = (): void => {
    const free = Array.from({ length: names.length + 1 }, (_, index) => `${said.fresh}${index + 1}`);
    const name = free.find((each) => !Object.hasOwn(value, each)) ?? said.fresh;
    write(pointerTo(pointer, name), freshValue(schemas, inner));
  };
  return (
    <>
      {names.map((name, index) => {
        const here = pointerTo(pointer, name);
        const { form, schema } = shapeOf(schemas, inner, value[name]);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name keeps its input while it is changed
          <div key={index} className="shape-section">
            <div className="row-of">
              <NameField name={name} rename={(next) => rename(name, next)} />
              <Act words={said.remove(name)} sign="✕" act={() => write(here, undefined)} />
            </div>
            {isPlain(form) && form !== "formula" ? (
              <LineField
                shape={{ form, schema }}
                place={inner}
                value={value[name]}
                pointer={here}
                label={name}
                isRequired
              />
            ) : (
              <SectionForm place={inner} value={value[name]} pointer={here} label={name} />
            )}
          </div>
        );
      })}
      <Button size="small" onClick={add}>
        {said.add}
      </Button>
    </>
  );
}

function NameField({ name, rename }: { readonly name: string; readonly rename: (next: string) => string }) {
  const said = useWords(words);
  const [text, type] = useTyped(name, rename);
  return (
    <input
      className="edit-input edit-joint"
      aria-label={said.name}
      value={text}
      onChange={({ target }) => type(target.value)}
    />
  );
}
