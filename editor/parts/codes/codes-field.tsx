import { Select } from "antd";
import { useId } from "react";
import { useCodeLabels, useCodeSearch } from "./code-search.ts";
import { CodeWarnings } from "./code-warnings.tsx";
import { usePopupHold } from "./popup-hold.tsx";

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
  const warnings = useId();
  const search = useCodeSearch(list, isBeginning, (codes) => change([...new Set([...values, ...codes])]));
  const hold = usePopupHold(search.leave);
  const labelOf = useCodeLabels(list, values, isBeginning);
  return (
    <span className="code-place">
      <Select<string[]>
        mode="multiple"
        className="code-field"
        aria-label={label}
        aria-describedby={warnings}
        showSearch={{ filterOption: false, searchValue: search.typed, onSearch: search.type }}
        placeholder={search.hint}
        notFoundContent={null}
        popupMatchSelectWidth={false}
        maxTagCount={20}
        options={search.options}
        value={[...values]}
        labelRender={({ value: code }) => labelOf(String(code))}
        onChange={(codes) => {
          search.clear();
          change(codes);
        }}
        popupRender={hold.popup}
        classNames={{ popup: { root: "code-popup" } }}
        onBlur={hold.blurred}
      />
      <CodeWarnings id={warnings} list={list} codes={values} isBeginning={isBeginning} />
    </span>
  );
}
