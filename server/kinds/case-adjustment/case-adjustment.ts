import type { Formula } from "../../../schemas/types.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { Program, Statement } from "../../programs/statement.ts";
import { chooseCase } from "../choice.ts";
import { collectValues } from "../collect.ts";
import type { BodyOf, Kind } from "../kind.ts";

type Body = BodyOf<"case-adjustment">;
type Bands = NonNullable<Body["bands"]>;

/**
 * Case adjustment (病例分值调整): auxiliary factors are collected first, then the cost ratio; the points are those of
 * the first special case that applies, else of the band that the ratio lies in, else of `otherwise`.
 */
export const caseAdjustment: Kind<"case-adjustment"> = {
  name: "case-adjustment",
  title: { zh: "病例分值调整", en: "Case adjustment" },
  program: (body) => {
    const statements: Statement[] = [];
    if (body.factors) {
      const { writes, combine, cases } = body.factors;
      const none = combine === "sum" ? "0" : "1";
      statements.push(
        collectValues(cases, { writes, combine, none, scale: 18, mode: "half-up" }, "/body/factors/cases"),
      );
    }
    const priced = pointsByBand(body);
    if (!body.cases?.length) return [...statements, ...priced];
    statements.push(
      chooseCase(
        body.cases,
        "/body/cases",
        ({ points }, at) => [writePoints(points, body.writes, at)],
        priced,
      ),
    );
    return statements;
  },
};

function writePoints(formula: Formula, writes: string, pointer: string): Statement {
  return { op: "compute", writes, formula, pointer: `${pointer}/points/text` };
}

/** The ratio is calculated only where no special case has taken the claim: a special case may have no average cost. */
function pointsByBand({ writes, ratio, bands, otherwise }: Body): Program {
  const statements: Statement[] = [];
  if (ratio)
    statements.push({
      op: "compute",
      writes: ratio.writes,
      formula: ratio.formula,
      pointer: "/body/ratio/formula/text",
    });
  const rest: Program | undefined = otherwise && [
    { op: "compute", writes, formula: otherwise, pointer: "/body/otherwise/text" },
  ];
  if (bands) statements.push(bandStatement(bands, writes, rest));
  else if (rest) statements.push(...rest);
  return statements;
}

function bandStatement(
  { fact, hit, ranges }: Bands,
  writes: string,
  otherwise: Program | undefined,
): Statement {
  return {
    op: "range",
    fact,
    hit,
    otherwise,
    pointer: "/body/bands/ranges",
    rows: ranges.map((band, index) => {
      const pointer = pointerTo("/body/bands/ranges", index);
      const { name, from, until, bounds, clause } = band;
      return {
        name,
        from,
        until,
        bounds,
        clause,
        pointer,
        program: [writePoints(band.points, writes, pointer)],
      };
    }),
  };
}
