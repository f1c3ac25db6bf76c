import { decimal } from "../arithmetic/decimal.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { compare, toText } from "../domain/exact.ts";
import { isExact } from "../domain/value.ts";
import { compileFormula, type FormulaValue } from "../formulas/compile-formula.ts";
import { factsOf } from "../formulas/facts-of.ts";
import { parseFormula } from "../formulas/parse-formula.ts";
import { precisionOf } from "../formulas/stated-formula.ts";
import type { Answer, WitnessedFormula } from "../programs/witness.ts";
import type { Judged } from "./judged.ts";

/** Calculates a formula again in decimal.js: at its stated rounding, and a fraction to 200 significant digits. */
export function judgeFormula({ formula, slots, facts, frame, pointer, answer }: WitnessedFormula): Judged {
  const { expression } = parseFormula(formula.text, pointer);
  if (!expression) return "not-judged";
  const precision = precisionOf(formula);
  const evaluate = compileFormula(expression, { slots, facts, arithmetic: decimal, precision, pointer });
  const second = answerOf(() => evaluate(frame));
  if (agree(answer, second)) return "same";
  const read = factsOf(expression).map((name) => facts.find(name)?.id ?? name);
  return { first: answerText(answer), second: answerText(second), facts: read };
}

function answerOf(evaluate: () => FormulaValue): Answer<FormulaValue> {
  try {
    return { value: evaluate() };
  } catch (error) {
    if (error instanceof ClaimError) return { error: error.code };
    throw error;
  }
}

function agree(first: Answer<FormulaValue>, second: Answer<FormulaValue>): boolean {
  if ("error" in first || "error" in second)
    return "error" in first && "error" in second && first.error === second.error;
  const [a, b] = [first.value, second.value];
  if (!isExact(a) || !isExact(b)) return a === b;
  return compare(a, b) === 0 || decimal.compare(decimal.ofExact(a), decimal.ofExact(b)) === 0;
}

function answerText(answer: Answer<FormulaValue>): string {
  if ("error" in answer) return answer.error;
  return isExact(answer.value) ? toText(answer.value) : String(answer.value);
}
