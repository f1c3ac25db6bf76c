import type { InstitutionRegister } from "../claims/institution-register.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";
import { versionsOfPolicy } from "../engine/versions-of-policy.ts";
import type { KnownVersions } from "../registry/known-versions.ts";
import type { RunJob, RunOutcome, RunProgress } from "../runs/run-job.ts";
import type { RuleBook } from "./rule-book.ts";

/** The versions that a run is worked out under; plain data, which other threads are handed. */
export interface RunRules {
  readonly ruleSets: readonly StatedVersion[];
  readonly institutions: InstitutionRegister;
}

export function runRulesOf({ ruleSets, institutions }: KnownVersions): RunRules {
  return { ruleSets, institutions };
}

/** Of the rules of a book, all that a policy can come to: each thread of a run reads and compiles what it is handed. */
export function rulesOfPolicy(
  policy: string,
  { ruleSets, institutions }: RunRules,
  book: RuleBook,
): RunRules {
  return { ruleSets: versionsOfPolicy(policy, ruleSets, book.library), institutions };
}

/** A run that is being worked out. */
export interface RunAtWork {
  /** Rejects with `RunCancelled` where it was cancelled, and with whatever kept it from going on. */
  readonly outcome: Promise<RunOutcome>;
  cancel(): void;
}

/** Where runs are worked out: in threads of their own, or, under test, in this one. */
export interface RunHost {
  start(job: RunJob, rules: RunRules, heard: (at: RunProgress) => void): RunAtWork;
}
