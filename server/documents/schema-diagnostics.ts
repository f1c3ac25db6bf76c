import type { DiagnosticTemplate, DiagnosticTemplates } from "../domain/diagnostic.ts";

function error(zh: DiagnosticTemplate["zh"], en: DiagnosticTemplate["en"]): DiagnosticTemplate {
  return { severity: "error", zh, en };
}

/** How a document departs from its schema; the codes are the keywords of JSON Schema. */
export const schemaDiagnostics = {
  "schema.type": error(
    { found: "值为 {found}", expected: "{typesZh}", mend: "请改写成{typesZh}" },
    { found: "found {found}", expected: "{typesEn}", mend: "Write it as {typesEn}" },
  ),
  "schema.required": error(
    {
      found: "缺少成员“{property}”",
      expected: "写有“{property}”的对象（{meaningZh}）",
      mend: "请补上“{property}”",
    },
    {
      found: "the member “{property}” is missing",
      expected: "an object that has it ({meaningEn})",
      mend: "Add “{property}”",
    },
  ),
  "schema.additionalProperties": error(
    {
      found: "有未定义的成员“{property}”",
      expected: "此处允许的成员：{allowed}",
      mend: "请删去，或者改用允许的成员",
    },
    {
      found: "the member “{property}” is unknown here",
      expected: "one of: {allowed}",
      mend: "Remove it or use one of these",
    },
  ),
  "schema.propertyNames": error(
    { found: "成员名“{property}”不合写法", expected: "{formZh}", mend: "请改正成员名" },
    { found: "the member “{property}” may not be named so", expected: "{formEn}", mend: "Mend the name" },
  ),
  "schema.misspelt": error(
    {
      found: "有未定义的成员“{property}”",
      expected: "“{meant}”",
      mend: "如系笔误，请改为“{meant}”，否则请删去",
    },
    {
      found: "the member “{property}” is unknown here",
      expected: "“{meant}”",
      mend: "Did you mean “{meant}”? Otherwise remove it",
    },
  ),
  "schema.enum": error(
    { found: "值为 {found}", expected: "下列各值之一：{allowed}", mend: "请从中选取" },
    { found: "found {found}", expected: "one of: {allowed}", mend: "Choose one of them" },
  ),
  "schema.const": error(
    { found: "值为 {found}", expected: "{allowed}", mend: "请改为 {allowed}" },
    { found: "found {found}", expected: "{allowed}", mend: "Write {allowed}" },
  ),
  "schema.discriminator": error(
    { found: "“{property}”为 {found}", expected: "下列各值之一：{allowed}", mend: "请从中选取" },
    { found: "“{property}” is {found}", expected: "one of: {allowed}", mend: "Choose one of them" },
  ),
  "schema.pattern": error(
    { found: "值为 {found}", expected: "{formZh}（{meaningZh}）", mend: "请改成这样的写法" },
    { found: "found {found}", expected: "{formEn} ({meaningEn})", mend: "Write it so" },
  ),
  "schema.format": error(
    {
      found: "值为 {found}",
      expected: "{formZh}（{meaningZh}）",
      mend: "请改成这样的写法，日期须真实存在",
    },
    {
      found: "found {found}",
      expected: "{formEn} ({meaningEn})",
      mend: "Write it so; a date must exist",
    },
  ),
  "schema.minimum": error(
    {
      found: "值为 {found}",
      expected: "不小于 {limit} 的数（{meaningZh}）",
      mend: "请改为不小于 {limit} 的数",
    },
    {
      found: "found {found}",
      expected: "{limit} or more ({meaningEn})",
      mend: "Write {limit} or a larger number",
    },
  ),
  "schema.maximum": error(
    {
      found: "值为 {found}",
      expected: "不大于 {limit} 的数（{meaningZh}）",
      mend: "请改为不大于 {limit} 的数",
    },
    {
      found: "found {found}",
      expected: "{limit} or less ({meaningEn})",
      mend: "Write {limit} or a smaller number",
    },
  ),
  "schema.exclusiveMinimum": error(
    { found: "值为 {found}", expected: "大于 {limit} 的数（{meaningZh}）", mend: "请改为大于 {limit} 的数" },
    {
      found: "found {found}",
      expected: "more than {limit} ({meaningEn})",
      mend: "Write a number above {limit}",
    },
  ),
  "schema.exclusiveMaximum": error(
    { found: "值为 {found}", expected: "小于 {limit} 的数（{meaningZh}）", mend: "请改为小于 {limit} 的数" },
    {
      found: "found {found}",
      expected: "less than {limit} ({meaningEn})",
      mend: "Write a number below {limit}",
    },
  ),
  "schema.multipleOf": error(
    { found: "值为 {found}", expected: "{limit} 的整数倍（{meaningZh}）", mend: "请检查小数位数" },
    {
      found: "found {found}",
      expected: "a multiple of {limit} ({meaningEn})",
      mend: "Check the decimal places",
    },
  ),
  "schema.minLength": error(
    { found: "文本 {found} 过短", expected: "至少 {limit} 个字符（{meaningZh}）", mend: "请补足内容" },
    {
      found: "the text {found} is too short",
      expected: "at least {limit} characters ({meaningEn})",
      mend: "Write at least that many",
    },
  ),
  "schema.maxLength": error(
    { found: "文本 {found} 过长", expected: "至多 {limit} 个字符（{meaningZh}）", mend: "请精简" },
    {
      found: "the text {found} is too long",
      expected: "at most {limit} characters ({meaningEn})",
      mend: "Shorten it",
    },
  ),
  "schema.minItems": error(
    { found: "列表只有 {count} 项", expected: "至少 {limit} 项（{meaningZh}）", mend: "请补足" },
    {
      found: "the list has {count} items",
      expected: "at least {limit} ({meaningEn})",
      mend: "Add what is missing",
    },
  ),
  "schema.maxItems": error(
    { found: "列表有 {count} 项", expected: "至多 {limit} 项（{meaningZh}）", mend: "请删减或分拆" },
    {
      found: "the list has {count} items",
      expected: "at most {limit} ({meaningEn})",
      mend: "Remove some or split it",
    },
  ),
  "schema.uniqueItems": error(
    { found: "列表第 {first} 项与第 {second} 项相同", expected: "互不相同的各项", mend: "请只保留其中一项" },
    {
      found: "items {first} and {second} of the list are equal",
      expected: "items that differ",
      mend: "Keep one of them",
    },
  ),
  "schema.minProperties": error(
    { found: "对象只有 {count} 个成员", expected: "至少 {limit} 个（{meaningZh}）", mend: "请补足成员" },
    {
      found: "the object has {count} members",
      expected: "at least {limit} ({meaningEn})",
      mend: "Add a member",
    },
  ),
  "schema.maxProperties": error(
    { found: "对象有 {count} 个成员", expected: "至多 {limit} 个（{meaningZh}）", mend: "请删减成员" },
    {
      found: "the object has {count} members",
      expected: "at most {limit} ({meaningEn})",
      mend: "Remove some",
    },
  ),
  "schema.not": error(
    { found: "值为 {found}，其中“{members}”不得出现", expected: "{meaningZh}", mend: "请删去“{members}”" },
    {
      found: "found {found}, where “{members}” may not stand",
      expected: "{meaningEn}",
      mend: "Remove “{members}”",
    },
  ),
  "schema.anyOf": error(
    {
      found: "值为 {found}，不属于任何一种写法",
      expected: "下列写法之一：{alternativesZh}",
      mend: "请选定一种并写全其成员",
    },
    {
      found: "found {found}, which fits no alternative",
      expected: "one of: {alternativesEn}",
      mend: "Choose one and write all its members",
    },
  ),
  "schema.oneOf": error(
    {
      found: "值为 {found}，同时属于几种写法",
      expected: "下列写法中的一种：{alternativesZh}",
      mend: "请删去多余成员，只保留一种写法",
    },
    {
      found: "found {found}, which fits several alternatives",
      expected: "only one of: {alternativesEn}",
      mend: "Remove members until one alternative is left",
    },
  ),
  "schema.other": error(
    { found: "值为 {found}，不符合“{keyword}”的要求", expected: "{meaningZh}", mend: "请对照结构定义改正" },
    {
      found: "found {found}, which breaks the rule “{keyword}”",
      expected: "{meaningEn}",
      mend: "Compare with the schema and mend it",
    },
  ),
  "schema.more": {
    severity: "info",
    zh: {
      found: "另有其他问题，此处未列出",
      expected: "完全符合结构定义的文档",
      mend: "请先改正已列各处，再行检查",
    },
    en: {
      found: "there are more findings, not listed here",
      expected: "a document that conforms",
      mend: "Mend the listed ones and check again",
    },
  },
} satisfies DiagnosticTemplates;
