import { Select } from "antd";
import { CodeWarnings } from "./code-warnings.tsx";
import { useCodeSelect } from "./use-code-select.ts";

interface CodeFieldProps {
  readonly id?: string;
  readonly label: string;
  /** Id of the code list. */
  readonly list: string;
  readonly value: string;
  readonly change: (code: string) => void;
  /** The value is how a code begins. */
  readonly isBeginning?: boolean;
}

/** A code of a list, found by its beginning or a part of its name; any other text may stand too, with a warning. */
export function CodeField({ id, label, list, value, change, isBeginning = false }: CodeFieldProps) {
  const held = value === "" ? [] : [value];
  const { warnings, clear, common } = useCodeSelect(list, held, isBeginning, ([code]) => {
    if (code !== undefined) change(code);
  });
  return (
    <span className="code-place">
      <Select<string>
        {...(id === undefined ? {} : { id })}
        {...common}
        aria-label={label}
        value={value === "" ? null : value}
        onChange={(code) => {
          clear();
          change(code);
        }}
      />
      <CodeWarnings id={warnings} list={list} codes={held} isBeginning={isBeginning} />
    </span>
  );
}
