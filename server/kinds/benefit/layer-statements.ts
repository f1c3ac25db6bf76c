import type { BenefitLayer, BenefitRatio, RoundingMode } from "../../../schemas/types.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { Program, Statement } from "../../programs/statement.ts";
import { chooseCase, chooseValue, writeValue } from "../choice.ts";
import { ceilingStatements } from "./ceiling.ts";
import { generated, unrounded } from "./generated.ts";

interface Rounding {
  readonly scale: number;
  readonly mode: RoundingMode;
}

type Deductible = NonNullable<BenefitLayer["deductible"]>;

/** A layer's statements: base, deductible, ratio or slices, ceilings, and its payment rounded once. */
export function layerStatements(layer: BenefitLayer, rounding: Rounding, pointer: string): Statement[] {
  const { name, writes, when, clause } = layer;
  const program = paid(layer, rounding, pointer);
  if (!when) return program;
  const nothing: Program = [writeValue("0", writes, `${pointer}/writes`)];
  return [{ op: "choose", pointer, options: [{ name, when, clause, pointer, program }], otherwise: nothing }];
}

function paid(
  { writes, of, deductible, ratio, ceilings = [], clause }: BenefitLayer,
  rounding: Rounding,
  pointer: string,
): Statement[] {
  const limits = ceilings.flatMap((ceiling, index) =>
    ceilingStatements(ceiling, writes, index, pointerTo(`${pointer}/ceilings`, index)),
  );
  const due = ceilings.length === 0 ? `${writes}_share` : `${writes}_within_${ceilings.length}`;
  return [
    { op: "compute", writes: `${writes}_of`, formula: of, clause, pointer: `${pointer}/of/text` },
    ...deductibleOf(deductible, writes, `${pointer}/deductible`),
    unrounded(`${writes}_eligible`, `max(0, ${writes}_of - ${writes}_deductible)`, `${pointer}/of`),
    chooseCase(ratio.cases, `${pointer}/ratio/cases`, (item, at) => shareOf(item, writes, at)),
    ...limits,
    generated(writes, { text: due, ...rounding }, `${pointer}/writes`, clause),
  ];
}

/** The claim bears of the standard what was not borne before, and never more than there is. */
function deductibleOf(deductible: Deductible | undefined, writes: string, pointer: string): Statement[] {
  const taken = `${writes}_deductible`;
  if (!deductible) return [writeValue("0", taken, pointer.slice(0, pointer.lastIndexOf("/")))];
  const { cases, met } = deductible;
  const before: Statement = met
    ? chooseValue(met, `${writes}_deductible_met`, `${pointer}/met`)
    : writeValue("0", `${writes}_deductible_met`, pointer);
  const left = `${writes}_deductible_standard - ${writes}_deductible_met`;
  return [
    chooseValue(cases, `${writes}_deductible_standard`, `${pointer}/cases`),
    before,
    unrounded(taken, `max(0, min(${writes}_of, ${left}))`, pointer),
  ];
}

function shareOf({ value, slices, before }: BenefitRatio, writes: string, pointer: string): Program {
  const eligible = `${writes}_eligible`;
  const share = `${writes}_share`;
  if (value !== undefined)
    return [
      writeValue(value, `${writes}_ratio`, `${pointer}/value`),
      unrounded(share, `${eligible} * ${writes}_ratio`, pointer),
    ];
  if (!slices) throw new TypeError(`the schema lets no ratio be without a value or slices: ${pointer}`);
  const sliced = (of: string, into: string): Statement => ({
    op: "slices",
    of,
    slices,
    writes: into,
    pointer: `${pointer}/slices`,
  });
  if (!before) return [sliced(eligible, share)];
  return [
    { op: "compute", writes: `${writes}_before`, formula: before, pointer: `${pointer}/before/text` },
    unrounded(`${writes}_reached`, `${writes}_before + ${eligible}`, pointer),
    sliced(`${writes}_before`, `${writes}_before_share`),
    sliced(`${writes}_reached`, `${writes}_reached_share`),
    unrounded(share, `${writes}_reached_share - ${writes}_before_share`, pointer),
  ];
}
