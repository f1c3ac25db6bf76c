import type { StatementLine } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { toText } from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";
import { claimErrorMessage } from "./claim-error-message.ts";
import type { UnsettledClaim } from "./claim-pass.ts";
import { decimalText, jsonOf } from "./decimal-text.ts";
import { failureJson } from "./decision.ts";
import type { WiderScope } from "./entities.ts";
import { type Entity, pathOf, within } from "./entity.ts";
import type { IterationOutcome } from "./iteration-run.ts";
import type { Plan } from "./plan.ts";
import type { ScopeName } from "./plan-step.ts";
import type { Settlement } from "./settle.ts";
import { stepJson } from "./step-json.ts";
import { versionJson } from "./version-json.ts";

/**
 * The settlement as JSON (schemas/settlement.schema.json); nothing in it depends on the order of claims or a clock.
 * `listsClaims`: whether claims are listed, where the statement has lines of them.
 */
export function settlementJson(settlement: Settlement, { listsClaims = true } = {}): JsonObject {
  const { plan, terms, entities, rows, counts, unsettled, runner, records, balances } = settlement;
  const { claimsHash, findings, iterations } = settlement;
  const lines = (scope: ScopeName) =>
    (plan.policy.document.body.statement ?? []).filter(({ per }) => per === scope);
  const listed = (entity: Entity) => lines(entity.scope).map((line) => lineJson(line, entity, plan));
  const inside = (parent: Entity, scope: WiderScope) =>
    entities.of(scope).filter((entity) => within(entity, parent.scope) === parent);
  const claimAmounts: JsonObject[] = [];
  if (listsClaims && lines("claim").length > 0)
    rows.each((claim) => claimAmounts.push(claimAmountJson(claim, plan)));
  return {
    policy: versionJson(plan.policy),
    plan: plan.hash,
    period: { from: terms.period.from, until: terms.period.until },
    claims: claimsHash,
    state: stateOf(settlement),
    counts: {
      claims: counts.claims,
      settled: counts.settled,
      unsettled: counts.claims - counts.settled,
      outcomes: Object.fromEntries([...counts.outcomes].sort()),
    },
    pools: entities.of("pool").map((pool) => ({
      pool: pool.key,
      title: { ...plan.policy.document.body.pools.find(({ name }) => name === pool.key)?.title },
      lines: listed(pool),
      ...(inside(pool, "holder").length > 0
        ? {
            holders: inside(pool, "holder").map((holder) => ({
              code: holder.key,
              members: inside(holder, "institution").map(({ key }) => key),
              lines: listed(holder),
            })),
          }
        : {}),
      institutions: inside(pool, "institution").map((institution) => ({
        code: institution.key,
        lines: listed(institution),
        months: inside(institution, "institution-month").map((month) => ({
          month: month.key,
          lines: listed(month),
        })),
      })),
    })),
    balances: balances.map(({ pool, total, amount, parts, remainders, holds }) => ({
      pool,
      total,
      amount: decimalText(amount),
      parts: decimalText(parts),
      remainders: decimalText(remainders),
      holds,
    })),
    ...(iterations.length > 0 ? { iterations: iterations.map((each) => iterationJson(each, plan)) } : {}),
    ...(claimAmounts.length > 0 ? { claimAmounts } : {}),
    unsettled: unsettled.map((claim) => unsettledJson(claim, plan)),
    failures: runner.failures.map(({ entity, ...failure }) => ({
      entity: pathOf(entity),
      scope: entity.scope,
      ...failureJson(failure, plan),
    })),
    findings: findings.map(({ code, severity, pointer, params }) => ({
      code,
      severity,
      pointer,
      params: { ...params },
    })),
    ...(records.length + runner.records.length > 0
      ? {
          steps: [...records, ...runner.records].map(({ entity, record }) => ({
            entity: pathOf(entity),
            scope: entity.scope,
            ...stepJson(record),
          })),
        }
      : {}),
  };
}

/** How amounts that depend on each other were worked out, with the state that reproduces itself as its certificate. */
function iterationJson(
  { iteration, reached, rounds, cycle, values }: IterationOutcome,
  plan: Plan,
): JsonObject {
  const { name, title, otherwise, clause } = iteration.stated;
  return {
    name,
    title: { ...title },
    ...(clause === undefined ? {} : { clause }),
    reached,
    rounds,
    ...(cycle === undefined ? {} : { cycle }),
    ...(reached === "fixed-point" ? {} : { applied: otherwise }),
    values: values.map(({ entity, carry, assumed, result }) => ({
      entity: pathOf(entity),
      fact: carry.fact,
      from: carry.from,
      title: { ...(plan.facts.find(carry.fact)?.alias ?? { zh: carry.fact }) },
      assumed: toText(assumed),
      result: toText(result),
    })),
  };
}

/** The statement's lines of a claim. */
export function claimAmountJson(claim: Entity, plan: Plan): JsonObject {
  const lines = (plan.policy.document.body.statement ?? []).filter(({ per }) => per === "claim");
  return { path: pathOf(claim), lines: lines.map((line) => lineJson(line, claim, plan)) };
}

/** `failed`: a step could not decide; `unbalanced`: parts and remainders do not make up a pool. Neither may be paid. */
function stateOf({ runner, balances }: Settlement): "settled" | "failed" | "unbalanced" {
  if (runner.failures.length > 0) return "failed";
  return balances.every(({ holds }) => holds) ? "settled" : "unbalanced";
}

function lineJson({ fact, title, role }: StatementLine, entity: Entity, plan: Plan): JsonObject {
  const known = plan.facts.find(fact);
  const id = known?.id ?? fact;
  const named = title ?? known?.alias ?? { zh: id, en: id };
  return {
    fact: id,
    title: { ...named },
    amount: jsonOf(entity.frame[plan.slots.slotOf(id)]),
    ...(role ? { role } : {}),
  };
}

const REASONS = {
  "outside-period": { zh: "出院日期不在结算期内", en: "discharged outside the period" },
  "unknown-pool": {
    zh: "结算所用的方案版本已无该清单所属的基金池",
    en: "the policy version that settles the period has no such pool any more",
  },
  "duplicate-id": {
    zh: "同一清单标识出现多次，均未结算",
    en: "the same claim id occurs more than once; none is settled",
  },
} as const;

/** Why a claim takes no part. */
export function unsettledJson({ claim, reason, evaluated }: UnsettledClaim, plan: Plan): JsonObject {
  if (!(reason instanceof ClaimError)) return { claim: claim.id, code: reason, message: REASONS[reason] };
  if (evaluated?.run.failure)
    return { claim: claim.id, ...failureJson(evaluated.run.failure, evaluated.plan) };
  const { code, subject } = reason;
  return { claim: claim.id, code, subject, message: claimErrorMessage(reason, plan.facts) };
}
