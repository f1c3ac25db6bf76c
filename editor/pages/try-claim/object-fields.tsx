import type { Json, JsonObject } from "../../api/answers.ts";
import { SchemaField } from "../../parts/schema-field.tsx";
import { labelOf } from "../../parts/shape/described.ts";
import { isList, isObject } from "../../parts/shape/forms.ts";
import { itemPlace, memberPlace, orderedMembers, type SchemaPlace } from "../../parts/shape/schema-place.ts";
import { useShaping } from "../../parts/shape/shaping.tsx";
import { useLanguage } from "../../words/language.tsx";
import { inLanguage } from "../../words/words.ts";
import { AddMember } from "./add-member.tsx";

interface ObjectFieldsProps {
  readonly place: SchemaPlace;
  readonly value: JsonObject;
  readonly change: (value: JsonObject) => void;
  /** Keeps the fields of the form apart. */
  readonly path: string;
}

/** The members that an object has, as fields; objects and lists in it below, each under its name. */
export function ObjectFields({ place, value, change, path }: ObjectFieldsProps) {
  const { schemas, facts } = useShaping();
  const { language } = useLanguage();
  const members = orderedMembers(schemas, place, value).map(([name, held]) => {
    const at = memberPlace(schemas, place, name, held);
    const fact = Object.hasOwn(place.schema.properties ?? {}, name) ? undefined : facts.get(name);
    const label = fact ? inLanguage(fact.alias, language) : labelOf(at, name, language);
    return { name, held, at, label, codes: fact?.type.codes };
  });
  const set = (name: string, next: Json) => change({ ...value, [name]: next });
  const fields = members.filter(({ held }) => !isObject(held) && !(isList(held) && held.some(isObject)));
  const parts = members.filter(({ held }) => isObject(held));
  const lists = members.filter(({ held }) => isList(held) && held.some(isObject));
  return (
    <>
      <div className="claim-fields">
        {fields.map(({ name, held, at, label, codes }) => (
          <SchemaField
            key={name}
            id={`${path}.${name}`}
            label={label}
            schema={codes === undefined ? at.schema : { ...at.schema, "x-codes": codes }}
            description={at.description}
            value={held}
            change={(next) => set(name, next)}
          />
        ))}
        <AddMember place={place} value={value} change={change} />
      </div>
      {parts.map(({ name, held, at, label }) => (
        <fieldset key={name} className="claim-part">
          <legend>{label}</legend>
          {isObject(held) ? (
            <ObjectFields
              place={at}
              value={held}
              change={(next) => set(name, next)}
              path={`${path}.${name}`}
            />
          ) : null}
        </fieldset>
      ))}
      {lists.map(({ name, held, at, label }) =>
        isList(held) ? (
          <fieldset key={name} className="claim-part">
            <legend>{label}</legend>
            {held.map((item, index) =>
              isObject(item) ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: items of a claim are told apart by their place
                <div key={index} className="claim-item">
                  <ObjectFields
                    place={itemPlace(schemas, at, item)}
                    value={item}
                    change={(next) => set(name, held.with(index, next))}
                    path={`${path}.${name}.${index}`}
                  />
                </div>
              ) : null,
            )}
          </fieldset>
        ) : null,
      )}
    </>
  );
}
