import { Select } from "antd";
import { CodeWarnings } from "./code-warnings.tsx";
import { useCodeSelect } from "./use-code-select.ts";

interface CodesFieldProps {
  readonly label: string;
  /** Id of the code list. */
  readonly list: string;
  readonly values: readonly string[];
  readonly change: (codes: readonly string[]) => void;
  /** The values are how codes begin. */
  readonly isBeginning?: boolean;
}

/** Several codes of a list, each found as in `CodeField`, or pasted together. */
export function CodesField({ label, list, values, change, isBeginning = false }: CodesFieldProps) {
  const { warnings, clear, common } = useCodeSelect(list, values, isBeginning, (codes) =>
    change([...new Set([...values, ...codes])]),
  );
  return (
    <span className="code-place">
      <Select<string[]>
        mode="multiple"
        {...common}
        aria-label={label}
        maxTagCount={20}
        value={[...values]}
        onChange={(codes) => {
          clear();
          change(codes);
        }}
      />
      <CodeWarnings id={warnings} list={list} codes={values} isBeginning={isBeginning} />
    </span>
  );
}
