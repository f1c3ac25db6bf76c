import type { Citation } from "../api/answers.ts";
import { useText, useWords } from "../words/language.tsx";
import { List } from "./list.tsx";

const words = {
  clause: {
    zh: (document: string, clause: string) => `《${document}》${clause}`,
    en: (document: string, clause: string) => `“${document}”, ${clause}`,
  },
  read: { zh: "理解：", en: "Read as: " },
} as const;

/** Clauses with their quoted words and the reading that was taken. */
export function CitationList({ citations }: { readonly citations: readonly Citation[] }) {
  const said = useWords(words);
  const text = useText();
  return (
    <List
      rows={citations.map(({ document, clause, quote, interpretation }) => ({
        key: `${document} ${clause}`,
        content: (
          <>
            <b>{said.clause(document, clause)}</b>
            <blockquote className="quote">{quote}</blockquote>
            {interpretation ? (
              <div className="faint">
                {said.read}
                {text(interpretation)}
              </div>
            ) : null}
          </>
        ),
      }))}
    />
  );
}
