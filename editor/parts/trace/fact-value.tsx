import type { Json } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { isList, isObject } from "../shape/forms.ts";
import { useShaping } from "../shape/shaping.tsx";
import { codedName } from "../shape/value-names.ts";
import { shown } from "./shown.ts";

const words = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  none: { zh: "（空）", en: "(none)" },
  several: { zh: (count: number) => `${count} 项`, en: (count: number) => `${count} items` },
} as const;

/** Items of a list told at most. */
const MOST = 5;

/** The value of a fact, a code with what it is called. */
export function FactValue({ fact: id, value }: { readonly fact: string; readonly value: Json }) {
  const said = useWords(words);
  const { language } = useLanguage();
  const fact = useShaping().facts.get(id);
  const one = (each: Json): string => {
    if (typeof each === "boolean") return each ? said.yes : said.no;
    const name = codedName(fact, each, language);
    // A number says nothing by itself, and is what claims have; a word is told by its name alone.
    if (name === undefined) return shown(each);
    return /^\d/.test(String(each)) ? `${shown(each)} ${name}` : name;
  };
  if (!isList(value)) return <b className="figure">{one(value)}</b>;
  if (value.length === 0) return <span>{said.none}</span>;
  if (value.length > MOST || value.some(isObject)) return <span>{said.several(value.length)}</span>;
  return <b className="figure">{value.map(one).join("、")}</b>;
}
