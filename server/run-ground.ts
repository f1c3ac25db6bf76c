import type { Schemas } from "./documents/schema-check.ts";
import { Evaluator } from "./engine/evaluator.ts";
import { lastDayOf } from "./engine/months-of.ts";
import { isPolicy } from "./engine/rule-set-version.ts";
import { SettlementWork } from "./engine/settlement-work.ts";
import { openStandards } from "./open-rule-book.ts";
import { PartTaker } from "./runs/pass-part.ts";
import type { RunJob } from "./runs/run-job.ts";
import { bookKnown } from "./workflow/book-known.ts";
import type { RunRules } from "./workflow/run-host.ts";

/** What a thread works a run out with, made anew from plain data: the settlement about to begin, and who takes parts. */
export function openRunGround(
  { terms }: RunJob,
  { ruleSets, institutions }: RunRules,
  schemasFolder: string,
): { readonly work: SettlementWork; readonly taker: PartTaker; readonly schemas: Schemas } {
  const standards = openStandards(schemasFolder);
  const book = bookKnown({ ruleSets, institutions, cases: new Map(), fingerprint: "" }, standards);
  const evaluator = new Evaluator(book);
  const policy = book.library.inForce(terms.policy, lastDayOf(terms.period));
  if (!policy || !isPolicy(policy)) throw new TypeError(`no policy ${terms.policy} is in force`);
  const work = new SettlementWork(terms, policy, book.library, evaluator);
  return { work, taker: new PartTaker(terms, work, evaluator), schemas: standards.schemas };
}
