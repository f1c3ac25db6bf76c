import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACTS, programs, worlds } from "./arbitrary-programs.ts";
import { runBothWays } from "./compiled-both-ways.ts";

/** FC_RUNS multiplies what is tried: `FC_RUNS=100 FC_SEED=7 npx vitest run test/source-code` for a long search. */
const RUNS = 60 * Number(process.env.FC_RUNS ?? 1);

describe("programs as source", () => {
  it("leave the frame and fail as their closures do, whatever the facts hold, and consist of what is allowed", () => {
    fc.assert(
      fc.property(programs, worlds, (program, world) => {
        const { source, closures } = runBothWays(program, FACTS, world);
        expect(source).toBe(closures);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it("are written for most of them: closures are the exception", () => {
    const text = { text: "round half up(cost * share, 2) + 1", scale: 2, mode: "half-up" } as const;
    const { text: source } = runBothWays(
      [{ op: "compute", writes: "sum", formula: text, pointer: "/x" }],
      FACTS,
      { cost: 100.25, share: 0.5 },
    );
    // 100.25 × 0.5 = 50.125, half up 50.13, and one.
    expect(source).toContain("new k");
    const { source: ran } = runBothWays(
      [{ op: "compute", writes: "sum", formula: text, pointer: "/x" }],
      FACTS,
      { cost: 100.25, share: 0.5 },
    );
    expect(ran).toContain('["sum","5113/100"]');
  });
});
