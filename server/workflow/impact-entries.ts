import { isJsonObject, type JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { ImpactOutcome } from "../impact/impact-job.ts";
import type { Signs } from "../review/signs.ts";
import type { Deed } from "./run-entries.ts";

/** The chain that says which impacts there were, and what came of each. */
export const IMPACTS = "impacts";
export const IMPACT_STARTED = "impact.started";
export const IMPACT_FINISHED = "impact.finished";
export const IMPACT_CANCELLED = "impact.cancelled";

export const impactSubject = (id: string): string => `impact:${id}`;

/** What a draft would publish and is held against: what of it decides claims, beside the claims themselves. */
export type ImpactSigns = Pick<Signs, "content" | "bases" | "previous" | "facts" | "semantics">;

/** A draft held against what is in force. */
export interface OfDraft {
  readonly draft: string;
  /** Revision of the draft whose content it is of. */
  readonly revision: number;
  readonly signs: ImpactSigns;
}

/** One version held against another of the same rule set, each as if it were in force throughout the period. */
export interface OfVersions {
  readonly versions: {
    readonly ruleSet: string;
    readonly before: PinnedVersion;
    readonly after: PinnedVersion;
  };
}

export interface PinnedVersion {
  readonly version: number;
  /** Content hash of its document. */
  readonly hash: string;
}

/** An impact as its entries have it. Immutable once it is finished. */
export type StartedImpact = ImpactOver & (OfDraft | OfVersions);

export function isOfDraft<I extends OfDraft | OfVersions>(impact: I): impact is I & OfDraft {
  return "draft" in impact;
}

/** What an impact is worked out over, and what has become of it. */
export interface ImpactOver {
  readonly id: string;
  readonly policy: string;
  readonly period: { readonly from: string; readonly until: string };
  /** What is held to be in force is so throughout the period, whatever it says itself. */
  readonly throughout: boolean;
  readonly claimSet: { readonly id: string; readonly name: string; readonly hash: string };
  /** The point of the log that the rules in force were taken at. */
  readonly known: { readonly seq: number; readonly at: string };
  /** Hash of policy, period and figures. */
  readonly terms: string;
  readonly started: Deed;
  readonly finished?: Deed & { readonly outcome: ImpactOutcome };
  readonly cancelled?: Deed & { readonly reason: string };
}

export interface ImpactsKnown {
  readonly seq: number;
  readonly impacts: ReadonlyMap<string, StartedImpact>;
}

export const noImpacts: ImpactsKnown = { seq: 0, impacts: new Map() };

export function foldImpacts(state: ImpactsKnown, entries: readonly LogEntry[]): ImpactsKnown {
  const impacts = new Map(state.impacts);
  for (const { action, at, actor: by, reason = "", body } of entries) {
    if (!isJsonObject(body)) continue;
    const id = String(body.id);
    const impact = impacts.get(id);
    // As `Impacts` has written them.
    if (action === IMPACT_STARTED)
      impacts.set(id, { ...(body as unknown as StartedImpact), started: { at, by } });
    else if (impact && action === IMPACT_FINISHED)
      impacts.set(id, { ...impact, finished: { at, by, outcome: outcomeOf(body) } });
    else if (impact && action === IMPACT_CANCELLED)
      impacts.set(id, { ...impact, cancelled: { at, by, reason } });
  }
  return { seq: entries.at(-1)?.seq ?? state.seq, impacts };
}

function outcomeOf({ outcome }: JsonObject): ImpactOutcome {
  // As `Impacts` has written it.
  return outcome as unknown as ImpactOutcome;
}
