import type { ChoiceCriterion } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { ConsideredRow, ScoreTrace } from "./trace-score-table.ts";

/** The criteria of `choose` in words. */
export const CRITERION_WORDS: Readonly<Record<ChoiceCriterion, Readonly<Record<Language, string>>>> = {
  "operated-first": { zh: "列明操作的组优先", en: "groups that ask for operations first" },
  "type-order": { zh: "按病种类型的先后", en: "by the order of group types" },
  "class-order": { zh: "按操作类别的先后", en: "by the order of operation classes" },
  "most-operations": { zh: "匹配操作最多", en: "most operations matched" },
  "longest-diagnosis": { zh: "诊断编码最具体", en: "most specific diagnosis" },
  "closest-cost": { zh: "例均费用最接近", en: "average cost closest to that of the case" },
  "highest-score": { zh: "分值最高", en: "highest score" },
  "lowest-score": { zh: "分值最低", en: "lowest score" },
  "lowest-code": { zh: "代码在前", en: "first by code" },
};

/** A trace as lines for a policy officer: what was looked up, which groups were considered, how one was chosen. */
export function scoreTraceInWords(trace: ScoreTrace, language: Language): string[] {
  const zh = language === "zh";
  const stop = zh ? "、" : ", ";
  const operations = trace.operations.map(({ code, class: named }) =>
    named === undefined ? code : zh ? `${code}（${named}）` : `${code} (${named})`,
  );
  const listed = operations.length > 0 ? operations.join(stop) : zh ? "无" : "none";
  const keys = trace.diagnosisKeys.join(stop);
  return [
    zh ? `诊断按 ${keys} 查找，操作：${listed}` : `diagnosis looked up as ${keys}; operations: ${listed}`,
    ...trace.considered.map((row) => `${row.code}${zh ? "：" : ": "}${fitInWords(row, zh, stop)}`),
    ...trace.steps.map(({ criterion, kept, dropped }) => {
      const words = CRITERION_WORDS[criterion][language];
      if (dropped.length === 0) return zh ? `${words}：不能区分` : `${words}: cannot tell`;
      return zh
        ? `${words}：保留 ${kept.join(stop)}，舍去 ${dropped.join(stop)}`
        : `${words}: keeps ${kept.join(stop)}, drops ${dropped.join(stop)}`;
    }),
    outcomeInWords(trace, zh),
  ];
}

function fitInWords({ unmet }: ConsideredRow, zh: boolean, stop: string): string {
  if (!unmet) return zh ? "符合" : "fits";
  if (unmet.asks === "class")
    return zh ? `需有 ${unmet.class} 类操作` : `asks for an operation of class ${unmet.class}`;
  if (unmet.asks === "no-operation")
    return zh ? "仅限无此类操作的病例" : "only for cases without such operations";
  const missing = unmet.missing.join(stop);
  return zh ? `缺少操作 ${missing}` : `operations missing: ${missing}`;
}

function outcomeInWords({ grouping, group }: ScoreTrace, zh: boolean): string {
  switch (grouping.outcome) {
    case "row":
      return zh ? `归入 ${group}` : `falls into ${group}`;
    case "unmatched":
      return zh ? "没有符合的病种组" : "no group fits";
    case "ambiguous":
      return zh ? "择组标准无法取舍" : "the criteria cannot decide";
    case "needs-cost":
      return zh ? "须有病例费用方可择组" : "the cost of the case is needed to decide";
  }
}
