import { isJsonObject, type JsonObject } from "../domain/json.ts";
import { type Known, knownVersions } from "../registry/known-versions.ts";
import type { Registry } from "../registry/registry.ts";
import type { DraftContent } from "../review/draft.ts";
import type { Ground } from "./book-known.ts";
import type { ImpactRules } from "./impact-host.ts";
import { registryWith } from "./registry-with.ts";
import { runRulesOf } from "./run-host.ts";

/** When a draft is held to be in force. */
export interface HeldInForce {
  readonly period: { readonly from: string; readonly until: string };
  readonly throughout: boolean;
}

/** The versions that counted at a point of the log, and those that would if a content had been published there. */
export function impactRules(
  content: DraftContent,
  registry: Registry,
  known: Known,
  held: HeldInForce,
  standards: Ground,
): ImpactRules {
  const present = { registry: { ...registry, seq: known.seq }, now: known.at };
  const joined = registryWith(
    held.throughout ? throughout(content, held.period) : content,
    present,
    standards,
  );
  return {
    before: runRulesOf(knownVersions(registry, known)),
    after: runRulesOf(knownVersions(joined, known)),
  };
}

/** A rule set whose effective period holds all of another: a what-if, and never what is published. */
function throughout(content: DraftContent, period: HeldInForce["period"]): DraftContent {
  if (content.type !== "rule-set" || !isJsonObject(content.document.effective)) return content;
  const { from, until } = content.document.effective;
  const effective: JsonObject = {
    from: typeof from === "string" && from < period.from ? from : period.from,
    ...(typeof until === "string" && until > period.until ? { until } : {}),
  };
  return { ...content, document: { ...content.document, effective } };
}
