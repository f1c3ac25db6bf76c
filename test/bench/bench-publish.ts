import type { Claim } from "../../schemas/types.ts";
import { canonicalForm } from "../../server/documents/canonical.ts";
import { contentHash } from "../../server/documents/hash.ts";
import { holdRows } from "../../server/documents/held-rows.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import type { Json } from "../../server/domain/json.ts";
import { Evaluator, type Setting } from "../../server/engine/evaluator.ts";
import { lintKeys } from "../../server/engine/lint-keys.ts";
import { lintRuleSet } from "../../server/engine/lint-rule-set.ts";
import { RuleLibrary } from "../../server/engine/rule-library.ts";
import type { RuleSetVersion } from "../../server/engine/rule-set-version.ts";
import { RULE_SET_SCHEMA } from "../../server/inheritance/rule-set.ts";
import type { RuleStandards } from "../../server/workflow/check-rules.ts";
import { median } from "./interleaved.ts";

/** CPU milliseconds of each stage from a parsed document to the first decision, median of the rounds. */
export interface PublishTimes {
  /** Reading the text, for a yardstick: no part of the others. */
  readonly "JSON.parse": number;
  /** Rows found again in those read before. */
  readonly rows: number;
  readonly shape: number;
  /** Rows that share the key by which versions are compared. */
  readonly keys: number;
  readonly form: number;
  readonly lint: number;
  readonly hash: number;
  readonly serving: number;
  /** Rows, shape, keys, lint and serving together. */
  readonly "parsed to serving": number;
  /** The stage of serving where only another rule set of the policy changed: the table is not compiled again. */
  readonly reused: number;
  /** Lint, and all stages together, of a version that differs from the one before in the score of one row. */
  readonly "one changed row: lint": number;
  readonly "one changed row: all": number;
}

type Stages = Record<keyof PublishTimes, number[]>;

/**
 * Publishes the 14,000-row table of the policy again and again, each time with other scores in all its rows; then with
 * another score in one of them; and then a version of another rule set of the policy.
 */
export function publishTimes(setting: Setting & RuleStandards, claim: Claim, rounds: number): PublishTimes {
  const stages: Stages = {
    "JSON.parse": [],
    rows: [],
    shape: [],
    keys: [],
    form: [],
    lint: [],
    hash: [],
    serving: [],
    "parsed to serving": [],
    reused: [],
    "one changed row: lint": [],
    "one changed row: all": [],
  };
  const { versions } = setting.library;
  const other = find(versions, "exclusion");
  for (let round = -3; round < rounds; round++) {
    const whole = published(setting, claim, withScores(find(versions, "scores"), round));
    const touched = { ...other, hash: `${other.hash.slice(0, -4)}${1000 + round}` };
    const reused = timed(() => firstDecision(setting, versions, other, touched, claim));
    const one = published(setting, claim, withScores(find(versions, "scores"), round, 5_000 + round));
    if (round < 0) continue;
    for (const stage of [PARSE, ...STAGES] as const) stages[stage].push(whole[stage]);
    stages["parsed to serving"].push(whole.rows + whole.shape + whole.keys + whole.lint + whole.serving);
    stages.reused.push(reused.ms);
    stages["one changed row: lint"].push(one.lint);
    stages["one changed row: all"].push(STAGES.reduce((sum, stage) => sum + one[stage], 0));
  }
  // One median for each of the lists.
  return Object.fromEntries(
    Object.entries(stages).map(([stage, times]) => [stage, median(times)]),
  ) as unknown as PublishTimes;
}

const PARSE = "JSON.parse";
const STAGES = ["rows", "shape", "keys", "form", "lint", "hash", "serving"] as const;

/** CPU milliseconds of each stage of a version, from its parsed document to the first decision. */
function published(
  setting: Setting & RuleStandards,
  claim: Claim,
  { table, text }: { readonly table: RuleSetVersion; readonly text: string },
): Record<typeof PARSE | (typeof STAGES)[number], number> {
  const parsed = timed((): RuleSetVersion["document"] => JSON.parse(text));
  const document = parsed.value;
  // A document is the JSON value it was read from.
  const json = document as unknown as Json;
  const rows = timed(() => holdRows(json));
  const shape = timed(() => setting.schemas.conforms(RULE_SET_SCHEMA, json));
  const keys = timed(() => lintKeys(setting.schemas, RULE_SET_SCHEMA, json));
  const form = timed(() => canonicalForm(setting.schemas, RULE_SET_SCHEMA, json));
  const lint = timed(() => lintRuleSet(document, setting.facts));
  const hash = timed(() => contentHash(form.value));
  if (!shape.value || keys.value.length + lint.value.length > 0) throw new Error("the table is not sound");
  const renewed = { ...table, document, hash: hash.value };
  const serving = timed(() => firstDecision(setting, setting.library.versions, table, renewed, claim));
  const times = { [PARSE]: parsed, rows, shape, keys, form, lint, hash, serving };
  // One time for each of them.
  return Object.fromEntries(
    Object.entries(times).map(([stage, { ms }]) => [stage, ms]),
  ) as unknown as ReturnType<typeof published>;
}

/** The text of the table with scores of a round of its own, but for one row of another round. */
function withScores(table: RuleSetVersion, round: number, other?: number) {
  const document = structuredClone(table.document);
  if (document.kind !== "disease-score-table") throw new Error("no table");
  for (const [index, row] of document.body.table.rows.entries()) {
    const drawn = index === other ? round + 1 : round;
    row.score = `${100 + ((index * 7 + drawn * 13 + 100) % 900)}.${1 + (index % 9)}`;
  }
  return { table, text: JSON.stringify(document) };
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
