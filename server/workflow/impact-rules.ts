import { isJsonObject, type JsonObject } from "../domain/json.ts";
import { asKnown, type Known, knownVersions } from "../registry/known-versions.ts";
import type { PublishedVersion, Registry } from "../registry/registry.ts";
import { versionSubject } from "../registry/version-body.ts";
import type { DraftContent } from "../review/draft.ts";
import type { Ground } from "./book-known.ts";
import type { OfVersions } from "./impact-entries.ts";
import type { ImpactRules } from "./impact-host.ts";
import { Refusal } from "./refusal.ts";
import { registryWith } from "./registry-with.ts";
import { type RunRules, runRulesOf } from "./run-host.ts";

/** When what is tried is held to be in force. */
export interface HeldInForce {
  readonly period: { readonly from: string; readonly until: string };
  readonly throughout: boolean;
}

/** The log up to a point, to which something is held to have been added. */
export interface RulesAt {
  readonly registry: Registry;
  readonly known: Known;
  readonly standards: Ground;
}

/** The versions that counted at a point of the log, and those that would if a content had been published there. */
export function draftRules(content: DraftContent, held: HeldInForce, at: RulesAt): ImpactRules {
  const joining = held.throughout ? throughout(content, held.period) : content;
  return { before: rulesAt(at), after: rulesWith(joining, at) };
}

/**
 * The versions that would count if the one version of a rule set were in force throughout a period, and if the other were.
 * Throws `Refusal` `unknown-version` where one was never published.
 */
export function versionRules(
  { ruleSet, before, after }: OfVersions["versions"],
  { period }: HeldInForce,
  at: RulesAt,
): ImpactRules {
  const rules = (version: number) => {
    const { document } = versionKnown(ruleSet, version, at);
    return rulesWith(throughout({ type: "rule-set", document }, period), at);
  };
  return { before: rules(before.version), after: rules(after.version) };
}

/** A version that was published and due by then, whether or not it was withdrawn. Throws `Refusal` `unknown-version`. */
export function versionKnown(id: string, version: number, { registry, known }: RulesAt): PublishedVersion {
  const found = registry.versions.get(versionSubject("rule-set", id, version));
  if (!found || !asKnown(found, known)) throw new Refusal("unknown-version", `${id}@${version}`);
  return found;
}

export function rulesAt({ registry, known }: RulesAt): RunRules {
  return runRulesOf(knownVersions(registry, known));
}

function rulesWith(content: DraftContent, { registry, known, standards }: RulesAt): RunRules {
  const present = { registry: { ...registry, seq: known.seq }, now: known.at };
  return runRulesOf(knownVersions(registryWith(content, present, standards), known));
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
