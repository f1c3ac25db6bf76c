import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

export const rangesDiagnostics = {
  "ranges.empty": {
    severity: "error",
    zh: {
      found: "区间 {range} 不含任何数",
      expected: "下限小于上限，或两端相等且均包含",
      mend: "更正端点或其包含关系",
    },
    en: {
      found: "range {range} holds no number",
      expected: "from below until, or both equal and included",
      mend: "Correct the ends or which of them belong to the range",
    },
  },
  "ranges.outside-domain": {
    severity: "error",
    zh: {
      found: "区间 {range} 内没有可能出现的值",
      expected: "与取值范围 {domain} 相交的区间",
      mend: "删除该档，或更正端点",
    },
    en: {
      found: "no value that can occur lies in range {range}",
      expected: "a range that meets the domain {domain}",
      mend: "Remove the row, or correct its ends",
    },
  },
  "ranges.duplicate": {
    severity: "error",
    zh: {
      found: "区间 {range} 与“{first}”完全相同",
      expected: "各档区间互不相同",
      mend: "删除其中一档，或更正端点",
    },
    en: {
      found: 'range {range} is that of "{first}" again',
      expected: "a range of its own for each row",
      mend: "Remove one of the two, or correct its ends",
    },
  },
  "ranges.overlap": {
    severity: "error",
    zh: {
      found: "与“{first}”在 {range} 重叠，例如 {witness} 同时落入两档",
      expected: "每个值恰好落入一档（hit 为 unique）",
      mend: "更正端点或其包含关系；如应以先列者为准，将 hit 改为 first",
    },
    en: {
      found: 'overlaps "{first}" in {range}: {witness}, for one, lies in both',
      expected: "every value in exactly one row (hit is unique)",
      mend: "Correct the ends or which of them belong; if the earlier row is to decide, set hit to first",
    },
  },
  "ranges.unreachable": {
    severity: "error",
    zh: {
      found: "区间 {range} 的所有值都已归入在前的“{first}”，例如 {witness}",
      expected: "至少有一个值落入该档",
      mend: "删除该档，或将其移到前面",
    },
    en: {
      found: 'every value of range {range} goes to earlier rows, {witness}, for one, to "{first}"',
      expected: "at least one value that falls into the row",
      mend: "Remove the row, or move it up",
    },
  },
  "ranges.gap-between": {
    severity: "error",
    zh: {
      found: "“{below}”与“{above}”之间 {range} 无档可入，例如 {witness}",
      expected: "各档连续，取值范围内每个值都有一档",
      mend: "更正相邻端点或其包含关系，或写明 otherwise",
    },
    en: {
      found: 'between "{below}" and "{above}" nothing holds {range}, {witness} for one',
      expected: "rows that leave no value of the domain out",
      mend: "Correct the ends that meet there or which of them belong, or state otherwise",
    },
  },
  "ranges.gap-below": {
    severity: "error",
    zh: {
      found: "“{above}”以下 {range} 无档可入，例如 {witness}",
      expected: "自取值范围的最低处起每个值都有一档",
      mend: "增加最低一档或放开下限，或写明 otherwise 或取值范围",
    },
    en: {
      found: 'below "{above}" nothing holds {range}, {witness} for one',
      expected: "rows that hold every value from the bottom of the domain",
      mend: "Add a lowest row or open its lower end, or state otherwise or the domain",
    },
  },
  "ranges.gap-above": {
    severity: "error",
    zh: {
      found: "“{below}”以上 {range} 无档可入，例如 {witness}",
      expected: "直到取值范围的最高处每个值都有一档",
      mend: "增加最高一档或放开上限，或写明 otherwise 或取值范围",
    },
    en: {
      found: 'above "{below}" nothing holds {range}, {witness} for one',
      expected: "rows that hold every value up to the top of the domain",
      mend: "Add a highest row or open its upper end, or state otherwise or the domain",
    },
  },
  "ranges.unordered": {
    severity: "warning",
    zh: { found: "“{name}”的下限低于前一档“{before}”", expected: "由低到高排列", mend: "调整各档顺序" },
    en: {
      found: '"{name}" begins below "{before}" before it',
      expected: "rows in ascending order",
      mend: "Put the rows in order",
    },
  },
} satisfies DiagnosticTemplates;
