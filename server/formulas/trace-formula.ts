import type { Language } from "../domain/diagnostic.ts";
import { compare, type Exact, type Rounding, type RoundingMode, toFixedText } from "../domain/exact.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Compiled, Frame, SlotTable } from "../domain/frame.ts";
import { rational } from "../domain/rational.ts";
import { isExact, type Value } from "../domain/value.ts";
import { compileFormula, createCompilation } from "./compile-formula.ts";
import type { Expression, Span } from "./expression.ts";
import { formulaInWords } from "./formula-in-words.ts";
import type { Precision } from "./stated-formula.ts";
import { equals, inNumbers, type TracedPart, type Tracing, tracePart } from "./trace-part.ts";

export type { TracedPart } from "./trace-part.ts";

/** A formula's evaluation, for explanations: the whole with its numbers and stated rounding, and its parts. */
export interface FormulaTrace extends TracedPart {
  /** The formula in words (facts by their alias). */
  readonly formula: string;
}

export interface TraceSetting {
  readonly slots: SlotTable;
  readonly facts: FactDictionary;
  readonly precision: Precision;
  readonly language?: Language | undefined;
  readonly pointer?: string | undefined;
}

/** As `compileFormula` over exact rationals, with every value on the way. Its value is the plain program's own. */
export function traceFormula(expression: Expression, setting: TraceSetting): Compiled<FormulaTrace> {
  const language = setting.language ?? "zh";
  const rationals = { ...setting, arithmetic: rational };
  const tracing: Tracing = { compilation: createCompilation(rationals), language };
  const evaluate = compileFormula(expression, rationals);
  const whole = tracePart(tracing, expression);
  const formula = formulaInWords(expression, setting.facts, language);
  const write = (traced: TracedPart, value: Value, frame: Frame) => {
    const filled = traced.fact
      ? traced.text
      : `${inNumbers(tracing, expression, frame)}${equals(tracing, traced.value)}`;
    return `${filled}${rounded(traced.value, value, setting.precision, language)}`;
  };
  return (current) => {
    const frame = current.slice(); // steps go on writing, and parts are traced when they are read
    return new WholeTrace(evaluate(frame), formula, frame, { whole, write });
  };
}

/** How the parts of a formula are traced, and its text is written with them. */
interface Telling {
  readonly whole: Compiled<TracedPart>;
  readonly write: (traced: TracedPart, value: Value, frame: Frame) => string;
}

class WholeTrace implements FormulaTrace {
  readonly value: Value;
  readonly formula: string;
  readonly #frame: Frame;
  readonly #telling: Telling;
  #known: TracedPart | undefined;

  constructor(value: Value, formula: string, frame: Frame, telling: Telling) {
    this.value = value;
    this.formula = formula;
    this.#frame = frame;
    this.#telling = telling;
  }

  get #traced(): TracedPart {
    this.#known ??= this.#telling.whole(this.#frame);
    return this.#known;
  }

  get span(): Span {
    return this.#traced.span;
  }

  get fact(): string | undefined {
    return this.#traced.fact;
  }

  get parts(): readonly TracedPart[] {
    return this.#traced.parts;
  }

  get text(): string {
    return this.#telling.write(this.#traced, this.value, this.#frame);
  }
}

const MODES: Readonly<Record<RoundingMode, Readonly<Record<Language, string>>>> = {
  "half-up": { zh: "四舍五入", en: "rounded half up" },
  "half-even": { zh: "四舍六入五成双", en: "rounded half to even" },
  "half-down": { zh: "五舍六入", en: "rounded half down" },
  up: { zh: "进位", en: "rounded away from zero" },
  down: { zh: "截断", en: "truncated" },
  ceiling: { zh: "向上取整", en: "rounded up" },
  floor: { zh: "向下取整", en: "rounded down" },
};

/** What the stated rounding made of the result, where it changed it. */
function rounded(before: Value, after: Value, precision: Precision, language: Language): string {
  if (precision === "exact" || precision === "fraction" || !isExact(after)) return "";
  if (isExact(before) && compare(before, after) === 0) return "";
  return roundingText(after, precision, language);
}

function roundingText(value: Exact, { scale, mode }: Rounding, language: Language): string {
  const text = toFixedText(value, scale);
  return language === "zh"
    ? `，${MODES[mode].zh}保留 ${scale} 位小数得 ${text}`
    : `, ${MODES[mode].en} to ${scale} decimal places: ${text}`;
}
