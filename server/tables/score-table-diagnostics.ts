import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

export const scoreTableDiagnostics = {
  "score-table.code-repeated": {
    severity: "error",
    zh: {
      found: "病种组代码 {code} 与第 {row} 行（{first}）重复",
      expected: "表内唯一的代码",
      mend: "删除其中一行，或改用不同的代码",
    },
    en: {
      found: "group code {code} is already that of row {row} ({first})",
      expected: "a code that is unique in the table",
      mend: "Remove one of the two rows, or give it another code",
    },
  },
  "score-table.key-repeated": {
    severity: "error",
    zh: {
      found: "{code} 的诊断和操作与第 {row} 行（{first}）相同",
      expected: "每种诊断与操作组合只列一行",
      mend: "合并两行，保留一个分值",
    },
    en: {
      found: "{code} has the diagnosis and operations of row {row} ({first})",
      expected: "one row for each combination of diagnosis and operations",
      mend: "Merge the two rows and keep one score",
    },
  },
  "score-table.operations-unreadable": {
    severity: "error",
    zh: {
      found: "操作表达式中的“{found}”无法识别",
      expected: "操作编码，以 +（同时）或 |（任一）连接，括号成对",
      mend: "更正该处，或补全编码与括号",
    },
    en: {
      found: 'cannot read "{found}" in the operations',
      expected: "operation codes joined by + (both) or | (either), with matching parentheses",
      mend: "Correct it there, or complete the code or the parentheses",
    },
  },
  "score-table.operations-mixed": {
    severity: "error",
    zh: {
      found: "操作表达式同一层内混用 + 与 |",
      expected: "以括号写明先后，如 (A|B)+C",
      mend: "加括号",
    },
    en: {
      found: "the operations mix + and | without parentheses",
      expected: "parentheses that say which joins first, as in (A|B)+C",
      mend: "Add parentheses",
    },
  },
  "score-table.operations-too-many": {
    severity: "error",
    zh: {
      found: "操作表达式展开后超过 1000 种组合",
      expected: "不超过 1000 种组合",
      mend: "拆分为多行",
    },
    en: {
      found: "the operations stand for more than 1000 combinations",
      expected: "1000 combinations at most",
      mend: "Split the row",
    },
  },
  "score-table.unknown-type": {
    severity: "error",
    zh: {
      found: "病种类型 {type} 未在 types 中声明",
      expected: "{known} 之一",
      mend: "更正类型，或在 types 中补充",
    },
    en: {
      found: "group type {type} is not declared in types",
      expected: "one of {known}",
      mend: "Correct the type, or declare it in types",
    },
  },
  "score-table.unknown-class": {
    severity: "error",
    zh: {
      found: "操作类别 {class} 未在 classes 中声明",
      expected: "{known} 之一",
      mend: "更正类别，或在 classes 中补充其编码前缀",
    },
    en: {
      found: "operation class {class} is not declared in classes",
      expected: "one of {known}",
      mend: "Correct the class, or declare it with its prefixes in classes",
    },
  },
  "score-table.prefix-repeated": {
    severity: "error",
    zh: {
      found: "编码前缀 {prefix} 已归入类别 {class}",
      expected: "每个前缀只归一个类别",
      mend: "从其中一个类别中删除该前缀",
    },
    en: {
      found: "prefix {prefix} already belongs to class {class}",
      expected: "each prefix in one class only",
      mend: "Remove it from one of the two classes",
    },
  },
  "score-table.score-not-positive": {
    severity: "error",
    zh: {
      found: "分值为 {score}",
      expected: "大于零的分值",
      mend: "填写分值；不按分值付费的病种应在支付路由中另行规定",
    },
    en: {
      found: "the score is {score}",
      expected: "a score above zero",
      mend: "Give the score; a disease not paid by score belongs in the payment routing",
    },
  },
  "score-table.average-missing": {
    severity: "error",
    zh: {
      found: "择组标准含 closest-cost，而 {code} 没有例均费用",
      expected: "该行的 averageCost 或全表的 costPerPoint",
      mend: "补充其一，或从 choose 中删除 closest-cost",
    },
    en: {
      found: "the table chooses by closest-cost, but {code} has no average cost",
      expected: "averageCost of the row or costPerPoint of the table",
      mend: "State one of them, or take closest-cost out of choose",
    },
  },
  "score-table.diagnosis-never-cut": {
    severity: "error",
    zh: {
      found: "诊断 {diagnosis} 的小数位数不在 decimals（{decimals}）之列，任何完整编码都不会截取为它",
      expected: "小数位数与 decimals 之一相符的诊断编码",
      mend: "更正诊断编码，或在 decimals 中补充该位数",
    },
    en: {
      found:
        "diagnosis {diagnosis} has other decimals than declared ({decimals}), so no full code is ever cut to it",
      expected: "a diagnosis code with a declared number of decimals",
      mend: "Correct the code, or add its number of decimals to decimals",
    },
  },
  "score-table.never-chosen": {
    severity: "error",
    zh: {
      found: "{code} 永远不会入组：诊断 {diagnosis}、操作 {operations} 的病例归入第 {row} 行（{winner}）",
      expected: "至少有一种病例能入该组",
      mend: "删除该行，或调整 choose 的顺序",
    },
    en: {
      found:
        "{code} can never be chosen: a case with diagnosis {diagnosis} and operations {operations} goes to row {row} ({winner})",
      expected: "a row that at least one case falls into",
      mend: "Remove the row, or change the order of choose",
    },
  },
  "score-table.tie": {
    severity: "error",
    zh: {
      found:
        "诊断 {diagnosis}、操作 {operations}、费用 {cost} 的病例同时符合 {code} 与第 {row} 行（{rival}），择组标准无法取舍",
      expected: "任何病例只归入一组的择组标准",
      mend: "在 choose 末尾补充标准，如 highest-score、lowest-code",
    },
    en: {
      found:
        "a case with diagnosis {diagnosis}, operations {operations} and cost {cost} fits {code} as well as row {row} ({rival}), and the declared criteria cannot decide",
      expected: "criteria that leave one group for every case",
      mend: "Add a criterion at the end of choose, such as highest-score or lowest-code",
    },
  },
} satisfies DiagnosticTemplates;
