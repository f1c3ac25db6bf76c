import type { SettlementResult } from "../../schemas/types.ts";
import { type Exact, isZero } from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";
import { rational } from "../domain/rational.ts";
import type { Plan } from "../engine/plan.ts";
import { nameOfVersion } from "../engine/rule-set-version.ts";
import type { ChangeCount } from "./change-count.ts";
import { linesOfUnit } from "./claim-figures.ts";
import { exactOr0, figureDifference } from "./figure-difference.ts";
import { groupNames } from "./group-names.ts";
import type { ImpactSide } from "./impact-side.ts";
import { headlineOf, institutionDifferences } from "./institution-difference.ts";
import { type TwoTallies, tallyDifferences } from "./tally-difference.ts";
import { zeroSums } from "./zero-sum.ts";

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** All that an impact is told from. */
export interface ImpactGround {
  readonly about: JsonObject;
  readonly count: ChangeCount;
  /** Hash and length of the list of claims. */
  readonly changes: JsonObject;
  readonly sides: Both<ImpactSide>;
  readonly tallies: TwoTallies;
  readonly settled: Both<SettlementResult>;
}

/** The result as JSON; nothing in it depends on the order of claims or a clock. */
export function impactResult({ about, count, changes, sides, tallies, settled }: ImpactGround): JsonObject {
  const plans = { before: sides.before.work.plan, after: sides.after.work.plan };
  const statements = { before: statementOf(plans.before), after: statementOf(plans.after) };
  const headline = headlineOf(statements.after, (fact) => unitOf(plans.after, fact) === "yuan");
  const { before, after } = settled;
  const values = {
    before: (pool: string) => pointValueIn(before, plans.before, pool),
    after: (pool: string) => pointValueIn(after, plans.after, pool),
  };
  const byGroup = tallyDifferences(tallies, "group", values);
  return {
    about,
    plans: { before: planJson(plans.before), after: planJson(plans.after) },
    claims: before.claims,
    period: { ...before.period },
    counts: { ...count.counts },
    changes,
    states: { before: before.state, after: after.state },
    failures: { before: failuresOf(before), after: failuresOf(after) },
    facts: factsShown(plans, tallies),
    pools: poolDifferences(settled, plans),
    zeroSum: zeroSums(settled, statements),
    ...(headline === undefined ? {} : { headline }),
    institutions:
      headline === undefined
        ? []
        : institutionDifferences(before, after, headline, (pool, code) => count.ofInstitution(pool, code)),
    byInstitution: tallyDifferences(tallies, "institution", values),
    byLevel: tallyDifferences(tallies, "level", values),
    byGroup,
    groups: groupsJson(plans, byGroup.listed),
    crossings: count.crossings,
    outcomes: count.outcomes,
  };
}

function planJson({ hash, policy }: Plan): JsonObject {
  return { hash, policy: { ...nameOfVersion(policy) } };
}

function statementOf({ policy, facts }: Plan) {
  const idOf = (name: string) => facts.find(name)?.id ?? name;
  return (policy.document.body.statement ?? []).map((line) => ({
    ...line,
    fact: idOf(line.fact),
    ...(line.of === undefined ? {} : { of: idOf(line.of) }),
  }));
}

function unitOf({ facts }: Plan, fact: string): string | undefined {
  const type = facts.find(fact)?.type;
  return type?.type === "number" ? type.unit : undefined;
}

/** What a pool's lines were and are, those that differ and those in yuan a point. */
function poolDifferences(
  { before, after }: Both<SettlementResult>,
  plans: Both<Plan>,
): readonly JsonObject[] {
  return after.pools.map(({ pool, title, lines }) => {
    const old = before.pools.find((each) => each.pool === pool)?.lines ?? [];
    const pointValues = new Set(linesOfUnit(plans.after, "pool", "yuan/point").map(({ fact }) => fact));
    const differing = lines.flatMap((line) => {
      const [from, to] = [
        exactOr0(old.find(({ fact }) => fact === line.fact)?.amount),
        exactOr0(line.amount),
      ];
      if (isZero(rational.subtract(to, from)) && !pointValues.has(line.fact)) return [];
      const isPointValue = pointValues.has(line.fact) ? { isPointValue: true } : {};
      return [{ fact: line.fact, title: { ...line.title }, ...isPointValue, ...figureDifference(from, to) }];
    });
    return { pool, title: { ...title }, lines: differing };
  });
}

/** The point value of a pool, where its statement has one. */
function pointValueIn({ pools }: SettlementResult, plan: Plan, pool: string): Exact | undefined {
  const [line] = linesOfUnit(plan, "pool", "yuan/point");
  const lines = pools.find((each) => each.pool === pool)?.lines ?? [];
  const amount =
    line && lines.find(({ fact }) => fact === (plan.facts.find(line.fact)?.id ?? line.fact))?.amount;
  return typeof amount === "string" ? exactOr0(amount) : undefined;
}

function failuresOf({ failures }: SettlementResult): readonly JsonObject[] {
  // Failures are JSON; a few tell what is wrong.
  return (failures as readonly JsonObject[]).slice(0, 20);
}

/** What disease groups that are told are called, and the fact that has their codes. */
function groupsJson({ before, after }: Both<Plan>, listed: readonly JsonObject[]): JsonObject {
  const codes = new Set(listed.map(({ of }) => String(of)));
  const { group } = after.policy.document.body.decision;
  return {
    ...(group === undefined ? {} : { fact: after.facts.find(group)?.id ?? group }),
    names: Object.fromEntries([...groupNames(before, codes), ...groupNames(after, codes)]),
  };
}

/** What the figures are called, in which unit. */
function factsShown({ after, before }: Both<Plan>, tallies: TwoTallies): JsonObject {
  const lines = [...statementOf(before), ...statementOf(after)].map(({ fact }) => fact);
  const facts = [...tallies.before.figures.facts, ...tallies.after.figures.facts, ...lines];
  return Object.fromEntries(
    [...new Set(facts)].map((id) => {
      const fact = after.facts.find(id) ?? before.facts.find(id);
      const unit = unitOf(after, id) ?? unitOf(before, id);
      return [id, { title: { ...fact?.alias }, ...(unit === undefined ? {} : { unit }) }];
    }),
  );
}
