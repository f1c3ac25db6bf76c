import { pointerTo } from "../../domain/pointer.ts";
import type { RangeStatement, Statement } from "../../programs/statement.ts";
import { chooseValue, tierValue } from "../choice.ts";
import { collectValues } from "../collect.ts";
import type { BodyOf, Kind } from "../kind.ts";
import { assessmentDiagnostics, lintAssessment } from "./lint.ts";

type Body = BodyOf<"assessment">;
type Item = Body["items"][number];
type Consequence = NonNullable<Body["consequences"]>[number];
type Grading = NonNullable<Body["grade"]>;

/**
 * Assessment (考核评价): the points of each item, the score (items less deductions, from 0 to the full mark, rounded as
 * stated), the grade that the score lies in, and what both do to payment. What is taken off is written to `<writes>_taken_off`.
 */
export const assessment: Kind<"assessment"> = {
  name: "assessment",
  title: { zh: "考核评价", en: "Assessment" },
  lint: lintAssessment,
  diagnostics: assessmentDiagnostics,
  declares: ({ writes, deductions }) =>
    deductions === undefined
      ? []
      : [
          {
            id: takenOff(writes),
            alias: { zh: `${writes}_扣分`, en: "points taken off" },
            type: { type: "number", unit: "1", scale: 18 },
            origin: "derived",
          },
        ],
  program: (body) => [
    ...body.items.map((item, index) => statementOf(item, pointerTo("/body/items", index))),
    ...deductionsOf(body),
    scoreOf(body),
    ...(body.grade ? [gradeOf(body.grade, body.writes)] : []),
    ...(body.consequences ?? []).map((each, index) =>
      statementOf(each, pointerTo("/body/consequences", index)),
    ),
  ],
};

const takenOff = (writes: string) => `${writes}_taken_off`;

function statementOf(
  { writes, clause, formula, tiers, cases }: Item | Consequence,
  pointer: string,
): Statement {
  if (formula) return { op: "compute", writes, clause, formula, pointer: `${pointer}/formula/text` };
  if (cases) return { ...chooseValue(cases, writes, `${pointer}/cases`), clause };
  if (tiers) {
    const { fact, ranges } = tiers;
    return { ...tierValue({ fact, hit: "unique" }, ranges, writes, `${pointer}/tiers/ranges`), clause };
  }
  throw new TypeError(`the schema lets nothing be assessed without a method: ${pointer}`);
}

function deductionsOf({ writes, deductions }: Body): Statement[] {
  if (!deductions) return [];
  const to = {
    writes: takenOff(writes),
    combine: "sum" as const,
    none: "0",
    scale: 18,
    mode: "half-up" as const,
  };
  return [collectValues(deductions, to, "/body/deductions")];
}

/** Each item counts from 0 to its full mark, and so does the whole. */
function scoreOf({ writes, full, items, deductions, scale, mode }: Body): Statement {
  const points = items.map((item) => `max(0, min(${item.full}, ${item.writes}))`).join(" + ");
  const less = deductions ? ` - ${takenOff(writes)}` : "";
  const formula = { text: `max(0, min(${full}, ${points}${less}))`, scale, mode };
  return { op: "compute", writes, formula, generated: true, pointer: "/body/writes" };
}

function gradeOf({ writes, grades }: Grading, score: string): RangeStatement {
  const pointer = "/body/grade/grades";
  const rows = grades.map(({ name, from, until, bounds, clause }, index) => {
    const at = pointerTo(pointer, index);
    const set: Statement = { op: "set", writes, value: name, pointer: `${at}/name` };
    return { name, from, until, bounds, clause, pointer: at, program: [set] };
  });
  return { op: "range", fact: score, hit: "unique", pointer, rows };
}
