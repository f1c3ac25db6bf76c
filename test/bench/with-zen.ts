import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import type { Condition } from "../../schemas/types.ts";
import type { Verdict } from "./hand-written.ts";
import { CONDITIONS, verdictFrom } from "./verdicts.ts";
import type { RuleFacts } from "./with-json-rules-engine.ts";

const OPERATORS: Readonly<Record<string, (left: string, right: string) => string>> = {
  equal: (a, b) => `${a} == ${b}`,
  notEqual: (a, b) => `${a} != ${b}`,
  in: (a, b) => `${a} in ${b}`,
  notIn: (a, b) => `${a} not in ${b}`,
  contains: (a, b) => `some(${a}, # == ${b})`,
  doesNotContain: (a, b) => `not some(${a}, # == ${b})`,
  lessThan: (a, b) => `${a} < ${b}`,
  lessThanInclusive: (a, b) => `${a} <= ${b}`,
  greaterThan: (a, b) => `${a} > ${b}`,
  greaterThanInclusive: (a, b) => `${a} >= ${b}`,
  startsWith: (a, b) => `startsWith(${a}, ${b})`,
};

/** One expression node with a key for each condition; the look-up and the money stay outside. */
const content = {
  nodes: [
    { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
    {
      id: "rules",
      name: "rules",
      type: "expressionNode",
      position: { x: 1, y: 0 },
      content: {
        expressions: CONDITIONS.map((condition, index) => ({
          id: `e${index}`,
          key: `c${index}`,
          value: expressionOf(condition),
        })),
      },
    },
    { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: "a", sourceId: "in", targetId: "rules", type: "edge" },
    { id: "b", sourceId: "rules", targetId: "out", type: "edge" },
  ],
};

const decision = new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(content))));

/** The conditions in ZEN's language, precompiled. */
export async function judgedByZen(facts: RuleFacts): Promise<Verdict> {
  const { result } = await decision.evaluate(facts);
  return verdictFrom((index) => result[`c${index}`] === true);
}

function expressionOf(condition: Condition): string {
  if ("all" in condition) return `(${condition.all.map(expressionOf).join(" and ")})`;
  if ("any" in condition) return `(${condition.any.map(expressionOf).join(" or ")})`;
  if ("not" in condition) return `(not ${expressionOf(condition.not)})`;
  if (!("fact" in condition)) throw new TypeError("the policy of the benchmark names no conditions");
  const { fact, operator, path, value } = condition;
  const [quantifier, inner] = operator.includes(":") ? operator.split(":") : ["", operator];
  if (path === undefined) return comparison(inner ?? "", fact, value);
  const item = comparison(inner ?? "", `#.${path.slice("$[*].".length)}`, value);
  return `${quantifier === "someFact" ? "some" : "all"}(${fact}, ${item})`;
}

function comparison(operator: string, left: string, value: unknown): string {
  const isFact = typeof value === "object" && value !== null && "fact" in value;
  const right = isFact ? String(value.fact) : JSON.stringify(value).replaceAll('"', "'");
  const write = OPERATORS[operator];
  if (!write) throw new TypeError(`not in the policy of the benchmark: ${operator}`);
  return `(${write(left, right)})`;
}
