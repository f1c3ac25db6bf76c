import { Select } from "antd";
import { useId } from "react";
import { useCodeLabels, useCodeSearch } from "./code-search.ts";
import { CodeWarnings } from "./code-warnings.tsx";
import { usePopupHold } from "./popup-hold.tsx";

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
  const warnings = useId();
  const search = useCodeSearch(list, isBeginning, ([code]) => {
    if (code !== undefined) change(code);
  });
  const held = value === "" ? [] : [value];
  const hold = usePopupHold(search.leave);
  const labelOf = useCodeLabels(list, held, isBeginning);
  return (
    <span className="code-place">
      <Select<string>
        {...(id === undefined ? {} : { id })}
        className="code-field"
        aria-label={label}
        aria-describedby={warnings}
        showSearch={{ filterOption: false, searchValue: search.typed, onSearch: search.type }}
        placeholder={search.hint}
        notFoundContent={null}
        popupMatchSelectWidth={false}
        options={search.options}
        value={value === "" ? null : value}
        labelRender={({ value: code }) => labelOf(String(code))}
        onChange={(code) => {
          search.clear();
          change(code);
        }}
        popupRender={hold.popup}
        classNames={{ popup: { root: "code-popup" } }}
        onBlur={hold.blurred}
      />
      <CodeWarnings id={warnings} list={list} codes={held} isBeginning={isBeginning} />
    </span>
  );
}
