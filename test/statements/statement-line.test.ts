import { expect, test } from "vitest";
import { FactDictionary } from "../../server/domain/fact.ts";
import { statementLine } from "../../server/statements/statement-line.ts";
import { figure } from "../../server/statements/statement-words.ts";

const GRADES = ["unqualified", "excellent"];
const facts = new FactDictionary(
  [
    {
      id: "booked",
      alias: { zh: "记账额", en: "Booked" },
      type: { type: "number", unit: "yuan", scale: 2 },
      origin: "pool",
    },
    {
      id: "points",
      alias: { zh: "分值", en: "Points" },
      type: { type: "number", unit: "points", scale: 4 },
      origin: "pool",
    },
    {
      id: "grade",
      alias: { zh: "等次", en: "Grade" },
      type: { type: "text", values: GRADES },
      origin: "pool",
    },
  ],
  { "*": { excellent: { zh: "优秀", en: "excellent" } } },
);

const printed = (fact: string, amount: string | boolean | null) =>
  figure(statementLine({ fact, title: { zh: fact }, amount }, facts));

test.each([
  ["booked", "254400", "254,400.00"],
  ["booked", "-0.5", "-0.50"],
  ["booked", "1.255", "1.255"],
  ["booked", "0", "0.00"],
  ["points", "3675", "3,675"],
  ["grade", "excellent", "优秀"],
  ["grade", "unqualified", "unqualified"],
  ["unknown", "7", "7"],
  ["booked", null, "—"],
  ["grade", true, "是"],
])("%s of %s is printed as %s: yuan to the fen, codes by name", (fact, amount, text) => {
  expect(printed(fact, amount)).toBe(text);
});
