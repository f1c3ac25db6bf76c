import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

const SUBSET = { zh: "可用的写法见 schemas/FORMULAS.md", en: "See schemas/FORMULAS.md for what may be written" };

/** What reading a formula's text may find. `{found}` is the text at fault. */
export const syntaxDiagnostics = {
  "formula.syntax": {
    severity: "error",
    zh: { found: "公式在「{found}」处无法解读", expected: "运算符、括号或名称齐全的 FEEL 表达式", mend: "核对此处是否缺少运算符、括号或逗号" },
    en: { found: "the formula cannot be read at “{found}”", expected: "a complete FEEL expression", mend: "Look for a missing operator, parenthesis or comma here" },
  },
  "formula.ends-early": {
    severity: "error",
    zh: { found: "公式到「{found}」为止，尚不完整", expected: "写完整的表达式", mend: "补全其后的数值、名称、括号或 else 部分" },
    en: { found: "the formula ends after “{found}” before it is complete", expected: "a complete expression", mend: "Add the value, name, parenthesis or else part that is missing" },
  },
  "formula.foreign-sign": {
    severity: "error",
    zh: { found: "公式中有符号「{found}」", expected: "半角的 FEEL 符号「{use}」", mend: "将「{found}」改为「{use}」" },
    en: { found: "the formula has the sign “{found}”", expected: "the FEEL sign “{use}”", mend: "Replace “{found}” by “{use}”" },
  },
  "formula.comment": {
    severity: "error",
    zh: { found: "公式中夹有注释「{found}」", expected: "只有算式本身", mend: "将说明移到规则的说明或条款出处中" },
    en: { found: "the formula holds the comment “{found}”", expected: "the expression alone", mend: "Move the words to the rule's description or citation" },
  },
  "formula.too-long": {
    severity: "error",
    zh: { found: "公式长 {found} 个字符", expected: "不超过 {most} 个字符", mend: "拆成几个中间结果，分步计算" },
    en: { found: "the formula has {found} characters", expected: "{most} at most", mend: "Split it into several facts, each with a formula of its own" },
  },
  "formula.too-deep": {
    severity: "error",
    zh: { found: "公式嵌套或连写超过 {most} 层", expected: "不超过 {most} 层", mend: "拆成几个中间结果分步计算，连加改用 sum(…)" },
    en: { found: "the formula nests or chains more than {most} levels", expected: "{most} at most", mend: "Split it into several facts; for a long addition use sum(…)" },
  },
  "formula.unsupported": {
    severity: "error",
    zh: { found: "「{found}」不属于本系统采用的 FEEL 子集", expected: "子集内的写法", mend: SUBSET.zh },
    en: { found: "“{found}” is outside the FEEL subset", expected: "an expression of the subset", mend: SUBSET.en },
  },
  "formula.loop": {
    severity: "error",
    zh: { found: "「{found}」使用了循环或量词（for、some、every）", expected: "对整个列表取值的函数", mend: "改用 sum、min、max 或 in" },
    en: { found: "“{found}” loops over a list (for, some, every)", expected: "a function of the whole list", mend: "Use sum, min, max or in" },
  },
  "formula.null": {
    severity: "error",
    zh: { found: "公式中出现空值 null", expected: "确定的数值、文字或是非值", mend: "缺失的事实由规则的默认值处理，不在公式中判断" },
    en: { found: "the formula uses null", expected: "a number, a text or a truth value", mend: "State a default for the fact in the rule; formulas never see a missing value" },
  },
  "formula.unary-test": {
    severity: "error",
    zh: { found: "「{found}」没有比较的对象", expected: "完整的比较，如 x > 5、x in [1..5)", mend: "在比较符号或区间之前写明被比较的名称" },
    en: { found: "“{found}” does not say what is compared", expected: "a whole comparison such as x > 5 or x in [1..5)", mend: "Write the name that is compared before the sign or range" },
  },
  "formula.comparison-chain": {
    severity: "error",
    zh: { found: "「{found}」连用了多个比较", expected: "一次只比较两个量", mend: "改用 between、in [a..b) 或以 and 连接，必要时加括号" },
    en: { found: "“{found}” chains comparisons", expected: "one comparison of two values", mend: "Use between, in [a..b) or and, with parentheses where needed" },
  },
  "formula.number": {
    severity: "error",
    zh: { found: "数值「{found}」的写法不被接受", expected: "整数部分和小数部分各不超过 18 位、不用指数的十进制数", mend: "写出完整的数字，如 100000" },
    en: { found: "the number “{found}” is not accepted", expected: "a decimal of at most 18 digits on either side of the point, without exponent", mend: "Write the digits out, as 100000" },
  },
  "formula.text-escape": {
    severity: "error",
    zh: { found: "文字 {found} 中含有反斜杠、引号或换行", expected: "不含这些字符的文字", mend: "删去这些字符" },
    en: { found: "the text {found} holds a backslash, a quotation mark or a line break", expected: "a text without them", mend: "Remove these characters" },
  },
  "formula.date": {
    severity: "error",
    zh: { found: "日期「{found}」不存在或写法有误", expected: "历法中存在的日期，如 date(\"2021-09-10\")", mend: "按年、月、日各位数写全并核对" },
    en: { found: "“{found}” is no date of the calendar", expected: "a date such as date(\"2021-09-10\")", mend: "Write year, month and day in full and check them" },
  },
  "formula.name": {
    severity: "error",
    zh: { found: "名称「{found}」含有不允许的字符或过长", expected: "由文字、数字和下划线组成、不超过 64 个字符的名称", mend: "改用事实字典中的标识或中文名" },
    en: { found: "the name “{found}” has a character that names may not have, or is too long", expected: "letters, digits and _, 64 at most", mend: "Use the id or alias of a fact of the dictionary" },
  },
  "formula.name-with-space": {
    severity: "error",
    zh: { found: "「{found}」中间有空格", expected: "不含空格的单个名称", mend: "补上两个名称之间的运算符，或删去空格；否定写作 not(…)" },
    en: { found: "“{found}” has a space in it", expected: "a single name without spaces", mend: "Put the operator between the names, or remove the space; negation is not(…)" },
  },
  "formula.path": {
    severity: "error",
    zh: { found: "「{found}」中的点号之前不是事实", expected: "事实名.字段名", mend: "点号只用于取记录型事实的字段" },
    en: { found: "what stands before the point in “{found}” is not a fact", expected: "fact.field", mend: "Use the point only to take a field of a record" },
  },
  "formula.unknown-function": {
    severity: "error",
    zh: { found: "没有函数「{found}」", expected: "min、max、sum、abs、floor、ceiling、round half up 等舍入函数或 not", mend: "最接近的函数是「{use}」" },
    en: { found: "there is no function “{found}”", expected: "min, max, sum, abs, floor, ceiling, a rounding such as round half up, or not", mend: "The nearest one is “{use}”" },
  },
  "formula.named-argument": {
    severity: "error",
    zh: { found: "「{found}」以参数名传值", expected: "按次序传值", mend: "去掉参数名和冒号，按次序写出各参数" },
    en: { found: "“{found}” names its arguments", expected: "arguments by position", mend: "Write the values in order, without names and colons" },
  },
  "formula.argument-count": {
    severity: "error",
    zh: { found: "函数 {function} 有 {count} 个参数", expected: "{least} 个参数（min、max、sum 至少 1 个）", mend: "补足或删去参数" },
    en: { found: "{function} has {count} arguments", expected: "{least} (min, max and sum: one or more)", mend: "Add or remove arguments" },
  },
  "formula.round-places": {
    severity: "error",
    zh: { found: "舍入位数「{found}」不是确定的整数", expected: "0 至 18 之间的整数", mend: "直接写出保留的小数位数，如 round half up(x, 2)" },
    en: { found: "“{found}” is not a fixed number of places", expected: "a whole number from 0 to 18", mend: "Write the places as a digit, as round half up(x, 2)" },
  },
  "formula.power": {
    severity: "error",
    zh: { found: "乘方「{found}」的写法不被接受", expected: "指数为 0 至 9 的整数，底数中不再含乘方", mend: "底数为负时加括号，写作 (-x) ** 2 或 -(x ** 2)；其他情形改用乘法" },
    en: { found: "the power “{found}” is not accepted", expected: "a whole exponent from 0 to 9 and a base without powers", mend: "For a negative base write (-x) ** 2 or -(x ** 2); otherwise multiply" },
  },
  "formula.list": {
    severity: "error",
    zh: { found: "列表「{found}」不能用在此处", expected: "列表只作 min、max、sum 的参数，或写在 in 之后", mend: "删去方括号，或改用上述写法" },
    en: { found: "the list “{found}” may not stand here", expected: "a list as the argument of min, max or sum, or after in", mend: "Remove the brackets, or use one of these" },
  },
  "formula.empty-list": {
    severity: "error",
    zh: { found: "in 之后的列表为空", expected: "至少一个取值", mend: "写明允许的取值，或删去此判断" },
    en: { found: "the list after in is empty", expected: "at least one value", mend: "State the values, or remove the test" },
  },
} as const satisfies DiagnosticTemplates;
