import type { Kind } from "../kind.ts";

/** Point value (分值点值): the budget divided by the points, in yuan per point, rounded once as the body states. */
export const pointValue: Kind<"point-value"> = {
  name: "point-value",
  title: { zh: "分值点值", en: "Point value" },
  program: ({ writes, budget, points, scale, mode, withoutPoints, clause }) => {
    const quotient = `(${budget.text}) / ${points}`;
    const text = withoutPoints === undefined ? quotient : `if ${points} = 0 then ${withoutPoints} else ${quotient}`;
    return [{ op: "compute", writes, formula: { text, scale, mode }, generated: true, pointer: "/body", clause }];
  },
};
