import type { Program } from "../../programs/statement.ts";
import { chooseValue } from "../choice.ts";
import type { BodyOf, Kind } from "../kind.ts";

/**
 * Point value (分值点值): the budget divided by the points, in yuan per point, rounded once as the body states; or a
 * published value.
 */
export const pointValue: Kind<"point-value"> = {
  name: "point-value",
  title: { zh: "分值点值", en: "Point value" },
  program: (body) =>
    body.published ? [chooseValue(body.published, body.writes, "/body/published")] : quotient(body),
};

/** The schema has made sure that budget, points, scale and mode are there when nothing is published. */
function quotient({
  writes,
  budget,
  points,
  scale = 0,
  mode = "half-up",
  withoutPoints,
  clause,
}: BodyOf<"point-value">): Program {
  const value = `(${budget?.text}) / ${points}`;
  const text = withoutPoints === undefined ? value : `if ${points} = 0 then ${withoutPoints} else ${value}`;
  return [
    { op: "compute", writes, formula: { text, scale, mode }, generated: true, pointer: "/body", clause },
  ];
}
