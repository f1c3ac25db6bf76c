import type { Language } from "../domain/diagnostic.ts";
import { isOfDraft } from "../workflow/impact-entries.ts";
import type { ImpactView } from "../workflow/impact-view.ts";
import { yuan } from "./money-text.ts";
import { plainTable } from "./plain-table.ts";
import { label, type Words } from "./said.ts";

/** The parts of an impact's result that are told. */
interface ToldImpact {
  readonly pools?: readonly {
    readonly pool: string;
    readonly lines: readonly (Difference & { readonly title: Words; readonly isPointValue?: true })[];
  }[];
  readonly institutions?: readonly (Difference & { readonly pool: string; readonly code: string })[];
  readonly zeroSum?: readonly {
    readonly pool: string;
    readonly total: string;
    readonly gained: string;
    readonly lost: string;
    readonly holds: boolean;
  }[];
}

interface Difference {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly percent: string | null;
}

/** An impact as a few lines and the tables of those who gain and lose. */
export function impactText(view: ImpactView, result: ToldImpact, language: Language): string {
  const { id, policy, period, claimSet, state, finished, stale } = view;
  const say = (zh: string, en: string) => label({ zh, en }, language);
  const rows: readonly (readonly [string, string])[] = [
    subjectRow(view, say),
    [say("支付方案", "policy"), `${policy} ${period.from} … ${period.until}`],
    [say("清单集", "claim set"), `${claimSet.name} ${claimSet.hash}`],
    [say("状态", "state"), STATES[state][language]],
    ...(finished ? countRows(finished.outcome, say) : []),
    ...(stale.length > 0 ? ([[say("已过期", "out of date"), stale.join(", ")]] as const) : []),
  ];
  const head = `${id}\n${rows.map(([name, text]) => `  ${name}  ${text}`).join("\n")}\n`;
  return [head, poolTable(result, say), institutionTable(result, say), zeroSumTable(result, say)]
    .filter((text) => text !== "")
    .join("\n");
}

function subjectRow(view: ImpactView, say: Say): readonly [string, string] {
  if (isOfDraft(view)) return [say("草稿", "draft"), `${view.draft} (${view.revision})`];
  const { ruleSet, before, after } = view.versions;
  return [say("版本", "versions"), `${ruleSet} ${before.version} → ${after.version}`];
}

type Say = (zh: string, en: string) => string;

const STATES: { readonly [S in ImpactView["state"]]: Words } = {
  running: { zh: "计算中", en: "running" },
  interrupted: { zh: "已中断", en: "interrupted" },
  finished: { zh: "已完成", en: "finished" },
  cancelled: { zh: "已取消", en: "cancelled" },
};

function countRows(
  { claims, reached, changed, crossed, hash }: NonNullable<ImpactView["finished"]>["outcome"],
  say: Say,
): readonly (readonly [string, string])[] {
  return [
    [say("清单", "claims"), String(claims)],
    [say("重新裁定", "decided again"), String(reached)],
    [say("裁定改变", "decided otherwise"), String(changed)],
    [say("跨档", "crossed a band"), String(crossed)],
    [say("散列值", "hash"), hash],
  ];
}

const FIGURES = [
  { zh: "之前", en: "before" },
  { zh: "之后", en: "after" },
  { zh: "差额", en: "difference" },
  { zh: "%", en: "%" },
] as const;

function headings(names: readonly string[], say: Say) {
  const figures = FIGURES.map(({ zh, en }) => ({ heading: zh === en ? en : say(zh, en), figures: true }));
  return [...names.map((heading) => ({ heading })), ...figures];
}

function cells({ before, after, difference, percent }: Difference, isYuan = true): readonly string[] {
  const shown = (text: string) => (isYuan ? yuan(text) : text);
  return [shown(before), shown(after), shown(difference), percent ?? "—"];
}

function poolTable({ pools = [] }: ToldImpact, say: Say): string {
  const rows = pools.flatMap(({ pool, lines }) =>
    lines.map((line) => [
      pool,
      say(line.title.zh, line.title.en ?? line.title.zh),
      ...cells(line, !line.isPointValue),
    ]),
  );
  return rows.length === 0
    ? ""
    : plainTable(headings([say("基金池", "pool"), say("项目", "line")], say), rows);
}

function institutionTable({ institutions = [] }: ToldImpact, say: Say): string {
  const rows = institutions.map((each) => [each.pool, each.code, ...cells(each)]);
  if (rows.length === 0) return "";
  return plainTable(headings([say("基金池", "pool"), say("医疗机构", "institution")], say), rows);
}

function zeroSumTable({ zeroSum = [] }: ToldImpact, say: Say): string {
  const rows = zeroSum.map(({ pool, total, gained, lost, holds }) => [
    pool,
    total,
    yuan(gained),
    yuan(lost),
    holds ? say("平衡", "holds") : say("不平衡", "does not hold"),
  ]);
  if (rows.length === 0) return "";
  const names = [say("基金池", "pool"), say("总额", "total")].map((heading) => ({ heading }));
  const figures = [say("增加", "gained"), say("减少", "lost")].map((heading) => ({ heading, figures: true }));
  return plainTable([...names, ...figures, { heading: say("校验", "check") }], rows);
}
