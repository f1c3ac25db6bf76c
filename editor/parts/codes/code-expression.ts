/** How the values of a member are codes: each a whole one, the beginning of some, or several joined by signs. */
export type CodesForm = "code" | "beginning" | "expression";

const BETWEEN = /[\s+|()（）]+/;

/** The codes that an expression names, each once: `45.4200+51.2300|51.2200`. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(text.split(BETWEEN).filter((part) => part !== ""))];
}

/** The text with a code put in: after what stands there, joined by a sign; in its place where codes are not joined. */
export function withCode(text: string, code: string, form: CodesForm, sign: "+" | "|"): string {
  const before = text.trim();
  if (form !== "expression" || before === "") return code;
  return /[+|(]$/.test(before) ? before + code : before + sign + code;
}
