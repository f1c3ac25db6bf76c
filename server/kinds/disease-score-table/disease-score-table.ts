import type { Kind } from "../kind.ts";

/** Disease-score table (病种分值表): group, type and score of a case by its diagnosis and operations. */
export const diseaseScoreTable: Kind<"disease-score-table"> = {
  name: "disease-score-table",
  title: { zh: "病种分值表", en: "Disease-score table" },
  program: ({ table, reads, writes, otherwise }) => [
    { op: "score", table, reads, writes, unmatched: otherwise, pointer: "/body/table" },
  ],
};
