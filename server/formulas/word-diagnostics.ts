import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** What the single words of a formula may be found to be: literals, names, functions. `{found}` is the text at fault. */
export const wordDiagnostics = {
  "formula.number": {
    severity: "error",
    zh: {
      found: "数值「{found}」的写法不被接受",
      expected: "整数部分和小数部分各不超过 18 位、不用指数的十进制数",
      mend: "写出完整的数字，如 100000",
    },
    en: {
      found: "the number “{found}” is not accepted",
      expected: "a decimal of at most 18 digits on either side of the point, without exponent",
      mend: "Write the digits out, as 100000",
    },
  },
  "formula.text-escape": {
    severity: "error",
    zh: {
      found: "文字 {found} 中含有反斜杠、引号或换行",
      expected: "不含这些字符的文字",
      mend: "删去这些字符",
    },
    en: {
      found: "the text {found} holds a backslash, a quotation mark or a line break",
      expected: "a text without them",
      mend: "Remove these characters",
    },
  },
  "formula.date": {
    severity: "error",
    zh: {
      found: "日期「{found}」不存在或写法有误",
      expected: '历法中存在的日期，如 date("2021-09-10")',
      mend: "按年、月、日各位数写全并核对",
    },
    en: {
      found: "“{found}” is no date of the calendar",
      expected: 'a date such as date("2021-09-10")',
      mend: "Write year, month and day in full and check them",
    },
  },
  "formula.name": {
    severity: "error",
    zh: {
      found: "名称「{found}」含有不允许的字符或过长",
      expected: "由文字、数字和下划线组成、不超过 64 个字符的名称",
      mend: "改用事实字典中的标识或中文名",
    },
    en: {
      found: "the name “{found}” has a character that names may not have, or is too long",
      expected: "letters, digits and _, 64 at most",
      mend: "Use the id or alias of a fact of the dictionary",
    },
  },
  "formula.name-with-space": {
    severity: "error",
    zh: {
      found: "「{found}」中间有空格",
      expected: "不含空格的单个名称",
      mend: "补上两个名称之间的运算符，或删去空格；否定写作 not(…)",
    },
    en: {
      found: "“{found}” has a space in it",
      expected: "a single name without spaces",
      mend: "Put the operator between the names, or remove the space; negation is not(…)",
    },
  },
  "formula.path": {
    severity: "error",
    zh: {
      found: "「{found}」中的点号之前不是事实",
      expected: "事实名.字段名",
      mend: "点号只用于取记录型事实的字段",
    },
    en: {
      found: "what stands before the point in “{found}” is not a fact",
      expected: "fact.field",
      mend: "Use the point only to take a field of a record",
    },
  },
  "formula.unknown-function": {
    severity: "error",
    zh: {
      found: "没有函数「{found}」",
      expected: "min、max、sum、abs、floor、ceiling、round half up 等舍入函数或 not",
      mend: "最接近的函数是「{use}」",
    },
    en: {
      found: "there is no function “{found}”",
      expected: "min, max, sum, abs, floor, ceiling, a rounding such as round half up, or not",
      mend: "The nearest one is “{use}”",
    },
  },
  "formula.named-argument": {
    severity: "error",
    zh: {
      found: "「{found}」以参数名传值",
      expected: "按次序传值",
      mend: "去掉参数名和冒号，按次序写出各参数",
    },
    en: {
      found: "“{found}” names its arguments",
      expected: "arguments by position",
      mend: "Write the values in order, without names and colons",
    },
  },
  "formula.argument-count": {
    severity: "error",
    zh: {
      found: "函数 {function} 有 {count} 个参数",
      expected: "{least} 个参数（min、max、sum 至少 1 个）",
      mend: "补足或删去参数",
    },
    en: {
      found: "{function} has {count} arguments",
      expected: "{least} (min, max and sum: one or more)",
      mend: "Add or remove arguments",
    },
  },
  "formula.round-places": {
    severity: "error",
    zh: {
      found: "舍入位数「{found}」不是确定的整数",
      expected: "0 至 18 之间的整数",
      mend: "直接写出保留的小数位数，如 round half up(x, 2)",
    },
    en: {
      found: "“{found}” is not a fixed number of places",
      expected: "a whole number from 0 to 18",
      mend: "Write the places as a digit, as round half up(x, 2)",
    },
  },
} as const satisfies DiagnosticTemplates;
