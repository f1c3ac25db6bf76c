import type { SourceDocument } from "../../schemas/types.ts";

/** A stretch of a document's text that belongs to a clause and to none of its parts. */
export interface Segment {
  readonly clause: string;
  readonly from: number;
  readonly until: number;
}

/** The stretches of a text, clause by clause in its order. Throws where opening words do not stand there. */
export function clauseSegments({ id, clauses }: SourceDocument, text: string): readonly Segment[] {
  let after = 0;
  const starts = clauses.map(({ clause, opens }) => {
    const from = text.indexOf(opens, after);
    if (from < 0)
      throw new Error(`${id}: the opening words of ${clause}, ${opens}, stand nowhere after ${after}`);
    after = from + opens.length;
    return from;
  });
  return clauses.map(({ clause }, index) => ({
    clause,
    from: starts[index] ?? 0,
    until: starts[index + 1] ?? text.length,
  }));
}

/** A clause's name in the spelling of the list: brackets of half width, no spaces. */
export function spelled(clause: string): string {
  return clause.replaceAll("（", "(").replaceAll("）", ")").replace(/\s/g, "");
}

/** Whether a clause is `other` or a part of it: 二(三)4(1) is a part of 二(三)4, 二(三)14 is none of 二(三)1. */
export function isWithin(clause: string, other: string): boolean {
  const [part, whole] = [spelled(clause), spelled(other)];
  if (!part.startsWith(whole)) return false;
  const rest = part.slice(whole.length);
  return rest === "" || !(/\d$/.test(whole) && /^\d/.test(rest));
}
