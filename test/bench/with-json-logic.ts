import { LogicEngine } from "json-logic-engine";
import type { Condition } from "../../schemas/types.ts";
import type { Verdict } from "./hand-written.ts";
import { CONDITIONS, verdictFrom } from "./verdicts.ts";
import type { RuleFacts } from "./with-json-rules-engine.ts";

const engine = new LogicEngine();
engine.addMethod("startsWith", ([text, prefix]: [unknown, string]) => String(text).startsWith(prefix));

type Logic = Readonly<Record<string, unknown>>;

const OPERATORS: Readonly<Record<string, (left: Logic, right: unknown) => Logic>> = {
  equal: (a, b) => ({ "===": [a, b] }),
  notEqual: (a, b) => ({ "!==": [a, b] }),
  in: (a, b) => ({ in: [a, { preserve: b }] }),
  notIn: (a, b) => ({ "!": { in: [a, { preserve: b }] } }),
  contains: (a, b) => ({ in: [b, a] }),
  doesNotContain: (a, b) => ({ "!": { in: [b, a] } }),
  lessThan: (a, b) => ({ "<": [a, b] }),
  lessThanInclusive: (a, b) => ({ "<=": [a, b] }),
  greaterThan: (a, b) => ({ ">": [a, b] }),
  greaterThanInclusive: (a, b) => ({ ">=": [a, b] }),
  startsWith: (a, b) => ({ startsWith: [a, b] }),
};

const built = CONDITIONS.map((condition) => engine.build(logicOf(condition)));

/** The conditions in JsonLogic, compiled to functions once. */
export function judgedByJsonLogic(facts: RuleFacts): Verdict {
  return verdictFrom((index) => built[index]?.(facts) === true);
}

function logicOf(condition: Condition): Logic {
  if ("all" in condition) return { and: condition.all.map(logicOf) };
  if ("any" in condition) return { or: condition.any.map(logicOf) };
  if ("not" in condition) return { "!": logicOf(condition.not) };
  if (!("fact" in condition)) throw new TypeError("the policy of the benchmark names no conditions");
  const { fact, operator, path, value } = condition;
  const [quantifier, inner] = operator.includes(":") ? operator.split(":") : ["", operator];
  if (path === undefined) return comparison(inner ?? "", { var: fact }, value);
  const item = comparison(inner ?? "", { var: path.slice("$[*].".length) }, value);
  return { [quantifier === "someFact" ? "some" : "all"]: [{ var: fact }, item] };
}

function comparison(operator: string, left: Logic, value: unknown): Logic {
  const isFact = typeof value === "object" && value !== null && "fact" in value;
  const right = isFact ? { var: value.fact } : value;
  const write = OPERATORS[operator];
  if (!write) throw new TypeError(`not in the policy of the benchmark: ${operator}`);
  return write(left, right);
}
