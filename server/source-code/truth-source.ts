import type { SourceUnit } from "./source-unit.ts";

/**
 * A test in three-valued logic as two expressions of two values: `holds` is true only where the test is true, `fails`
 * only where it is false. Where neither is, the test is unknown, or the expressions cannot tell and whoever wrote them
 * asks the closures.
 */
export interface TruthSource {
  readonly holds: string;
  readonly fails: string;
  /** About how long it takes, a comparison of two numbers being 1. */
  readonly cost: number;
}

export const TRUE: TruthSource = { holds: "true", fails: "false", cost: 0 };
export const FALSE: TruthSource = { holds: "false", fails: "true", cost: 0 };
export const UNKNOWN: TruthSource = { holds: "false", fails: "false", cost: 0 };

export function denied({ holds, fails, cost }: TruthSource): TruthSource {
  return { holds: fails, fails: holds, cost };
}

/**
 * All of the parts, the cheapest first: both expressions are pure and total, so their order changes no answer, only
 * how soon it is known.
 */
export function allOf(parts: readonly TruthSource[], unit: SourceUnit): TruthSource {
  const sorted = parts.toSorted((a, b) => a.cost - b.cost);
  return {
    holds: joined(
      sorted.map(({ holds }) => holds),
      "&&",
      "true",
      unit,
    ),
    fails: joined(
      sorted.map(({ fails }) => fails),
      "||",
      "false",
      unit,
    ),
    cost: sorted.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** Any of the parts, in the same way. */
export function anyOf(parts: readonly TruthSource[], unit: SourceUnit): TruthSource {
  return denied(allOf(parts.map(denied), unit));
}

/** Longest group of operands that stand side by side. */
const LONGEST = 3_000;

function joined(
  expressions: readonly string[],
  operator: "&&" | "||",
  neutral: string,
  unit: SourceUnit,
): string {
  const groups: string[][] = [[]];
  let length = 0;
  for (const expression of expressions) {
    const short = unit.expression(expression, LONGEST);
    length += short.length + 4;
    if (length > LONGEST) {
      groups.push([]);
      length = short.length;
    }
    groups.at(-1)?.push(short);
  }
  const texts = groups.map((group) => (group.length === 0 ? neutral : group.join(` ${operator} `)));
  const [only = neutral] = texts;
  if (texts.length === 1) return expressions.length === 1 ? only : `(${only})`;
  return joined(
    texts.map((text) => `${unit.define(`return ${text};`)}(f)`),
    operator,
    neutral,
    unit,
  );
}
