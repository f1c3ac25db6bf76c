import { pointerTo } from "../../domain/pointer.ts";
import type { RangeStatement, Statement } from "../../programs/statement.ts";
import type { BodyOf, Kind } from "../kind.ts";

type Indicator = BodyOf<"indicator">["indicators"][number];

/**
 * Indicator (监测指标): each value by its formula, and as its state the name of the level that the value lies in. What a
 * level says is to be done is for people to read.
 */
export const indicator: Kind<"indicator"> = {
  name: "indicator",
  title: { zh: "监测指标", en: "Indicators" },
  program: ({ indicators }) =>
    indicators.flatMap((each, index) => statementsOf(each, pointerTo("/body/indicators", index))),
};

function statementsOf(each: Indicator, pointer: string): Statement[] {
  const { writes, value: formula, clause } = each;
  const compute = { op: "compute" as const, writes, formula, clause, pointer: `${pointer}/value/text` };
  return [compute, { ...levelOf(each, `${pointer}/levels`), clause }];
}

function levelOf({ writes, state, levels }: Indicator, pointer: string): RangeStatement {
  const rows = levels.map(({ name, from, until, bounds, clause }, index) => {
    const at = pointerTo(pointer, index);
    const set: Statement = { op: "set", writes: state, value: name, pointer: `${at}/name` };
    return { name, from, until, bounds, clause, pointer: at, program: [set] };
  });
  return { op: "range", fact: writes, hit: "unique", pointer, rows };
}
