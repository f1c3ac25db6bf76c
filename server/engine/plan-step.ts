import type { PolicyStep } from "../../schemas/types.ts";
import type { Frame } from "../domain/frame.ts";
import type { Sharing } from "../programs/allocate.ts";
import type { Sink } from "../programs/sink.ts";
import type { Plain, Run } from "../programs/statement-type.ts";
import type { RuleSetVersion } from "./rule-set-version.ts";

/** The phases of a policy, in the order in which they run. */
export const PHASES = ["claim", "person", "pool", "institution", "clearing"] as const;
export type PhaseName = (typeof PHASES)[number];

/** Whether claims go through the phase one by one, before anything is summed over them. */
export function isOfClaims(phase: PhaseName): boolean {
  return phase === "claim" || phase === "person";
}

/** For each of what a step runs; each scope lies inside the next. */
export const SCOPES = ["claim", "institution-month", "institution", "holder", "pool"] as const;
export type ScopeName = (typeof SCOPES)[number];

/** Part of a step: on every entity by itself, or on all entities that share a total. */
export type Segment =
  | { readonly each: Run }
  | (Sharing & { readonly each?: undefined; readonly total: string });

/** The sum of a fact over the entities of a finer scope. */
export interface PlanSum {
  readonly of: string;
  readonly over: ScopeName;
  readonly writes: string;
  /** Which of them count; all when absent. */
  readonly where?: ((frame: Frame, sink: Sink | undefined) => boolean) | undefined;
}

/** A step that nobody listens to. */
export interface PlainStep {
  /** Whether it runs; always when absent. */
  readonly guard: Plain<boolean> | undefined;
  /** What it runs, in this order. */
  readonly runs: readonly Plain<void>[];
}

/** A step of a plan, ready to run. */
export interface PlanStep {
  readonly phase: PhaseName;
  readonly name: string;
  readonly title: PolicyStep["title"];
  readonly per: ScopeName;
  /** Whether the step runs for an entity; always when absent. */
  readonly guard?: ((frame: Frame, sink: Sink | undefined) => boolean) | undefined;
  /** Absent when no version of the rule set is in force. */
  readonly ruleSet?: RuleSetVersion | undefined;
  readonly ruleSetId?: string | undefined;
  readonly segments: readonly Segment[];
  /** All of it as its source is built to; absent where it has none. */
  readonly plain?: PlainStep | undefined;
  readonly sum?: PlanSum | undefined;
  /** Ids of the facts it reads from elsewhere and of those it writes; intermediate results aside. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Ids of its intermediate results. */
  readonly intermediate: readonly string[];
  /** Slots of the facts that it writes, in the same order. */
  readonly writeSlots: readonly number[];
}
