import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { decisionsCsv } from "../../server/statements/decisions-csv.ts";
import type { Statement } from "../../server/statements/statement.ts";
import { statementHtml } from "../../server/statements/statement-html.ts";
import { statementXlsx } from "../../server/statements/statement-xlsx.ts";

const HASH = "0123456789abcdef".repeat(4);
const statement: Statement = {
  policy: { zh: "淄博市按病种分值付费" },
  kind: "clearing",
  institution: { code: "H37030000101", name: "样例<市中心>医院" },
  period: { from: "2023-01-01", until: "2024-01-01" },
  state: "settled",
  pools: [
    {
      title: { zh: "职工基本医疗保险统筹基金" },
      lines: [
        { fact: "clearing_amount", title: { zh: "清算金额" }, amount: "-1234567.80" },
        { fact: "overspend", title: { zh: "超支" }, amount: null },
      ],
      months: [
        { month: "2023-01", lines: [{ fact: "monthly_amount", title: { zh: "月预结算" }, amount: "0.05" }] },
      ],
    },
  ],
  clauses: [{ ruleSet: { zh: "清算" }, document: "淄政办发〔2021〕11号", clause: "二(九)" }],
  evidence: { settlement: HASH, claims: HASH, plan: HASH, head: { seq: 31, hash: HASH } },
};

describe("an institution's statement", () => {
  test("as a page has its amounts, clauses, hashes and room for both seals, and loads nothing", () => {
    const page = statementHtml(statement);
    for (const words of [
      "清算单",
      "-1,234,567.80",
      "0.05",
      "淄政办发〔2021〕11号",
      "二(九)",
      `main 31 ${HASH}`,
    ])
      expect(page).toContain(words);
    expect(page.match(/（盖章）/g)).toHaveLength(2);
    expect(page).toContain("样例&lt;市中心&gt;医院");
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
  });

  test("that is not settled says that nothing may be paid by it", () => {
    expect(statementHtml({ ...statement, state: "unbalanced" })).toContain("不得据以支付");
  });

  test("as a workbook keeps every digit, and is the same bytes whenever it is made", async () => {
    const bytes = await statementXlsx(statement);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["结算单", "各月", "依据条款"]);
    const rows = sheets
      .flatMap((sheet) => sheet.rows)
      .map((row) => row.filter((cell) => cell !== null && cell !== ""));
    expect(rows).toContainEqual(["职工基本医疗保险统筹基金", "清算金额", "-1234567.80"]);
    expect(rows).toContainEqual(["职工基本医疗保险统筹基金", "2023-01", "月预结算", "0.05"]);
    expect(rows).toContainEqual(["清算", "淄政办发〔2021〕11号", "二(九)"]);
    expect(Buffer.compare(bytes, await statementXlsx(statement))).toBe(0);
  });
});

describe("decisions as CSV", () => {
  async function* lines(...decisions: object[]): AsyncGenerator<string> {
    for (const decision of decisions) yield JSON.stringify(decision);
  }

  test("have a row a claim: what it counts in and its amounts, or why it takes no part", async () => {
    const counted = { pool: "employee", institution: "H1", "institution-month": "2023-01" };
    const decided = { claim: "C1", revision: 1, date: "2023-01-31", outcome: "paid", points: "1.5", counted };
    let text = "";
    for await (const part of decisionsCsv(
      lines({ ...decided, amounts: { payment: "6501.53" } }, { claim: '=C2,"x"', code: "outside-period" }),
      ["payment"],
    ))
      text += part;
    expect(text.split("\r\n")).toEqual([
      "\ufeffclaim,revision,date,pool,institution,month,outcome,reason,method,group,score,coefficient,points,payment",
      "C1,1,2023-01-31,employee,H1,2023-01,paid,,,,,,1.5,6501.53",
      `"'=C2,""x""",,,,,,,outside-period,,,,,,`,
      "",
    ]);
  });
});
