import { join } from "node:path";
import { Evaluator } from "./engine/evaluator.ts";
import type { ImpactJob } from "./impact/impact-job.ts";
import { ImpactSide } from "./impact/impact-side.ts";
import type { ImpactSides } from "./impact/work-out-impact.ts";
import { openStandards } from "./open-rule-book.ts";
import { bookKnown } from "./workflow/book-known.ts";
import type { ImpactRules } from "./workflow/impact-host.ts";
import type { RunRules } from "./workflow/run-host.ts";

/** What a thread works an impact out with, made anew from plain data. */
export function openImpactGround(
  { terms, folder }: ImpactJob,
  { before, after }: ImpactRules,
  schemasFolder: string,
): ImpactSides {
  const standards = openStandards(schemasFolder);
  const side = ({ ruleSets, institutions }: RunRules, name: string) => {
    const book = bookKnown({ ruleSets, institutions, cases: new Map(), fingerprint: "" }, standards);
    return new ImpactSide(book, new Evaluator(book), terms, join(folder, name));
  };
  return { before: side(before, "before"), after: side(after, "after") };
}
