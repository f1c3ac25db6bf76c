import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about what a condition says: types, values, and parts that cancel each other out. */
export const meaningDiagnostics = {
  "condition.operand-type": {
    severity: "error",
    zh: {
      found: "“{operator}”不能用于“{fact}”（{typeZh}）",
      expected: "{wantedZh}",
      mend: "请更换运算符；事实为列表时可加 someFact: 或 everyFact:，为记录时请写明 path",
    },
    en: {
      found: '"{operator}" does not apply to "{fact}" ({typeEn})',
      expected: "{wantedEn}",
      mend: "Use another operator; for a list add someFact: or everyFact:, for a record name a path",
    },
  },
  "condition.value-type": {
    severity: "error",
    zh: {
      found: "比较值 {value} 与事实“{fact}”类型不同",
      expected: "{wantedZh}",
      mend: "请改写比较值，或更换事实",
    },
    en: {
      found: 'the value {value} is of another type than "{fact}"',
      expected: "{wantedEn}",
      mend: "Change the value or the fact",
    },
  },
  "condition.quoted-number": {
    severity: "error",
    zh: {
      found: "数值 {value} 写成了文本，而“{fact}”是数值",
      expected: "不加引号的数值，按十进制值比较",
      mend: "请去掉引号",
    },
    en: {
      found: 'the number {value} is written as text, but "{fact}" is a number',
      expected: "a number without quotation marks, compared by its decimal value",
      mend: "Remove the quotation marks",
    },
  },
  "condition.unordered-text": {
    severity: "error",
    zh: {
      found: "对文本“{fact}”使用了大小比较“{operator}”",
      expected: "数值或日期",
      mend: "请改用 equal、in 或 startsWith；级别等有序内容请以 in 列出",
    },
    en: {
      found: '"{operator}" puts the text "{fact}" into an order',
      expected: "a number or a date",
      mend: "Use equal, in or startsWith; list the grades of a scale with in",
    },
  },
  "condition.not-a-date": {
    severity: "error",
    zh: {
      found: "{value} 不是存在的日期，而“{fact}”是日期",
      expected: "实有的日期（YYYY-MM-DD）",
      mend: "请改正日期",
    },
    en: {
      found: '{value} is no date that exists, but "{fact}" is a date',
      expected: "a date of the calendar as YYYY-MM-DD",
      mend: "Mend the date",
    },
  },
  "condition.unit-mismatch": {
    severity: "error",
    zh: {
      found: "“{fact}”的单位是 {unit}，而“{other}”的单位是 {otherUnit}",
      expected: "单位相同的两个事实",
      mend: "请更换事实，或先以公式换算",
    },
    en: {
      found: '"{fact}" is in {unit}, "{other}" in {otherUnit}',
      expected: "two facts in the same unit",
      mend: "Compare other facts, or convert one with a formula first",
    },
  },
  "condition.unknown-value": {
    severity: "error",
    zh: {
      found: "“{fact}”不会取值 {value}",
      expected: "{known} 之一",
      mend: "相近的取值：{suggestion}，请改正",
    },
    en: {
      found: '"{fact}" never holds {value}',
      expected: "one of {known}",
      mend: "Nearest: {suggestion}",
    },
  },
  "condition.not-a-list": {
    severity: "error",
    zh: {
      found: "“{operator}”的比较值 {value} 不是列表",
      expected: '列表，如 ["A", "B"]',
      mend: "请改写为列表；只比较一个值时请用 equal 或 startsWith",
    },
    en: {
      found: 'the value {value} of "{operator}" is no list',
      expected: 'a list such as ["A", "B"]',
      mend: "Write a list, or use equal or startsWith for a single value",
    },
  },
  "condition.null-literal": {
    severity: "error",
    zh: {
      found: "与 null 比较",
      expected: "以 present 判断是否有值",
      mend: '请改为 operator: "present"，value: true 或 false',
    },
    en: {
      found: "a comparison with null",
      expected: "the operator present, which tests for missing",
      mend: 'Write operator "present" with value true or false',
    },
  },
  "condition.empty-group": {
    severity: "error",
    zh: {
      found: "{group} 之下没有任何条件",
      expected: "至少一个条件",
      mend: "请补充条件或删除该组；json-rules-engine 视空 any 为成立，本系统不接受",
    },
    en: {
      found: "{group} has no parts",
      expected: "at least one condition",
      mend: "Add a part or remove the group; json-rules-engine takes an empty any for true, which is refused here",
    },
  },
  "condition.empty-list": {
    severity: "warning",
    zh: {
      found: "比较值为空列表",
      expected: "至少一个值",
      mend: "空列表使该项恒成立或恒不成立，请补充或删除该项",
    },
    en: {
      found: "the list is empty",
      expected: "at least one value",
      mend: "With no values the answer never changes; add values or remove the comparison",
    },
  },
  "condition.duplicate-value": {
    severity: "warning",
    zh: { found: "列表中 {value} 重复", expected: "互不相同的值", mend: "请删除重复的值" },
    en: {
      found: "{value} stands in the list more than once",
      expected: "each value once",
      mend: "Remove the repetition",
    },
  },
  "condition.duplicate-part": {
    severity: "warning",
    zh: { found: "与同组 {first} 处的条件重复", expected: "互不相同的同组条件", mend: "请删除其一" },
    en: {
      found: "this repeats the part at {first}",
      expected: "parts that differ",
      mend: "Remove one of them",
    },
  },
  "condition.contradiction": {
    severity: "warning",
    zh: {
      found: "对“{place}”的各项要求不可能同时满足",
      expected: "可以同时满足的要求",
      mend: "请核对界限与取值，或将 all 改为 any",
    },
    en: {
      found: 'the parts about "{place}" can never hold together',
      expected: "parts that some value satisfies",
      mend: "Check bounds and values, or use any instead of all",
    },
  },
  "condition.always-true": {
    severity: "warning",
    zh: {
      found: "对“{place}”的要求无论取何值都满足",
      expected: "能够区分不同取值的要求",
      mend: "请核对界限与取值，或将 any 改为 all",
    },
    en: {
      found: 'every value of "{place}" satisfies this',
      expected: "parts that some value fails",
      mend: "Check bounds and values, or use all instead of any",
    },
  },
  "condition.missing-is-unknown": {
    severity: "info",
    zh: {
      found: "“{place}”缺失时，json-rules-engine 会判此项成立",
      expected: "无法判断，即不据此支付或拒付",
      mend: "缺失也应算作满足的，请另加 present 为 false 的一项",
    },
    en: {
      found: 'without "{place}", json-rules-engine lets this fire',
      expected: "unknown here: nothing is paid or refused because of it",
      mend: "Where a missing fact should count, add a part with present false",
    },
  },
  "condition.wildcard-is-a-list": {
    severity: "info",
    zh: {
      found: "“{path}”逐项取值",
      expected: "等长列表：空列表仍为列表，缺该字段的项无法判断",
      mend: "json-rules-engine 会略去缺项、空时视为不存在；必要时请以 present 逐项判断",
    },
    en: {
      found: '"{path}" reads every item',
      expected: "a list of the same length: empty stays a list, an item without the field is unknown",
      mend: "json-rules-engine drops such items and takes an empty list for missing; test with present where it matters",
    },
  },
} as const satisfies DiagnosticTemplates;
