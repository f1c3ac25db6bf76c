import type { Claim } from "../../schemas/types.ts";
import { canonicalForm } from "../../server/documents/canonical.ts";
import { contentHash } from "../../server/documents/hash.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import type { Json } from "../../server/domain/json.ts";
import { Evaluator, type Setting } from "../../server/engine/evaluator.ts";
import { lintRuleSet } from "../../server/engine/lint-rule-set.ts";
import { RuleLibrary } from "../../server/engine/rule-library.ts";
import type { RuleSetVersion } from "../../server/engine/rule-set-version.ts";
import type { RuleStandards } from "../../server/workflow/check-rules.ts";
import { median } from "./interleaved.ts";

/** CPU milliseconds of each stage from a parsed document to the first decision, median of the rounds. */
export interface PublishTimes {
  readonly shape: number;
  readonly form: number;
  readonly lint: number;
  readonly hash: number;
  readonly serving: number;
  /** The same stage where only another rule set of the policy changed: the table is not compiled again. */
  readonly reused: number;
}

/** Publishes the 14,000-row table of the policy again and again, and then a version of another of its rule sets. */
export function publishTimes(setting: Setting & RuleStandards, claim: Claim, rounds: number): PublishTimes {
  const stages = { shape: [], form: [], lint: [], hash: [], serving: [], reused: [] } as Record<
    keyof PublishTimes,
    number[]
  >;
  const { versions } = setting.library;
  const table = find(versions, "scores");
  const other = find(versions, "exclusion");
  for (let round = -3; round < rounds; round++) {
    const document: RuleSetVersion["document"] = structuredClone(table.document);
    // A document is the JSON value it was read from.
    const json = document as unknown as Json;
    const fits = timed(() => setting.schemas.conforms("rule-set.schema.json", json));
    const form = timed(() => canonicalForm(setting.schemas, "rule-set.schema.json", json));
    const lint = timed(() => lintRuleSet(document, setting.facts));
    const hash = timed(() => contentHash(json));
    if (!fits.value) throw new Error("the table does not fit its schema");
    const renewed = { ...table, document, hash: `${hash.value.slice(0, -4)}${1000 + round}` };
    const serving = timed(() => firstDecision(setting, versions, table, renewed, claim));
    const touched = { ...other, hash: `${other.hash.slice(0, -4)}${1000 + round}` };
    const reused = timed(() => firstDecision(setting, versions, other, touched, claim));
    if (round < 0) continue;
    stages.shape.push(fits.ms);
    stages.form.push(form.ms);
    stages.lint.push(lint.ms);
    stages.hash.push(hash.ms);
    stages.serving.push(serving.ms);
    stages.reused.push(reused.ms);
  }
  return {
    shape: median(stages.shape),
    form: median(stages.form),
    lint: median(stages.lint),
    hash: median(stages.hash),
    serving: median(stages.serving),
    reused: median(stages.reused),
  };
}

function firstDecision(
  setting: Setting & RuleStandards,
  versions: readonly RuleSetVersion[],
  before: RuleSetVersion,
  after: RuleSetVersion,
  claim: Claim,
): void {
  const library = new RuleLibrary(
    versions.map((version) => (version === before ? after : version)),
    setting.schemas,
  );
  const decided = new Evaluator({ ...setting, library }).evaluate(claim, {});
  if (decided instanceof ClaimError) throw decided;
}

function find(versions: readonly RuleSetVersion[], subject: string): RuleSetVersion {
  const version = versions.find(({ document }) => document.id === `990000.bench.${subject}`);
  if (!version) throw new Error(`no ${subject}`);
  return version;
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}
