import type { Call, Expression } from "./expression.ts";

/** The words and signs that an expression is written with. */
export interface FormulaStyle {
  readonly comma: string;
  parentheses(text: string): string;
  sign(operator: string): string;
  word(operator: "and" | "or"): string;
  text(value: string): string;
  truth(value: boolean): string;
  date(value: string): string;
  name(name: string): string;
  call(call: Call, argumentsText: string): string;
  not(operand: string): string;
  conditional(condition: string, consequent: string, alternative: string): string;
  membership(value: string, among: string): string;
  /** Text that stands for a whole sub-expression, where there is one. */
  leaf?(expression: Expression): string | undefined;
}

/** FEEL itself. */
export const feelStyle: FormulaStyle = {
  comma: ", ",
  parentheses: (text) => `(${text})`,
  sign: (operator) => operator,
  word: (operator) => operator,
  text: (value) => `"${value}"`,
  truth: String,
  date: (value) => `date("${value}")`,
  name: (name) => name,
  call: (call, argumentsText) => `${call.function}(${argumentsText})`,
  not: (operand) => `not(${operand})`,
  conditional: (condition, consequent, alternative) =>
    `if ${condition} then ${consequent} else ${alternative}`,
  membership: (value, among) => `${value} in ${among}`,
};
