import type { Language } from "../domain/diagnostic.ts";
import type { RunState, RunView } from "../workflow/run-view.ts";
import { reasonsText } from "./reasons-text.ts";
import { label, type Words } from "./said.ts";

const STATES: { readonly [S in RunState]: Words } = {
  running: { zh: "运行中", en: "running" },
  interrupted: { zh: "已中断", en: "interrupted" },
  finished: { zh: "已完成", en: "finished" },
  cancelled: { zh: "已取消", en: "cancelled" },
  closed: { zh: "已封存", en: "closed" },
};

const RESULTS: Readonly<Record<string, Words>> = {
  settled: { zh: "结清", en: "settled" },
  failed: { zh: "未能计算", en: "failed" },
  unbalanced: { zh: "不平衡", en: "unbalanced" },
};

/** A run as a few lines. */
export function runText(run: RunView, language: Language): string {
  const { id, kind, policy, period, claimSet, state, finished, progress } = run;
  const result = finished && RESULTS[finished.outcome.state];
  const rows: readonly (readonly [Words, string])[] = [
    [{ zh: "支付方案", en: "policy" }, policy],
    [{ zh: "结算期", en: "period" }, `${kind} ${period.from} … ${period.until}`],
    [{ zh: "清单集", en: "claim set" }, `${claimSet.name} ${claimSet.hash}`],
    [{ zh: "状态", en: "state" }, label(STATES[state], language)],
    ...(progress ? [[{ zh: "进度", en: "progress" }, `${progress.claims} / ${progress.of}`] as const] : []),
    ...(finished && result
      ? ([
          [{ zh: "结果", en: "result" }, label(result, language)],
          [
            { zh: "纳入结算", en: "settled claims" },
            `${finished.outcome.settled} / ${finished.outcome.claims}`,
          ],
          ...(Object.keys(finished.outcome.reasons).length > 0
            ? [[{ zh: "未纳入", en: "left out" }, reasonsText(finished.outcome.reasons, language)] as const]
            : []),
          [{ zh: "裁定默克尔根", en: "root of decisions" }, finished.outcome.root],
          ...finished.outcome.files.map(({ name, hash }) => [{ zh: name, en: name }, hash] as const),
        ] as const)
      : []),
  ];
  return `${id}\n${rows.map(([words, text]) => `  ${language === "zh" && words.zh === words.en ? words.en : label(words, language)}  ${text}`).join("\n")}\n`;
}
