import { Engine, type EngineOptions, type TopLevelCondition } from "json-rules-engine";
import type { Claim, Condition } from "../../schemas/types.ts";
import { type BenchRule, exclusions, flags, penalties, tiers } from "./bench-policy.ts";
import { figuresOf, pay, type Verdict } from "./hand-written.ts";
import type { Outcome } from "./outcome.ts";

const RULES = [
  ...exclusions.map((rule) => ({ ...rule, list: "exclusion" })),
  ...flags.map((rule) => ({ ...rule, list: "flag" })),
  ...penalties.map((rule) => ({ ...rule, list: "penalty" })),
  ...tiers.map((rule) => ({ ...rule, list: "tier" })),
];

/** Values of facts by name; nothing is computed that the library does not ask for. */
export type RuleFacts = Readonly<Record<string, unknown>>;

/** What the conditions say of facts. */
export type Judge = (facts: RuleFacts) => Promise<Verdict>;

/** As the library's users tune it: paths read by a function of one's own, which saves its JSONPath. */
export const tuned = judge({ pathResolver: readPath });

/** As the library comes. */
export const untuned = judge({});

/** One rule set of 30 rules and 12 tiers, prepared once. */
function judge(options: EngineOptions): Judge {
  const engine = new Engine([], { allowUndefinedFacts: true, ...options });
  engine.addOperator(
    "startsWith",
    (value: unknown, prefix: string) => typeof value === "string" && value.startsWith(prefix),
  );
  for (const { name, when, list } of RULES)
    engine.addRule({ name, conditions: topLevel(when), event: { type: list } });
  return async (facts) => {
    const { results } = await engine.run({ ...facts });
    const fired = new Set(results.map(({ name }) => name));
    const factor = penalties.reduce(
      (product, rule) => (fired.has(rule.name) ? product * factorOf(rule) : product),
      1,
    );
    return {
      exclusion: exclusions.find(({ name }) => fired.has(name))?.name ?? "none",
      flags: flags.filter(({ name }) => fired.has(name)).length,
      factor: Math.round(factor * 10000 + 1e-6),
      coefficient: Math.round(Number(tiers.find(({ name }) => fired.has(name))?.value ?? 0) * 10000),
    };
  };
}

/** json-rules-engine for the conditions, the hand-written rest for the money. `facts` are what the rules read. */
export async function withJsonRulesEngine(claim: Claim, facts: RuleFacts, decide: Judge): Promise<Outcome> {
  return pay(figuresOf(claim), await decide(facts));
}

function factorOf({ factor = "1" }: BenchRule): number {
  return Number(factor);
}

/** The library wants a group at the top. */
function topLevel(condition: Condition): TopLevelCondition {
  const group: Condition = "fact" in condition ? { all: [condition] } : condition;
  // The dialect is the library's own, its types are only narrower about values.
  return group as unknown as TopLevelCondition;
}

/** `$[*].k` of a list; the only path that the bench rules use. */
function readPath(value: object, path: string): unknown {
  const key = path.slice("$[*].".length);
  return Array.isArray(value) ? value.map((item) => item[key]) : undefined;
}
