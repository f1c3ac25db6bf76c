import type {
  SettledInstitution,
  SettledPool,
  SettlementLine,
  SettlementResult,
} from "../../schemas/types.ts";
import { iterationText } from "./iteration-text.ts";
import { yuan } from "./money-text.ts";
import { OUTCOMES } from "./outcomes.ts";
import { plainTable } from "./plain-table.ts";
import { factText, versionText } from "./rule-titles.ts";
import { label, type Words } from "./said.ts";
import { amountText, lineTitle, type SettlementView } from "./settlement-view.ts";
import { wideTable } from "./wide-table.ts";

/** A settlement for reading: each pool's lines, its institutions and months, the balances, and what was not settled. */
export function settlementText(settlement: SettlementResult, view: SettlementView): string {
  const { language } = view;
  const parts = [
    headText(settlement, view),
    ...settlement.pools.map((pool) => poolText(pool, view)),
    section(
      { zh: "逐轮测算", en: "Worked out in rounds" },
      view,
      iterationText(settlement.iterations ?? [], language),
    ),
    section({ zh: "平衡关系", en: "Balances" }, view, balanceTable(settlement, view)),
    section(
      { zh: "未纳入结算的清单", en: "Unsettled claims" },
      view,
      reasonTable(
        settlement.unsettled.map(({ claim, message }) => [claim, message[language]]),
        view,
      ),
    ),
    section(
      { zh: "未能执行的步骤", en: "Failed steps" },
      view,
      reasonTable(
        failuresOf(settlement).map(({ entity, message }) => [entity, message[language]]),
        view,
      ),
    ),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

const STATES: Readonly<Record<SettlementResult["state"], Words>> = {
  settled: { zh: "已结清", en: "settled" },
  failed: { zh: "有步骤未能执行，不得据以支付", en: "failed, nothing may be paid" },
  unbalanced: { zh: "收支不平，不得据以支付", en: "unbalanced, nothing may be paid" },
};

function headText(
  { policy, period, state, counts }: SettlementResult,
  { book, language }: SettlementView,
): string {
  const said = (zh: string, en: string) => label({ zh, en }, language);
  const outcomes = Object.entries(OUTCOMES)
    .filter(([outcome]) => counts.outcomes[outcome] !== undefined)
    .map(([outcome, words]) => `${words[language]} ${counts.outcomes[outcome]}`);
  const until = {
    zh: `${period.from} 至 ${period.until}（不含）`,
    en: `${period.from} until ${period.until} (exclusive)`,
  }[language];
  return [
    `${said("支付方案", "Policy")}  ${versionText(book, policy, language)}`,
    `${said("结算期", "Period")}  ${until}`,
    `${said("清单", "Claims")}  ${counts.claims} = ${counts.settled} + ${counts.unsettled} ${{ zh: "未纳入", en: "unsettled" }[language]}${outcomes.length > 0 ? `（${outcomes.join("，")}）` : ""}`,
    `${said("结果", "State")}  ${STATES[state][language]}`,
    "",
  ].join("\n");
}

const ROLES: Readonly<Record<NonNullable<SettlementLine["role"]>, Words>> = {
  total: { zh: "总额", en: "total" },
  part: { zh: "其中", en: "part" },
  remainder: { zh: "余额", en: "remainder" },
};

function poolText({ title, lines, holders = [], institutions }: SettledPool, view: SettlementView): string {
  const { language } = view;
  const columns = [
    { heading: label({ zh: "项目", en: "Line" }, language) },
    { heading: label({ zh: "金额", en: "Amount" }, language), figures: true },
    { heading: "" },
  ];
  const rows = lines.map((line) => [
    lineTitle(line, view),
    amountText(line, view),
    line.role ? ROLES[line.role][language] : "",
  ]);
  const months = view.months ? institutions.map((institution) => monthsText(institution, view)) : [];
  return [
    `【${title[language]}】\n`,
    plainTable(columns, rows),
    membersTable({ zh: "预算主体", en: "Budget holder" }, holders, view),
    membersTable({ zh: "机构", en: "Institution" }, institutions, view),
    ...months,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** The lines of those that lie in a pool; nothing where they have none. */
function membersTable(
  heading: Words,
  members: readonly Pick<SettledInstitution, "code" | "lines">[],
  view: SettlementView,
): string {
  const [first] = members;
  if (!first) return "";
  const columns = [
    { heading: label(heading, view.language) },
    ...first.lines.map((line) => figures(lineTitle(line, view))),
  ];
  return wideTable(
    columns,
    members.map(({ code, lines }) => [code, ...lines.map((line) => amountText(line, view))]),
    view.width,
  );
}

function monthsText({ code, months }: SettledInstitution, view: SettlementView): string {
  const [first] = months;
  if (!first || first.lines.length === 0) return "";
  const columns = [{ heading: code }, ...first.lines.map((line) => figures(lineTitle(line, view)))];
  return wideTable(
    columns,
    months.map(({ month, lines }) => [month, ...lines.map((line) => amountText(line, view))]),
    view.width,
  );
}

function balanceTable({ balances, pools }: SettlementResult, { book, language }: SettlementView): string {
  if (balances.length === 0) return "";
  const said = (zh: string, en: string) => label({ zh, en }, language);
  const columns = [
    { heading: said("基金池", "Pool") },
    { heading: said("总额项", "Total") },
    figures(said("总额", "Amount")),
    figures(said("各部分", "Parts")),
    figures(said("余额", "Remainders")),
    { heading: "" },
  ];
  const rows = balances.map(({ pool, total, amount, parts, remainders, holds }) => [
    pools.find((each) => each.pool === pool)?.title[language] ?? pool,
    factText(book, total, language),
    ...[amount, parts, remainders].map(yuan),
    holds ? { zh: "✓ 平衡", en: "✓ balanced" }[language] : { zh: "✗ 不平", en: "✗ off" }[language],
  ]);
  return plainTable(columns, rows);
}

function reasonTable(rows: readonly (readonly string[])[], { language }: SettlementView): string {
  const columns = [
    { heading: label({ zh: "对象", en: "Subject" }, language) },
    { heading: label({ zh: "原因", en: "Reason" }, language) },
  ];
  return rows.length === 0 ? "" : plainTable(columns, rows);
}

function failuresOf({ failures }: SettlementResult) {
  // The schema names these members of a failure.
  return failures as unknown as readonly { readonly entity: string; readonly message: Words }[];
}

function section(title: Words, { language }: SettlementView, text: string): string {
  return text === "" ? "" : `【${label(title, language)}】\n${text}`;
}

function figures(heading: string) {
  return { heading, figures: true };
}
