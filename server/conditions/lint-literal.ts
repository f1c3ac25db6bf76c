import type { Findings } from "../domain/diagnostic.ts";
import { parseExact } from "../domain/exact.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { isDateText } from "./comparison.ts";
import type { ConditionsDiagnostics } from "./diagnostics.ts";
import type { FactSide, LiteralSide } from "./lint-types.ts";
import { literalInWords, wordsOfTypes } from "./type-words.ts";

/** Reports when a literal is no value that the fact could ever be compared with. */
export function lintLiteral(
  fact: FactSide,
  { literal, pointer }: LiteralSide,
  isPrefix: boolean,
  findings: Findings<ConditionsDiagnostics>,
): void {
  const { type, name } = fact;
  const value = literalInWords(literal);
  if (literal === null) {
    findings.report("condition.null-literal", pointer);
  } else if (type.type === "date" && typeof literal === "string") {
    if (!isCalendarDate(literal)) findings.report("condition.not-a-date", pointer, { fact: name, value });
  } else if (type.type === "number" && typeof literal === "string" && parseExact(literal)) {
    findings.report("condition.quoted-number", pointer, { fact: name, value: literal });
  } else if (typeof literal !== JSON_TYPES[type.type]) {
    const { zh: wantedZh, en: wantedEn } = wordsOfTypes([type.type]);
    findings.report("condition.value-type", pointer, { fact: name, value, wantedZh, wantedEn });
  } else if (isPrefix) {
    if (literal === "") findings.report("condition.always-true", pointer, { place: name });
  } else if (
    type.type === "text" &&
    typeof literal === "string" &&
    type.values &&
    !type.values.includes(literal)
  ) {
    const suggestion = nearestName(literal, type.values) ?? "—";
    findings.report("condition.unknown-value", pointer, {
      fact: name,
      value,
      known: type.values.join(", "),
      suggestion,
    });
  }
}

const JSON_TYPES: Readonly<Record<FactSide["type"]["type"], string>> = {
  number: "number",
  text: "string",
  boolean: "boolean",
  date: "string",
  list: "list",
  record: "record",
};

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isCalendarDate(text: string): boolean {
  if (!isDateText(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
