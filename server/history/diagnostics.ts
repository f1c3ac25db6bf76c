import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about what rule sets learn of a person's other stays. */
export const historyDiagnostics = {
  "history.not-history": {
    severity: "error",
    zh: {
      found: "观察窗写入的“{fact}”来源为“{origin}”",
      expected: "来源为 history 的事实",
      mend: "请将其声明为来源 history，或改写其他事实",
    },
    en: {
      found: "the window writes '{fact}', whose origin is {origin}",
      expected: "a fact of origin history",
      mend: "Declare it with origin history, or write another fact",
    },
  },
  "history.empty-window": {
    severity: "error",
    zh: {
      found: "观察窗自 {from} 天至 {days} 天，没有任何一天符合",
      expected: "下限不高于上限",
      mend: "请更正天数，或将 inclusive 设为 true",
    },
    en: {
      found: "no day lies in a window from {from} to {days} days",
      expected: "a beginning that is not after the end",
      mend: "Correct the days, or let the last day belong",
    },
  },
} as const satisfies DiagnosticTemplates;
