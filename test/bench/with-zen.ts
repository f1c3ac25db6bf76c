import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import type { Condition } from "../../schemas/types.ts";
import { benchRows } from "./bench-policy.ts";
import type { Figures, Verdict } from "./hand-written.ts";
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

interface Node {
  readonly id: string;
  readonly type: string;
  readonly content?: object;
}

/** A graph of nodes, each of which hands on to the next what it was given and what it adds. */
function decisionOf(between: readonly Node[]) {
  const nodes = [{ id: "in", type: "inputNode" }, ...between, { id: "out", type: "outputNode" }];
  const content = {
    nodes: nodes.map((node, x) => ({ ...node, name: node.id, position: { x, y: 0 } })),
    edges: nodes.slice(1).map(({ id }, at) => {
      const sourceId = nodes[at]?.id;
      return { id: `to-${id}`, sourceId, targetId: id, type: "edge" };
    }),
  };
  return new ZenEngine().createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(content))));
}

/** One expression node with a key for each condition. */
const RULES: Node = {
  id: "rules",
  type: "expressionNode",
  content: {
    passThrough: true,
    expressions: CONDITIONS.map((condition, index) => ({
      id: `e${index}`,
      key: `c${index}`,
      value: expressionOf(condition),
    })),
  },
};

/** The 14,000 rows in the order in which they are preferred; the first that a case answers is its row. */
function tableNode(): Node {
  const rows = benchRows()
    .map((row) => ({ ...row, asked: row.operations?.split("+") ?? [] }))
    .sort(
      (a, b) =>
        b.asked.length - a.asked.length ||
        b.diagnosis.length - a.diagnosis.length ||
        (a.code < b.code ? -1 : 1),
    );
  return {
    id: "table",
    type: "decisionTableNode",
    content: {
      hitPolicy: "first",
      passThrough: true,
      inputs: [
        { id: "d", name: "diagnosis", field: "cuts" },
        { id: "o", name: "operations", field: "operations" },
      ],
      outputs: [{ id: "g", name: "group", field: "group" }],
      rules: rows.map(({ code, diagnosis, asked }) => ({
        _id: code,
        d: `contains($, '${diagnosis}')`,
        o: asked.map((operation) => `contains($, '${operation}')`).join(" and "),
        g: `'${code}'`,
      })),
    },
  };
}

const rules = decisionOf([RULES]);
let whole: ReturnType<typeof decisionOf> | undefined;

/** The conditions in ZEN's language, precompiled; the look-up and the money stay outside. */
export async function judgedByZen(facts: RuleFacts): Promise<Verdict> {
  const { result } = await rules.evaluate(facts);
  return verdictFrom((index) => result[`c${index}`] === true);
}

/** The same with the table inside, and the group that it gives. */
export async function groupedByZen(facts: RuleFacts, { diagnosis, operations }: Figures) {
  whole ??= decisionOf([RULES, tableNode()]);
  const point = diagnosis.indexOf(".");
  const cuts = point < 0 ? [diagnosis] : [diagnosis.slice(0, point + 2), diagnosis.slice(0, point)];
  const { result } = await whole.evaluate({ ...facts, cuts, operations });
  const verdict = verdictFrom((index) => result[`c${index}`] === true);
  // As the table's own rows state it.
  return { verdict, group: result.group as string | undefined };
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
