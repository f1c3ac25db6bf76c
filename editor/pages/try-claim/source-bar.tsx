import { Button, Select } from "antd";
import { useState } from "react";
import type { Json, JsonObject } from "../../api/answers.ts";
import { isObject } from "../../parts/shape/forms.ts";
import { useWords } from "../../words/language.tsx";
import { PasteClaim } from "./paste-claim.tsx";

const words = {
  sample: { zh: "样例清单", en: "Sample" },
  own: { zh: "粘贴的清单", en: "Pasted claim" },
  paste: { zh: "粘贴清单…", en: "Paste a claim…" },
  restore: { zh: "撤销全部改动", en: "Undo all changes" },
} as const;

interface SourceBarProps {
  readonly samples: readonly JsonObject[];
  /** `undefined` where a claim was pasted. */
  readonly chosen: number | undefined;
  readonly choose: (index: number) => void;
  readonly paste: (claim: JsonObject) => void;
  /** There where something has been changed. */
  readonly restore: (() => void) | undefined;
}

/** Which claim is tried. */
export function SourceBar({ samples, chosen, choose, paste, restore }: SourceBarProps) {
  const said = useWords(words);
  const [isPasting, setPasting] = useState(false);
  return (
    <div className="row-of">
      {samples.length > 0 ? (
        <>
          <label htmlFor="sample">{said.sample}</label>
          <Select
            id="sample"
            className="sample-select"
            showSearch={{ optionFilterProp: "label" }}
            placeholder={said.own}
            value={chosen ?? null}
            options={samples.map((claim, index) => ({ value: index, label: sampleWords(claim) }))}
            onChange={choose}
          />
        </>
      ) : null}
      <Button onClick={() => setPasting(true)}>{said.paste}</Button>
      {restore ? <Button onClick={restore}>{said.restore}</Button> : null}
      <PasteClaim
        isOpen={isPasting}
        close={() => setPasting(false)}
        paste={(claim) => {
          paste(claim);
          setPasting(false);
        }}
      />
    </div>
  );
}

/** A claim by its id, its institution and its first diagnosis. */
function sampleWords(claim: JsonObject): string {
  const stay = isObject(claim.setlinfo) ? claim.setlinfo : {};
  const [diagnosis = null] = Array.isArray(claim.diseinfo) ? (claim.diseinfo as readonly Json[]) : [];
  const parts = [
    claim.id,
    stay.fixmedins_name,
    isObject(diagnosis) ? (diagnosis.diag_name ?? diagnosis.diag_code) : undefined,
  ];
  return parts.filter((part) => typeof part === "string").join(" · ");
}
