import type { SelectProps } from "antd";
import { useId } from "react";
import { useCodeLabels, useCodeSearch } from "./code-search.ts";
import { usePopupHold } from "./popup-hold.tsx";

type Common = Pick<
  SelectProps,
  | "className"
  | "aria-describedby"
  | "showSearch"
  | "placeholder"
  | "notFoundContent"
  | "popupMatchSelectWidth"
  | "options"
  | "labelRender"
  | "popupRender"
  | "classNames"
  | "onBlur"
>;

interface CodeSelect {
  /** Of the warnings about the codes that are held. */
  readonly warnings: string;
  /** Empties what is being searched. */
  readonly clear: () => void;
  /** What the field has in common, whether it holds one code or several. */
  readonly common: Common;
}

/** A field of codes of a list: search as one types, names beside codes. `found` takes the codes that were pasted or left in the search. */
export function useCodeSelect(
  list: string,
  held: readonly string[],
  isBeginning: boolean,
  found: (codes: readonly string[]) => void,
): CodeSelect {
  const warnings = useId();
  const search = useCodeSearch(list, isBeginning, found);
  const hold = usePopupHold(search.leave);
  const labelOf = useCodeLabels(list, held, isBeginning);
  return {
    warnings,
    clear: search.clear,
    common: {
      className: "code-field",
      "aria-describedby": warnings,
      showSearch: { filterOption: false, searchValue: search.typed, onSearch: search.type },
      placeholder: search.hint,
      notFoundContent: null,
      popupMatchSelectWidth: false,
      options: search.options,
      labelRender: ({ value: code }) => labelOf(String(code)),
      popupRender: hold.popup,
      classNames: { popup: { root: "code-popup" } },
      onBlur: hold.blurred,
    },
  };
}
