/** What kinds and states of runs are called. */
export const kindWords = {
  monthly: { zh: "月预结算", en: "Monthly pre-settlement" },
  annual: { zh: "年度结算", en: "Annual settlement" },
  clearing: { zh: "清算", en: "Clearing" },
} as const;

export const stateWords = {
  running: { zh: "运行中", en: "running" },
  interrupted: { zh: "已中断", en: "interrupted" },
  finished: { zh: "已完成，待封存", en: "finished, not closed" },
  cancelled: { zh: "已取消", en: "cancelled" },
  closed: { zh: "已封存", en: "closed" },
} as const;

export const outcomeWords = {
  settled: { zh: "已结清", en: "settled" },
  failed: { zh: "有步骤未能计算", en: "a step failed" },
  unbalanced: { zh: "各项之和与基金池不符", en: "a pool does not balance" },
} as const;
