import { writeXlsx } from "hucre/xlsx";
import type { Statement } from "./statement.ts";
import type { StatementLine } from "./statement-line.ts";
import { KIND_TITLES, periodText, STATES, yesOrNo } from "./statement-words.ts";

/** How a workbook writes a sign by its code; the same letters in a text are escaped. */
const ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/g;
/** No statement says when it was made. */
const NEVER = new Date(0);
const WIDE = 36;

/** A statement as a workbook: amounts, months, clauses. Every cell is text, so no digit of a decimal is lost. */
export function statementXlsx(statement: Statement): Promise<Uint8Array> {
  const { policy, kind, institution, period, state, pools, clauses, evidence } = statement;
  const about = [
    [KIND_TITLES[kind] ?? kind],
    ["支付方案", policy.zh],
    ["定点医药机构", institution.code, institution.name ?? ""],
    ["结算期", periodText(period)],
    ["结算状态", STATES[state]],
    ["结算散列值", evidence.settlement],
    ["清单散列值", evidence.claims],
    ["规则散列值", evidence.plan],
    ["链首", `main ${evidence.head.seq}`, evidence.head.hash],
    [],
    ["基金池", "项目", "数据"],
  ];
  const amounts = pools.flatMap(({ title, lines, holder }) => [
    ...lines.map((line) => [title.zh, line.title.zh, figureOf(line)]),
    ...(holder?.lines ?? []).map((line) => [
      title.zh,
      `预算主体 ${holder?.code}：${line.title.zh}`,
      figureOf(line),
    ]),
  ]);
  const months = pools.flatMap(({ title, months }) =>
    months.flatMap(({ month, lines }) =>
      lines.map((line) => [title.zh, month, line.title.zh, figureOf(line)]),
    ),
  );
  const cited = clauses.map(({ ruleSet, document, clause }) => [ruleSet.zh, document, clause]);
  return writeXlsx({
    sheets: [
      sheet("结算单", [...about, ...amounts]),
      sheet("各月", [["基金池", "月份", "项目", "数据"], ...months]),
      sheet("依据条款", [["规则", "文件", "条款"], ...cited]),
    ],
    properties: { created: NEVER, modified: NEVER },
  });
}

function sheet(name: string, rows: readonly (readonly string[])[]) {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    columns: Array.from({ length: width }, () => ({ numFmt: "@", width: WIDE })),
    rows: rows.map((row) => row.map((text) => text.replace(ESCAPE, "_x005F_"))),
  };
}

function figureOf({ amount, words }: StatementLine): string {
  if (amount === null) return "";
  return typeof amount === "string" ? (words?.zh ?? amount) : yesOrNo(amount);
}
