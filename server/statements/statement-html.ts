import type { Statement, StatementPool } from "./statement.ts";
import type { StatementLine } from "./statement-line.ts";
import { figure, KIND_TITLES, periodText, STATES } from "./statement-words.ts";

const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
body { font: 10.5pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", SimSun, sans-serif; color: #000; max-width: 178mm; margin: 0 auto; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 2mm; }
h2 { font-size: 12pt; margin: 6mm 0 2mm; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.3mm solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; }
td.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr { break-inside: avoid; }
.seals { display: flex; gap: 10mm; margin-top: 10mm; break-inside: avoid; }
.seal { flex: 1; height: 42mm; border: 0.3mm dashed #000; padding: 2mm; }
.evidence { font-size: 8pt; word-break: break-all; margin-top: 6mm; break-inside: avoid; }
`;

/** A statement as a page to print, with room for seals; it loads nothing. */
export function statementHtml(statement: Statement): string {
  const { policy, kind, institution, period, state, pools, clauses, evidence } = statement;
  const title = `${KIND_TITLES[kind] ?? kind}`;
  const name =
    institution.name === undefined ? institution.code : `${institution.name}（${institution.code}）`;
  return `<!doctype html>
<html lang="zh">
<head><meta charset="utf-8"><title>${text(`${title} ${institution.code}`)}</title><style>${STYLE}</style></head>
<body>
<h1>${text(title)}</h1>
<table>
${row("支付方案", policy.zh)}${row("定点医药机构", name)}${row("结算期", periodText(period))}${row("结算状态", STATES[state])}</table>
${pools.map(poolHtml).join("")}
<h2>依据条款</h2>
<table>
<tr><th>规则</th><th>文件</th><th>条款</th></tr>
${clauses.map(({ ruleSet, document, clause }) => `<tr><td>${text(ruleSet.zh)}</td><td>${text(document)}</td><td>${text(clause)}</td></tr>\n`).join("")}</table>
<div class="seals">
<div class="seal">医疗保障经办机构（盖章）<br>年　　月　　日</div>
<div class="seal">定点医药机构（盖章）<br>年　　月　　日</div>
</div>
<p class="evidence">结算 ${text(evidence.settlement)}<br>清单 ${text(evidence.claims)}<br>规则 ${text(evidence.plan)}<br>链首 main ${evidence.head.seq} ${text(evidence.head.hash)}</p>
</body>
</html>
`;
}

function poolHtml({ title, lines, holder, months }: StatementPool): string {
  const held = holder ? linesHtml(`${title.zh}：预算主体 ${holder.code}`, holder.lines) : "";
  const [first] = months;
  const monthly =
    first && first.lines.length > 0
      ? `<h2>${text(title.zh)}：各月</h2>
<table>
<tr><th>月份</th>${first.lines.map((line) => `<th>${text(line.title.zh)}</th>`).join("")}</tr>
${months.map((month) => `<tr><td>${text(month.month)}</td>${month.lines.map(cell).join("")}</tr>\n`).join("")}</table>
`
      : "";
  return `${linesHtml(title.zh, lines)}${held}${monthly}`;
}

function linesHtml(title: string, lines: readonly StatementLine[]): string {
  return `<h2>${text(title)}</h2>
<table>
${lines.map((line) => `<tr><th>${text(line.title.zh)}</th>${cell(line)}</tr>\n`).join("")}</table>
`;
}

function row(label: string, value: string): string {
  return `<tr><th>${text(label)}</th><td>${text(value)}</td></tr>\n`;
}

function cell(line: StatementLine): string {
  return `<td class="figure">${text(figure(line))}</td>`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function text(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
