import { useCodeLists, useListedCodes } from "../../api/code-queries.ts";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  warning: { zh: "提醒", en: "Warning" },
  none: {
    zh: (code: string, list: string) => `${list}中没有 ${code}，请核对。`,
    en: (code: string, list: string) => `${list} has no ${code}: please check.`,
  },
  noBeginning: {
    zh: (code: string, list: string) => `${list}中没有以 ${code} 开头的编码，请核对。`,
    en: (code: string, list: string) => `No code of ${list} begins with ${code}: please check.`,
  },
  otherwise: {
    zh: (code: string, list: string, listed: string) => `${code} 在${list}中写作 ${listed}。`,
    en: (code: string, list: string, listed: string) => `${list} writes ${code} as ${listed}.`,
  },
} as const;

interface CodeWarningsProps {
  readonly id: string;
  readonly list: string;
  readonly codes: readonly string[];
  readonly isBeginning: boolean;
}

/** Codes that a list does not have, or writes otherwise: said in place, and no hindrance, since lists lag behind. */
export function CodeWarnings({ id, list, codes, isBeginning }: CodeWarningsProps) {
  const said = useWords(words);
  const text = useText();
  const lists = useCodeLists();
  const listed = useListedCodes(list, codes, isBeginning);
  const own = lists.data?.find((each) => each.id === list);
  const name = own ? text(own.title) : list;
  const warned = codes.flatMap((code, index) => {
    const found = listed[index];
    if (found === undefined) return [];
    if (found === null) return [(isBeginning ? said.noBeginning : said.none)(code, name)];
    const isAsListed = isBeginning ? found.code.startsWith(code) : found.code === code;
    return isAsListed
      ? []
      : [said.otherwise(code, name, found.code.slice(0, isBeginning ? code.length : undefined))];
  });
  return (
    <span id={id} role="status">
      {warned.map((warning) => (
        <span key={warning} className="place-finding place-finding-warning code-warning">
          <span className="visually-hidden">{said.warning} </span>
          {warning}
        </span>
      ))}
    </span>
  );
}
