import type { Claim } from "../../schemas/types.ts";
import { claimFromLine } from "../../server/claims/claim-from-line.ts";
import type { ClaimStandards } from "../../server/claims/read-claim.ts";
import type { Evaluator } from "../../server/engine/evaluator.ts";
import type { Contender } from "./interleaved.ts";

/** NDJSON in to NDJSON out, in memory: split, and of each line parse only; parse, decide and write; and all checks besides. */
export function batchContenders(
  claims: readonly Claim[],
  evaluator: Evaluator,
  standards: ClaimStandards,
  slice: number,
): Contender[] {
  const bytes = claims.map((claim) => Buffer.from(`${JSON.stringify(claim)}\n`));
  const over =
    (take: (line: string) => string | undefined) =>
    (from: number, count: number): void => {
      const chunk = Buffer.concat(
        Array.from({ length: count }, (_, at) => bytes[(from + at) % bytes.length] ?? NONE),
      );
      const written: string[] = [];
      for (let start = 0; start < chunk.length; ) {
        const end = chunk.indexOf(0x0a, start);
        const out = take(chunk.toString("utf8", start, end));
        if (out !== undefined) written.push(out);
        start = end + 1;
      }
      Buffer.from(written.join("\n"));
    };
  return [
    { name: "parse only", slice, run: over((line) => (JSON.parse(line) ? undefined : "")) },
    {
      name: "parse, decide, write",
      slice,
      run: over((line) => JSON.stringify(evaluator.decide(JSON.parse(line), {}))),
    },
    {
      name: "with every check",
      slice,
      run: over((line) => {
        const { claim } = claimFromLine(line, standards);
        return claim && JSON.stringify(evaluator.decide(claim, {}));
      }),
    },
  ];
}

const NONE = Buffer.alloc(0);
