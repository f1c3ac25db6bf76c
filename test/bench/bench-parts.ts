import type { Claim } from "../../schemas/types.ts";
import { compileClaimFacts } from "../../server/claims/load-facts.ts";
import type { FactDictionary } from "../../server/domain/fact.ts";
import { type Frame, SlotTable } from "../../server/domain/frame.ts";
import { compileTestWithSource } from "../../server/programs/compile-with-source.ts";
import { SourceUnit } from "../../server/source-code/source-unit.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { benchTable } from "./bench-documents.ts";
import { exclusions, flags, penalties, tiers } from "./bench-policy.ts";
import { figuresOf, rowOf, verdictOf } from "./hand-written.ts";
import type { Contender } from "./interleaved.ts";
import { type Judge, type RuleFacts, tuned, untuned } from "./with-json-rules-engine.ts";

/** The 30 conditions and 12 tiers by themselves, on facts that have been read before: every condition is tested, as json-rules-engine does. */
export function conditionContenders(
  claims: readonly Claim[],
  facts: FactDictionary,
  slices: Slices,
): Contender[] {
  const slots = new SlotTable();
  const unit = new SourceUnit();
  const tests = [...exclusions, ...flags, ...penalties, ...tiers].map(
    ({ name, when }) => compileTestWithSource(when, { name, pointer: "" }, { slots, facts }, unit).run,
  );
  unit.build();
  const load = compileClaimFacts(slots, facts);
  const ids = slots.factIds;
  const read = claims.map((claim): Case => {
    const frame = load(claim);
    const named = Object.fromEntries(frame.map((value, slot) => [ids[slot], value]));
    return { claim, figures: figuresOf(claim), frame, named };
  });
  const at = (index: number): Case => read[index % read.length] ?? fail();
  const byLibrary = (name: string, judge: Judge): Contender => ({
    name,
    slice: slices.slow,
    run: async (from, count) => {
      for (let index = from; index < from + count; index++) await judge(at(index).named);
    },
  });
  return [
    {
      name: "yice",
      slice: slices.fast,
      run: (from, count) => {
        let fired = 0;
        for (let index = from; index < from + count; index++) {
          const { frame } = at(index);
          for (const test of tests) if (test(frame, undefined)) fired++;
        }
        return void fired;
      },
    },
    {
      name: "hand-written",
      slice: slices.fast,
      run: (from, count) => {
        for (let index = from; index < from + count; index++) {
          const { claim, figures } = at(index);
          verdictOf(claim, figures);
        }
      },
    },
    byLibrary("json-rules-engine", tuned),
    byLibrary("the same, untuned", untuned),
  ];
}

/** The look-up in the 14,000 rows by itself. */
export function tableContenders(claims: readonly Claim[], slices: Slices): Contender[] {
  const index = compileScoreTable(benchTable());
  const figures = claims.map(figuresOf);
  const over =
    (find: (figures: ReturnType<typeof figuresOf>) => unknown) => (from: number, count: number) => {
      for (let each = from; each < from + count; each++) find(figures[each % figures.length] ?? fail());
    };
  return [
    { name: "yice", slice: slices.fast, run: over((each) => index.rowOf(each)) },
    { name: "hand-written", slice: slices.fast, run: over(rowOf) },
  ];
}

interface Case {
  readonly claim: Claim;
  readonly figures: ReturnType<typeof figuresOf>;
  readonly frame: Frame;
  readonly named: RuleFacts;
}

/** Claims of one slice of a contender that takes about a microsecond, and of one that takes a hundred or more. */
export interface Slices {
  readonly fast: number;
  readonly slow: number;
}

function fail(): never {
  throw new Error("nothing to measure");
}
