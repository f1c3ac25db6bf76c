import { pointerTo } from "../../domain/pointer.ts";
import type { RangeOption, RangeStatement, Statement } from "../../programs/statement.ts";
import type { BodyOf, Kind } from "../kind.ts";
import { indicatorDiagnostics, lintIndicator } from "./lint.ts";

type StatedIndicator = BodyOf<"indicator">["indicators"][number];
type Target = NonNullable<StatedIndicator["target"]>;

/**
 * Indicator (监测指标): each value by its formula, and as its state the name of the level that the value lies in, or,
 * without levels, whether it is on the target's side of the target. A target in words alone has no state. What a level
 * says is to be done is for people to read.
 */
export const indicator: Kind<"indicator"> = {
  name: "indicator",
  title: { zh: "监测指标", en: "Indicators" },
  lint: lintIndicator,
  diagnostics: indicatorDiagnostics,
  program: ({ indicators }) =>
    indicators.flatMap((each, index) => statementsOf(each, pointerTo("/body/indicators", index))),
};

function statementsOf(each: StatedIndicator, pointer: string): Statement[] {
  const { writes, value: formula, clause, state, levels, target } = each;
  const compute = { op: "compute" as const, writes, formula, clause, pointer: `${pointer}/value/text` };
  if (state === undefined) return [compute];
  const rows = levels
    ? levelRows(levels, state, `${pointer}/levels`)
    : targetRows(target, state, `${pointer}/target`);
  if (rows.length === 0) return [compute];
  const at = levels ? `${pointer}/levels` : `${pointer}/target`;
  const judge: RangeStatement = { op: "range", fact: writes, hit: "unique", pointer: at, rows };
  return [compute, { ...judge, clause }];
}

function levelRows(
  levels: NonNullable<StatedIndicator["levels"]>,
  state: string,
  pointer: string,
): RangeOption[] {
  return levels.map(({ name, from, until, bounds, clause }, index) => {
    const at = pointerTo(pointer, index);
    const set: Statement = { op: "set", writes: state, value: name, pointer: `${at}/name` };
    return { name, from, until, bounds, clause, pointer: at, program: [set] };
  });
}

/** The two sides of a target's value; the value itself lies where its bound says. */
function targetRows(target: Target | undefined, state: string, pointer: string): RangeOption[] {
  if (target?.value === undefined) return [];
  const { value, bound } = target;
  const upwards = bound === "at-least" || bound === "more-than";
  const lowerHolds = bound === "more-than" || bound === "at-most";
  const side = (name: string): Pick<RangeOption, "name" | "pointer" | "program"> => ({
    name,
    pointer,
    program: [{ op: "set", writes: state, value: name, pointer: `${pointer}/value` }],
  });
  const below = { ...side(upwards ? "not-reached" : "reached"), until: value };
  const above = { ...side(upwards ? "reached" : "not-reached"), from: value };
  return [
    { ...below, bounds: lowerHolds ? "(]" : "()" },
    { ...above, bounds: lowerHolds ? "()" : "[)" },
  ];
}
