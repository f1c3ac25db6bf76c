import type { ColumnFilterConfig } from "@revolist/revogrid";
import type { Language } from "../../words/words.ts";

const CHINESE = {
  captions: {
    title: "筛选",
    ok: "关闭",
    save: "应用",
    reset: "清除",
    cancel: "取消",
    add: "添加条件",
    placeholder: "输入值…",
    and: "且",
    or: "或",
    filterCondition: "筛选条件",
    removeFilter: "删去条件",
    reorderFilter: "调整顺序",
  },
  filterNames: {
    none: "不筛选",
    empty: "为空",
    notEmpty: "不为空",
    eq: "等于",
    notEq: "不等于",
    begins: "开头是",
    contains: "包含",
    notContains: "不包含",
    eqN: "=",
    neqN: "≠",
    gt: ">",
    gte: "≥",
    lt: "<",
    lte: "≤",
  },
} as const;

/** The filter of a grid in the interface's language; its own words are English. */
export function gridFilter(language: Language): ColumnFilterConfig | true {
  return language === "zh" ? { localization: CHINESE } : true;
}
