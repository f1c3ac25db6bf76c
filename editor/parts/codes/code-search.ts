import { useDeferredValue, useState } from "react";
import { type ListedCode, useCodesFound, useListedCodes } from "../../api/code-queries.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  hint: { zh: "键入编码或名称，至少两个字", en: "Type two characters of a code or name" },
  asTyped: { zh: (text: string) => `照填：${text}`, en: (text: string) => `As typed: ${text}` },
} as const;

/** What may stand between codes that are pasted together. */
const BETWEEN = /[\s,，、;；]+/;
/** Printable ASCII: a code, and no part of a Chinese name. */
const CODE = /^[\x21-\x7e]+$/;

/**
 * A search for codes of a list, while somebody types: what a select offers, and what has been typed. What is typed can be
 * taken as it is: before all that was found where only the beginning of codes is wanted, else after it.
 */
export function useCodeSearch(list: string, isBeginning: boolean, take: (codes: readonly string[]) => void) {
  const said = useWords(words);
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const found = useCodesFound(list, useDeferredValue(text)).data ?? [];
  const listed = text.length > 1 ? found.map(optionOf) : [];
  const isListed = listed.some(({ value }) => value === text);
  const asTyped = text === "" || isListed ? [] : [{ value: text, label: said.asTyped(text) }];
  return {
    hint: said.hint,
    typed,
    options: isBeginning && CODE.test(text) ? [...asTyped, ...listed] : [...listed, ...asTyped],
    /** Several codes at once, as they are pasted, are taken without a search. */
    type: (next: string): void => {
      const parts = next.split(BETWEEN).filter((part) => part !== "");
      const isMany = parts.length > 1 && parts.every((part) => CODE.test(part));
      if (isMany) take(parts);
      setTyped(isMany ? "" : next);
    },
    /** What was typed as a code counts, even where nothing was picked. */
    leave: (): void => {
      if (CODE.test(text)) take([text]);
      setTyped("");
    },
    clear: (): void => setTyped(""),
  };
}

/** Codes as they are shown: with their names, where the list has them. */
export function useCodeLabels(
  list: string,
  codes: readonly string[],
  isBeginning: boolean,
): (code: string) => string {
  const listed = useListedCodes(list, codes, isBeginning);
  return (code) => {
    const found = listed[codes.indexOf(code)];
    return found?.code === code ? optionOf(found).label : code;
  };
}

function optionOf({ code, name }: ListedCode) {
  return { value: code, label: `${code} ${name}` };
}
