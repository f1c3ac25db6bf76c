import { Select } from "antd";
import type { Json, JsonObject, Schema } from "../../api/answers.ts";
import { labelOf } from "../../parts/shape/described.ts";
import { memberPlace, type SchemaPlace } from "../../parts/shape/schema-place.ts";
import { useShaping } from "../../parts/shape/shaping.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";

const words = { add: { zh: "添加字段…", en: "Add a field…" } } as const;

interface AddMemberProps {
  readonly place: SchemaPlace;
  readonly value: JsonObject;
  readonly change: (value: JsonObject) => void;
}

/** Adds a member that the schema knows and the object lacks. */
export function AddMember({ place, value, change }: AddMemberProps) {
  const said = useWords(words);
  const { schemas } = useShaping();
  const { language } = useLanguage();
  const lacking = Object.keys(place.schema.properties ?? {}).filter((name) => !Object.hasOwn(value, name));
  if (lacking.length === 0) return null;
  const options = lacking.map((name) => {
    const at = memberPlace(schemas, place, name, null);
    return { value: name, label: labelOf(at, name, language), schema: at.schema };
  });
  return (
    <Select
      className="add-member"
      aria-label={said.add}
      placeholder={said.add}
      showSearch={{ optionFilterProp: "label" }}
      value={null}
      options={options}
      popupMatchSelectWidth={260}
      onChange={(name: string | null) => {
        const found = options.find((option) => option.value === name);
        if (found) change({ ...value, [found.value]: emptyOf(found.schema) });
      }}
    />
  );
}

function emptyOf({ type, enum: values }: Schema): Json {
  if (values) return values[0] ?? "";
  if (type === "array") return [{}];
  return type === "object" ? {} : "";
}
