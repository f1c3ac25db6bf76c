import type { ConditionsDiagnostics } from "./diagnostics.ts";

/** A place where Yice answers otherwise than json-rules-engine 7.3.1, on purpose. */
export interface DeliberateDifference {
  readonly id: string;
  readonly library: Text;
  readonly yice: Text;
  readonly reason: Text;
  /** The findings that tell the author. */
  readonly diagnostics: readonly (keyof ConditionsDiagnostics)[];
}

interface Text {
  readonly zh: string;
  readonly en: string;
}

export const DELIBERATE_DIFFERENCES = [
  {
    id: "missing-is-unknown",
    library: {
      zh: "缺失的事实或路径为 undefined：notEqual、notIn 以及 not: 据此成立，其余不成立",
      en: "A missing fact or path is undefined: notEqual, notIn and not: fire on it, everything else is false",
    },
    yice: {
      zh: "缺失即无法判断（克莱尼三值逻辑）；只有其余部分足以定论时才有结果，以 present 判断是否有值",
      en: "Missing is unknown (Kleene): there is an answer only where the rest decides it; present tests for it",
    },
    reason: {
      zh: "清单漏填一项，不应因此除外、扣减或多付",
      en: "A field left out of a claim must neither exclude, nor deduct, nor pay",
    },
    diagnostics: ["condition.missing-is-unknown", "condition.unknown-path"],
  },
  {
    id: "missing-fact-is-no-abort",
    library: {
      zh: "allowUndefinedFacts 为 false 时，读到未给的事实即中止整次运行，即使结果与其无关",
      en: "With allowUndefinedFacts false, a fact that was not given rejects the whole run, even where nothing hangs on it",
    },
    yice: {
      zh: "字典中有而清单未给的事实为无法判断；字典中没有的事实，发布前即报错",
      en: "A declared fact that is not given is unknown; an undeclared one is an error before publication",
    },
    reason: {
      zh: "一条规则缺数据，不应使其余规则一并没有结果",
      en: "One rule without its fact must not take the answers of the others away",
    },
    diagnostics: ["condition.unknown-fact", "condition.missing-is-unknown"],
  },
  {
    id: "null-is-missing",
    library: {
      zh: "null 是一个值：等于 null 成立，notEqual、notIn 对其成立",
      en: "null is a value: equal to null holds, notEqual and notIn fire on it",
    },
    yice: {
      zh: "null 等同缺失，列表中的 null 亦然；不得与 null 比较",
      en: "null says missing, also as an item of a list; comparing with null is refused",
    },
    reason: {
      zh: "不同系统上传空项时，有的写 null，有的不写，结果不应因此不同",
      en: "One sender writes null where another leaves the field out; the answer must be the same",
    },
    diagnostics: ["condition.null-literal", "condition.missing-is-unknown"],
  },
  {
    id: "no-coercion",
    library: {
      zh: "按 JavaScript 习惯转换类型：'12' > 5 成立，'12abc'、[5] 均作数值；类型不同的 equal 为假，notEqual 为真",
      en: "Types are coerced as JavaScript does: '12' > 5 holds, '12abc' and [5] pass for numbers; equal of two types is false, notEqual true",
    },
    yice: {
      zh: "类型不同即无法判断，且发布前报错",
      en: "Different types are unknown, and an error before publication",
    },
    reason: {
      zh: "一处引号之差不应改变待遇；此类写法必为笔误",
      en: "A pair of quotation marks must not decide a payment; such a rule is a slip",
    },
    diagnostics: [
      "condition.value-type",
      "condition.quoted-number",
      "condition.operand-type",
      "condition.not-a-list",
    ],
  },
  {
    id: "text-has-no-order",
    library: {
      zh: "形似数值的文本逐字符比大小：'10.00' < '9.00' 成立",
      en: "Texts that look like numbers are compared letter by letter: '10.00' < '9.00' holds",
    },
    yice: {
      zh: "只有数值与日期（YYYY-MM-DD）可比大小，其余文本无法判断",
      en: "Only numbers and civil dates (YYYY-MM-DD) have an order; other texts are unknown",
    },
    reason: {
      zh: "金额以文本传入时，逐字符比较会付错",
      en: "Amounts that come as text would be compared wrongly and paid wrongly",
    },
    diagnostics: ["condition.unordered-text", "condition.not-a-date"],
  },
  {
    id: "decimal-comparison",
    library: {
      zh: "计算所得的精确数值是对象：=== 比较引用，<、> 按字符串或 NaN 比较",
      en: "Computed exact numbers are objects: === compares identity, < and > compare text or NaN",
    },
    yice: {
      zh: "数值一律按十进制值比较，计算所得与填报所得一视同仁",
      en: "Numbers compare by decimal value, computed and given ones alike",
    },
    reason: {
      zh: "费用比恰为 0.5 时归入何档，不得取决于其如何算出",
      en: "A ratio of exactly 0.5 falls where the clause says, however it was computed",
    },
    diagnostics: ["condition.quoted-number"],
  },
  {
    id: "empty-group",
    library: { zh: "空的 any 成立", en: "An empty any is true" },
    yice: { zh: "空的 any 不成立；空组一律报错", en: "An empty any is false; empty groups are refused" },
    reason: {
      zh: "删去最后一项条件后，规则不应变为对所有清单成立",
      en: "Removing the last part of a rule must not make it hold for every claim",
    },
    diagnostics: ["condition.empty-group"],
  },
  {
    id: "path-subset",
    library: {
      zh: "path 为完整的 JSONPath，筛选式作为程序执行",
      en: "A path is any JSONPath, and filters run as script",
    },
    yice: {
      zh: "只接受 $.a.b、$[0]、$[*].k 及其组合；其余报错，且从不执行",
      en: "Only $.a.b, $[0], $[*].k and combinations; the rest is refused and never run",
    },
    reason: { zh: "政策文件是数据，不得携带程序", en: "A policy document is data and carries no program" },
    diagnostics: ["condition.unsupported-path"],
  },
  {
    id: "path-into-single-value",
    library: {
      zh: "对数值、文本等单个值使用 path，得到该值本身",
      en: "A path into a number or text gives that number or text",
    },
    yice: {
      zh: "单个值之内没有位置：视为缺失，且报错",
      en: "There is nothing inside a single value: missing, and an error",
    },
    reason: {
      zh: "结构变化后，规则不应悄悄比较另一样东西",
      en: "After a change of structure a rule must not silently compare something else",
    },
    diagnostics: ["condition.unknown-path"],
  },
  {
    id: "wildcard-is-a-list",
    library: {
      zh: "[*] 略去没有该字段的项；一项也没有时为 undefined，而非空列表；对记录也逐字段展开",
      en: "[*] drops items without the field, gives undefined instead of an empty list, and also runs over a record's fields",
    },
    yice: {
      zh: "[*] 只用于列表，结果与原列表等长：空仍为空列表，缺字段的项为缺失",
      en: "[*] is for lists and keeps their length: empty stays empty, an item without the field is missing",
    },
    reason: {
      zh: "没有手术与手术未填报是两回事",
      en: "No operation and an operation that was not reported are two things",
    },
    diagnostics: ["condition.wildcard-is-a-list", "condition.unknown-path"],
  },
  {
    id: "refused-early",
    library: {
      zh: "未知的运算符、键与具名条件照单接受，运行时才出错或被忽略；具名条件循环引用时栈溢出",
      en: "Unknown operators, keys and named conditions are accepted, and fail or are ignored when run; circular ones overflow the stack",
    },
    yice: {
      zh: "发布前报错；未经检查而运行的，为无法判断",
      en: "Refused before publication; run without lint, they are unknown",
    },
    reason: {
      zh: "错误应由编写人看到，而不是在结算当日出现",
      en: "The author should see the mistake, not the day of settlement",
    },
    diagnostics: [
      "condition.unknown-operator",
      "condition.unknown-key",
      "condition.unknown-condition",
      "condition.cyclic-condition",
      "condition.malformed",
    ],
  },
  {
    id: "priority-changes-nothing",
    library: {
      zh: "priority 决定先后，可使后面的部分不被求值（因而不出错）",
      en: "priority orders evaluation and can spare later parts from being run (and from failing)",
    },
    yice: { zh: "各部分均有结果，先后不影响答案", en: "Every part has an answer, so order changes none" },
    reason: {
      zh: "结果只取决于内容，不取决于排列",
      en: "An answer depends on what a rule says, not on how it is arranged",
    },
    diagnostics: ["condition.priority-ignored"],
  },
] as const satisfies readonly DeliberateDifference[];

export type DeliberateDifferenceId = (typeof DELIBERATE_DIFFERENCES)[number]["id"];
