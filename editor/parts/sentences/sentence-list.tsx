import { ClauseTag } from "../shape/clause-tag.tsx";
import type { Sentence } from "./sentences-of.ts";

/** Sentences, numbered, each with its clause and what stands under it. */
export function SentenceList({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return (
    <ol className="sentences">
      {sentences.map(({ words, clause, under }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no name and never change places
        <li key={index}>
          {words} {clause === undefined ? null : <ClauseTag clause={clause} />}
          {under.length > 0 ? <SentenceList sentences={under} /> : null}
        </li>
      ))}
    </ol>
  );
}
