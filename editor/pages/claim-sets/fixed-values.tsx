import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { ClaimMapping } from "../../../schemas/types.ts";
import { useWords } from "../../words/language.tsx";
import { type ClaimShape, placeLabel } from "./claim-shape.ts";
import { codeChoices } from "./code-choices.ts";
import { listTargets } from "./mapping-targets.ts";
import { withField, without } from "./mapping-uses.ts";

const words = {
  title: { zh: "每份清单都相同的字段", en: "Fields that are the same for every claim" },
  add: { zh: "添加固定值字段…", en: "Add a field with a fixed value…" },
  remove: { zh: (name: string) => `删去${name}`, en: (name: string) => `Remove ${name}` },
} as const;

interface FixedValuesProps {
  readonly mapping: ClaimMapping;
  readonly shape: ClaimShape;
  readonly change: (mapping: ClaimMapping) => void;
}

/** Fields that no column says, and that are the same for every row. */
export function FixedValues({ mapping, shape, change }: FixedValuesProps) {
  const said = useWords(words);
  /** A field that has no value yet. */
  const [begun, setBegun] = useState<string>();
  const fixed = Object.entries(mapping.fields).flatMap(([path, { constant }]) =>
    constant === undefined ? [] : [[path, String(constant)] as const],
  );
  const shown = begun === undefined || begun in mapping.fields ? fixed : [...fixed, [begun, ""] as const];
  return (
    <fieldset className="claim-part">
      <legend>{said.title}</legend>
      <div className="claim-fields">
        {shown.map(([path, value]) => (
          <FixedValue
            key={path}
            path={path}
            value={value}
            shape={shape}
            change={(next) =>
              change(next === "" ? without(mapping, { path }) : withField(mapping, path, { constant: next }))
            }
          />
        ))}
        <Select
          className="add-member"
          aria-label={said.add}
          placeholder={said.add}
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={320}
          value={null}
          options={listTargets(shape).filter(({ value }) => !(value in mapping.fields))}
          onChange={(path: string | null) => {
            if (path !== null) setBegun(path);
          }}
        />
      </div>
    </fieldset>
  );
}

interface FixedValueProps {
  readonly path: string;
  readonly value: string;
  readonly shape: ClaimShape;
  readonly change: (value: string) => void;
}

function FixedValue({ path, value, shape, change }: FixedValueProps) {
  const said = useWords(words);
  const [typed, setTyped] = useState(value);
  const label = placeLabel({ path }, shape);
  const choices = codeChoices({ path }, shape);
  const id = `fixed-${path}`;
  return (
    <div className="claim-field">
      <label htmlFor={id}>{label}</label>
      <div className="row-of mapping-fixed">
        {choices.length > 0 ? (
          <Select
            id={id}
            value={value === "" ? null : value}
            options={[...choices]}
            popupMatchSelectWidth={260}
            onChange={(next: string | null) => change(next ?? "")}
          />
        ) : (
          <Input
            id={id}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onBlur={() => change(typed.trim())}
            onPressEnter={() => change(typed.trim())}
          />
        )}
        {value === "" ? null : (
          <Button aria-label={said.remove(label)} onClick={() => change("")}>
            ×
          </Button>
        )}
      </div>
    </div>
  );
}
