import type { SettlementLine, Text } from "../../schemas/types.ts";
import type { FactDictionary } from "../domain/fact.ts";

/** A line of a settlement as a statement tells it. */
export interface StatementLine extends SettlementLine {
  /** What a coded value is called, where the dictionary names it. */
  readonly words?: Text;
}

const YUAN = /^-?\d+(?:\.(\d+))?$/;
const FEN_PLACES = 2;

/** The line with a coded value named, and yuan to the fen: a figure that was stated as 254400 reads 254400.00. */
export function statementLine(line: SettlementLine, facts: FactDictionary): StatementLine {
  const { fact, amount } = line;
  if (typeof amount !== "string") return line;
  if (isYuan(fact, facts)) return { ...line, amount: toTheFen(amount) };
  const words = facts.nameOfValue(fact, amount);
  return words ? { ...line, words } : line;
}

function isYuan(id: string, facts: FactDictionary): boolean {
  const type = facts.find(id)?.type;
  return type?.type === "number" && type.unit === "yuan";
}

function toTheFen(amount: string): string {
  const [, places = ""] = YUAN.exec(amount) ?? [];
  if (!YUAN.test(amount) || places.length >= FEN_PLACES) return amount;
  return `${places === "" ? `${amount}.` : amount}${"0".repeat(FEN_PLACES - places.length)}`;
}
