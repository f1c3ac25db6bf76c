import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** What can be wrong with a text before any schema is asked. */
export const jsonDiagnostics = {
  "json.too-long": {
    severity: "error",
    zh: {
      found: "全文长 {length} 个字符",
      expected: "不超过 {limit} 个字符的文本",
      mend: "请删减内容，或者拆成几份文档",
    },
    en: {
      found: "the text has {length} characters",
      expected: "at most {limit} characters",
      mend: "Shorten it or split it into several documents",
    },
  },
  "json.too-deep": {
    severity: "error",
    zh: {
      found: "嵌套超过 {limit} 层",
      expected: "不超过 {limit} 层的嵌套",
      mend: "请减少对象、列表的嵌套层数",
    },
    en: {
      found: "nesting goes deeper than {limit} levels",
      expected: "at most {limit} levels",
      mend: "Nest objects and lists less deeply",
    },
  },
  "json.more": {
    severity: "info",
    zh: {
      found: "问题已达 {limit} 处，其后未再检查",
      expected: "问题更少的文本",
      mend: "请先改正以上各处，再行检查",
    },
    en: {
      found: "{limit} findings were reached and the rest was not checked",
      expected: "a text with fewer faults",
      mend: "Mend the ones above and check again",
    },
  },
  "json.byte-order-mark": {
    severity: "error",
    zh: {
      found: "文本以字节顺序标记（BOM）开头",
      expected: "不带 BOM 的 UTF-8 文本",
      mend: "请另存为“UTF-8（无 BOM）”格式",
    },
    en: {
      found: "the text begins with a byte order mark",
      expected: "UTF-8 without one",
      mend: "Save the file as UTF-8 without BOM",
    },
  },
  "json.comment": {
    severity: "error",
    zh: {
      found: "有注释“{text}”",
      expected: "不含注释的标准 JSON",
      mend: "请删去注释，说明文字写入标题或出处",
    },
    en: {
      found: "a comment, {text}",
      expected: "strict JSON, which has none",
      mend: "Remove it; explanations belong in titles and citations",
    },
  },
  "json.trailing-comma": {
    severity: "error",
    zh: { found: "末项之后多一个逗号", expected: "末项之后直接收尾的括号", mend: "请删去这个逗号" },
    en: {
      found: "a comma after the last item",
      expected: "the closing bracket right after it",
      mend: "Remove the comma",
    },
  },
  "json.missing-comma": {
    severity: "error",
    zh: { found: "“{text}”之前没有逗号", expected: "以逗号隔开的各项", mend: "请在此处之前补上逗号" },
    en: {
      found: "{text} without a comma before it",
      expected: "items separated by commas",
      mend: "Add a comma before this place",
    },
  },
  "json.missing-colon": {
    severity: "error",
    zh: { found: "成员名之后是“{text}”", expected: "冒号及其后的值", mend: "请在成员名之后补上冒号和值" },
    en: {
      found: "{text} after a member's name",
      expected: "a colon and a value",
      mend: "Add the colon and the value",
    },
  },
  "json.missing-name": {
    severity: "error",
    zh: {
      found: "本应写成员名的位置是“{text}”",
      expected: "双引号括起的成员名",
      mend: "请补上成员名，并用英文双引号括起",
    },
    en: {
      found: "{text} where a member's name belongs",
      expected: "a name in double quotes",
      mend: "Write the name in double quotes",
    },
  },
  "json.missing-value": {
    severity: "error",
    zh: {
      found: "本应写值的位置是“{text}”",
      expected: "一个值（文本、数、布尔值、null、对象或列表）",
      mend: "请补上值",
    },
    en: {
      found: "{text} where a value belongs",
      expected: "text, a number, true, false, null, an object or a list",
      mend: "Write the value",
    },
  },
  "json.unclosed": {
    severity: "error",
    zh: {
      found: "此处为“{text}”，而对象或列表尚未收尾",
      expected: "与开头成对的右括号",
      mend: "请补上缺少的“}”或“]”",
    },
    en: {
      found: "{text} while an object or list is still open",
      expected: "its closing bracket",
      mend: "Add the missing } or ]",
    },
  },
  "json.unclosed-string": {
    severity: "error",
    zh: {
      found: "文本“{text}”缺少收尾的双引号",
      expected: "在同一行内以双引号收尾的文本",
      mend: "请补上双引号；换行写作 \\n",
    },
    en: {
      found: "the string {text} is not closed",
      expected: "a double quote on the same line",
      mend: "Add the quote; write a line break as \\n",
    },
  },
  "json.extra-text": {
    severity: "error",
    zh: { found: "文档结束之后还有“{text}”", expected: "只含一个值的文档", mend: "请删去多余内容" },
    en: {
      found: "{text} after the end of the document",
      expected: "one value and nothing else",
      mend: "Remove what follows",
    },
  },
  "json.unknown-word": {
    severity: "error",
    zh: {
      found: "有无法识别的“{text}”",
      expected: "符合 JSON 标准的写法",
      mend: "文本请用英文双引号括起；常量只有 true、false、null",
    },
    en: {
      found: "{text}, which JSON does not know",
      expected: "JSON as the standard has it",
      mend: "Put text in double quotes; the only constants are true, false and null",
    },
  },
  "json.number-format": {
    severity: "error",
    zh: {
      found: "数写作“{text}”",
      expected: "小数点、指数之后都有数字的数",
      mend: "请改为如 0.5 或 1e3 的写法",
    },
    en: {
      found: "the number {text}",
      expected: "digits after the point and after the exponent sign",
      mend: "Write it like 0.5 or 1e3",
    },
  },
  "json.escape": {
    severity: "error",
    zh: {
      found: "文本 {text} 中有无效的转义",
      expected: '\\" \\\\ \\/ \\b \\f \\n \\r \\t 或 \\u 加四位十六进制数',
      mend: "请改正转义；反斜杠本身写作 \\\\",
    },
    en: {
      found: "a bad escape in {text}",
      expected: '\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits',
      mend: "Mend the escape; a backslash itself is written \\\\",
    },
  },
  "json.control-character": {
    severity: "error",
    zh: {
      found: "文本 {text} 中有控制字符",
      expected: "不含控制字符的文本",
      mend: "请删去，或者写成转义（如制表符写作 \\t）",
    },
    en: {
      found: "a control character in {text}",
      expected: "text without any",
      mend: "Remove it or write it as an escape (a tab is \\t)",
    },
  },
  "json.duplicate-key": {
    severity: "error",
    zh: {
      found: "成员 {key} 在同一对象中重复",
      expected: "同一对象内互不相同的成员名",
      mend: "请只保留其中一个",
    },
    en: {
      found: "the member {key} stands twice in one object",
      expected: "names that differ within an object",
      mend: "Keep one of them",
    },
  },
  "json.forbidden-key": {
    severity: "error",
    zh: {
      found: "成员名为 {key}",
      expected: "__proto__、constructor、prototype 以外的成员名",
      mend: "请改用别的名称",
    },
    en: {
      found: "a member named {key}",
      expected: "any name but __proto__, constructor and prototype",
      mend: "Choose another name",
    },
  },
  "json.long-number": {
    severity: "error",
    zh: {
      found: "数 {text} 有 {digits} 位有效数字",
      expected: "至多 {limit} 位有效数字的数",
      mend: "请改写成带引号的小数文本，以免失去精度",
    },
    en: {
      found: "the number {text} has {digits} significant digits",
      expected: "at most {limit}",
      mend: "Write it as text in quotes, so that no digit is lost",
    },
  },
  "json.number-range": {
    severity: "error",
    zh: {
      found: "数 {text} 超出可精确读取的范围",
      expected: "零，或绝对值在 1e-300 与 1e300 之间的数",
      mend: "请检查指数",
    },
    en: {
      found: "the number {text} cannot be read exactly",
      expected: "zero, or a size between 1e-300 and 1e300",
      mend: "Check the exponent",
    },
  },
  "json.lone-surrogate": {
    severity: "error",
    zh: {
      found: "文本 {text} 中有不成对的 UTF-16 代理字符",
      expected: "完整的 Unicode 字符",
      mend: "请重新录入该字，并以 UTF-8 保存",
    },
    en: {
      found: "half of a character (a lone surrogate) in {text}",
      expected: "whole Unicode characters",
      mend: "Type the character again and save as UTF-8",
    },
  },
} satisfies DiagnosticTemplates;
