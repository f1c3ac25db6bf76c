import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

const SUBSET = {
  zh: "可用的写法见 schemas/FORMULAS.md",
  en: "See schemas/FORMULAS.md for what may be written",
};

/** What a formula's structure may be found to lack. `{found}` is the text at fault. */
export const syntaxDiagnostics = {
  "formula.syntax": {
    severity: "error",
    zh: {
      found: "公式在「{found}」处无法解读",
      expected: "运算符、括号或名称齐全的 FEEL 表达式",
      mend: "核对此处是否缺少运算符、括号或逗号",
    },
    en: {
      found: "the formula cannot be read at “{found}”",
      expected: "a complete FEEL expression",
      mend: "Look for a missing operator, parenthesis or comma here",
    },
  },
  "formula.ends-early": {
    severity: "error",
    zh: {
      found: "公式到「{found}」为止，尚不完整",
      expected: "写完整的表达式",
      mend: "补全其后的数值、名称、括号或 else 部分",
    },
    en: {
      found: "the formula ends after “{found}” before it is complete",
      expected: "a complete expression",
      mend: "Add the value, name, parenthesis or else part that is missing",
    },
  },
  "formula.foreign-sign": {
    severity: "error",
    zh: {
      found: "公式中有符号「{found}」",
      expected: "半角的 FEEL 符号「{use}」",
      mend: "将「{found}」改为「{use}」",
    },
    en: {
      found: "the formula has the sign “{found}”",
      expected: "the FEEL sign “{use}”",
      mend: "Replace “{found}” by “{use}”",
    },
  },
  "formula.comment": {
    severity: "error",
    zh: {
      found: "公式中夹有注释「{found}」",
      expected: "只有算式本身",
      mend: "将说明移到规则的说明或条款出处中",
    },
    en: {
      found: "the formula holds the comment “{found}”",
      expected: "the expression alone",
      mend: "Move the words to the rule's description or citation",
    },
  },
  "formula.too-long": {
    severity: "error",
    zh: {
      found: "公式长 {found} 个字符",
      expected: "不超过 {most} 个字符",
      mend: "拆成几个中间结果，分步计算",
    },
    en: {
      found: "the formula has {found} characters",
      expected: "{most} at most",
      mend: "Split it into several facts, each with a formula of its own",
    },
  },
  "formula.too-deep": {
    severity: "error",
    zh: {
      found: "公式嵌套或连写超过 {most} 层",
      expected: "不超过 {most} 层",
      mend: "拆成几个中间结果分步计算，连加改用 sum(…)",
    },
    en: {
      found: "the formula nests or chains more than {most} levels",
      expected: "{most} at most",
      mend: "Split it into several facts; for a long addition use sum(…)",
    },
  },
  "formula.unsupported": {
    severity: "error",
    zh: { found: "「{found}」不属于本系统采用的 FEEL 子集", expected: "子集内的写法", mend: SUBSET.zh },
    en: {
      found: "“{found}” is outside the FEEL subset",
      expected: "an expression of the subset",
      mend: SUBSET.en,
    },
  },
  "formula.loop": {
    severity: "error",
    zh: {
      found: "「{found}」使用了循环或量词（for、some、every）",
      expected: "对整个列表取值的函数",
      mend: "改用 sum、min、max 或 in",
    },
    en: {
      found: "“{found}” loops over a list (for, some, every)",
      expected: "a function of the whole list",
      mend: "Use sum, min, max or in",
    },
  },
  "formula.null": {
    severity: "error",
    zh: {
      found: "公式中出现空值 null",
      expected: "确定的数值、文字或是非值",
      mend: "缺失的事实由规则的默认值处理，不在公式中判断",
    },
    en: {
      found: "the formula uses null",
      expected: "a number, a text or a truth value",
      mend: "State a default for the fact in the rule; formulas never see a missing value",
    },
  },
  "formula.unary-test": {
    severity: "error",
    zh: {
      found: "「{found}」没有比较的对象",
      expected: "完整的比较，如 x > 5、x in [1..5)",
      mend: "在比较符号或区间之前写明被比较的名称",
    },
    en: {
      found: "“{found}” does not say what is compared",
      expected: "a whole comparison such as x > 5 or x in [1..5)",
      mend: "Write the name that is compared before the sign or range",
    },
  },
  "formula.comparison-chain": {
    severity: "error",
    zh: {
      found: "「{found}」连用了多个比较",
      expected: "一次只比较两个量",
      mend: "改用 between、in [a..b) 或以 and 连接，必要时加括号",
    },
    en: {
      found: "“{found}” chains comparisons",
      expected: "one comparison of two values",
      mend: "Use between, in [a..b) or and, with parentheses where needed",
    },
  },
  "formula.power": {
    severity: "error",
    zh: {
      found: "乘方「{found}」的写法不被接受",
      expected: "指数为 0 至 9 的整数，底数中不再含乘方",
      mend: "底数为负时加括号，写作 (-x) ** 2 或 -(x ** 2)；其他情形改用乘法",
    },
    en: {
      found: "the power “{found}” is not accepted",
      expected: "a whole exponent from 0 to 9 and a base without powers",
      mend: "For a negative base write (-x) ** 2 or -(x ** 2); otherwise multiply",
    },
  },
  "formula.list": {
    severity: "error",
    zh: {
      found: "列表「{found}」不能用在此处",
      expected: "列表只作 min、max、sum 的参数，或写在 in 之后",
      mend: "删去方括号，或改用上述写法",
    },
    en: {
      found: "the list “{found}” may not stand here",
      expected: "a list as the argument of min, max or sum, or after in",
      mend: "Remove the brackets, or use one of these",
    },
  },
  "formula.empty-list": {
    severity: "error",
    zh: { found: "in 之后的列表为空", expected: "至少一个取值", mend: "写明允许的取值，或删去此判断" },
    en: {
      found: "the list after in is empty",
      expected: "at least one value",
      mend: "State the values, or remove the test",
    },
  },
} as const satisfies DiagnosticTemplates;
