import { Button } from "antd";
import { memo } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { labelOf } from "../shape/described.ts";
import { ProvisionalMark } from "../shape/provisional-mark.tsx";
import { memberPlace, type SchemaPlace, statedMembers } from "../shape/schema-place.ts";
import { useShaping } from "../shape/shaping.tsx";
import { AddMember } from "./add-member.tsx";
import { pointerTo } from "./document-places.ts";
import { shapeOf } from "./edit-columns.ts";
import { useEditing } from "./editing.tsx";
import { LineField } from "./line-field.tsx";
import { SectionForm } from "./section-form.tsx";

const words = {
  remove: { zh: (name: string) => `删去“${name}”`, en: (name: string) => `Take out “${name}”` },
} as const;

interface ShapeFormProps {
  readonly place: SchemaPlace;
  readonly value: JsonObject;
  readonly pointer: string;
  /** Members that are edited elsewhere, or by nobody. */
  readonly without?: readonly string[];
}

/** An object to be edited as its schema shapes it: plain members in lines, lists and parts under their headings. */
export const ShapeForm = memo(
  ShapeFields,
  // The schema of a place follows from what stands there.
  (a, b) => a.value === b.value && a.pointer === b.pointer && a.place.schema === b.place.schema,
);

function ShapeFields({ place, value, pointer, without = [] }: ShapeFormProps) {
  const { schemas } = useShaping();
  const { language } = useLanguage();
  const stated = statedMembers(schemas, place);
  const names = [
    ...stated.map(({ name }) => name),
    ...Object.keys(value).filter((name) => !stated.some((each) => each.name === name)),
  ].filter((name) => !without.includes(name));
  const members = names.map((name) => {
    const known = stated.find((each) => each.name === name);
    const held = value[name];
    const at = known?.place ?? memberPlace(schemas, place, name, held ?? null);
    return {
      name,
      held,
      at,
      isRequired: known?.isRequired ?? false,
      label: labelOf(at, name, language),
      here: pointerTo(pointer, name),
      ...shapeOf(schemas, at, held),
    };
  });
  const shown = members.filter(
    ({ held, isRequired, at }) => at.schema.const === undefined && (held !== undefined || isRequired),
  );
  const absent = members.filter(({ held, isRequired }) => held === undefined && !isRequired);
  const isSection = ({ form, chosen }: (typeof members)[number]): boolean =>
    form === "rows" || form === "parts" || (form === "condition" && chosen.schema.const === undefined);
  return (
    <>
      <div className="shape-lines">
        {shown
          .filter((member) => !isSection(member))
          .map(({ name, held, at, form, schema, label, here, isRequired }) => (
            <div key={name} className="shape-line">
              <span className="shape-label">{label}</span>
              <div className="row-of edit-line">
                <LineField
                  shape={{ form, schema }}
                  place={at}
                  value={held}
                  pointer={here}
                  label={label}
                  isRequired={isRequired}
                />
                <ProvisionalMark pointer={here} />
                {isRequired ? null : <Remove label={label} pointer={here} />}
              </div>
            </div>
          ))}
      </div>
      {shown.filter(isSection).map(({ name, held, at, label, here, isRequired }) => (
        <section key={name} className="shape-section" aria-label={label}>
          <h3>
            {label} <ProvisionalMark pointer={here} />{" "}
            {isRequired ? null : <Remove label={label} pointer={here} />}
          </h3>
          <SectionForm place={at} value={held} pointer={here} label={label} />
        </section>
      ))}
      <AddMember
        members={absent.map(({ name, label, at, here }) => ({ name, label, place: at, pointer: here }))}
      />
    </>
  );
}

function Remove({ label, pointer }: { readonly label: string; readonly pointer: string }) {
  const said = useWords(words);
  const { write } = useEditing();
  return (
    <Button
      type="text"
      size="small"
      aria-label={said.remove(label)}
      title={said.remove(label)}
      onClick={() => write(pointer, undefined)}
    >
      ✕
    </Button>
  );
}
