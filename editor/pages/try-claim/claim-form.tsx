import { Card } from "antd";
import type { JsonObject } from "../../api/answers.ts";
import { placeOfFile } from "../../parts/shape/schema-place.ts";
import { useShaping } from "../../parts/shape/shaping.tsx";
import { useWords } from "../../words/language.tsx";
import { ObjectFields } from "./object-fields.tsx";

const words = { title: { zh: "结算清单", en: "The claim" } } as const;

interface ClaimFormProps {
  readonly claim: JsonObject;
  readonly change: (claim: JsonObject) => void;
}

/** A claim as a form, shaped by its schema. */
export function ClaimForm({ claim, change }: ClaimFormProps) {
  const said = useWords(words);
  const { schemas } = useShaping();
  return (
    <Card title={said.title} size="small">
      <ObjectFields
        place={placeOfFile(schemas, "claim.schema.json")}
        value={claim}
        change={change}
        path="claim"
      />
    </Card>
  );
}
