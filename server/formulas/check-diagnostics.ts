import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** What checking a formula's names, types, units and places may find. */
export const checkDiagnostics = {
  "formula.unknown-fact": {
    severity: "error",
    zh: {
      found: "没有名为「{name}」的事实",
      expected: "事实字典中的标识或中文名",
      mend: "最接近的是「{use}」；如确需新的事实，先登记到事实字典",
    },
    en: {
      found: "there is no fact “{name}”",
      expected: "an id or alias of the fact dictionary",
      mend: "Did you mean “{use}”? A new fact is declared in the dictionary first",
    },
  },
  "formula.unknown-field": {
    severity: "error",
    zh: {
      found: "「{name}」没有字段「{field}」",
      expected: "该记录已登记的字段",
      mend: "最接近的是「{use}」",
    },
    en: {
      found: "“{name}” has no field “{field}”",
      expected: "a declared field of that record",
      mend: "Did you mean “{use}”?",
    },
  },
  "formula.wrong-type": {
    severity: "error",
    zh: {
      found: "「{found}」的类型是 {type}",
      expected: "{expected}",
      mend: "核对事实的类型，或改写此处的运算",
    },
    en: {
      found: "“{found}” is a {type}",
      expected: "{expected}",
      mend: "Check the type of the fact, or the operation here",
    },
  },
  "formula.mixed-types": {
    severity: "error",
    zh: {
      found: "「{found}」把 {left} 与 {right} 放在一起",
      expected: "两边类型相同",
      mend: "改用同一类型的量",
    },
    en: {
      found: "“{found}” puts a {left} and a {right} together",
      expected: "the same type on both sides",
      mend: "Use values of one type",
    },
  },
  "formula.order-of-type": {
    severity: "error",
    zh: {
      found: "「{found}」比较了 {type} 的大小",
      expected: "数值或日期",
      mend: "文字和是非值只能用 =、!= 或 in 比较",
    },
    en: {
      found: "“{found}” orders values of type {type}",
      expected: "numbers or dates",
      mend: "Compare texts and truth values with =, != or in only",
    },
  },
  "formula.unit-mismatch": {
    severity: "error",
    zh: {
      found: "「{found}」把单位 {left} 与 {right} 相加减或相比较",
      expected: "单位相同",
      mend: "先用点值、比例等换算成同一单位",
    },
    en: {
      found: "“{found}” adds or compares {left} and {right}",
      expected: "the same unit",
      mend: "Convert one of them first, by a point value or a ratio",
    },
  },
  "formula.bare-amount": {
    severity: "warning",
    zh: {
      found: "「{found}」中的常数没有单位，按 {unit} 理解",
      expected: "带单位的事实或规则参数",
      mend: "把该数额登记为规则的参数，写明单位和条款",
    },
    en: {
      found: "a bare number in “{found}” is taken as {unit}",
      expected: "a fact or a parameter that carries its unit",
      mend: "State the amount as a parameter of the rule, with unit and clause",
    },
  },
  "formula.result-type": {
    severity: "error",
    zh: { found: "公式的结果是 {type}", expected: "{expected}", mend: "改写公式，使结果类型与所写事实一致" },
    en: {
      found: "the formula gives a {type}",
      expected: "a {expected}",
      mend: "Make the result of the type of the fact that it writes",
    },
  },
  "formula.result-unit": {
    severity: "error",
    zh: {
      found: "公式结果的单位是 {unit}",
      expected: "{expected}",
      mend: "核对是否漏乘或漏除点值、系数或天数",
    },
    en: {
      found: "the formula's unit is {unit}",
      expected: "{expected}",
      mend: "Look for a factor that is missing or left over, such as the point value",
    },
  },
  "formula.result-scale": {
    severity: "error",
    zh: {
      found: "公式结果保留 {scale} 位小数",
      expected: "不超过 {expected} 位",
      mend: "按所写事实的位数约定舍入",
    },
    en: {
      found: "the formula gives {scale} decimal places",
      expected: "{expected} at most",
      mend: "Round to the places of the fact that it writes",
    },
  },
  "formula.zero-divisor": {
    severity: "error",
    zh: { found: "除数「{found}」恒为 0", expected: "不为 0 的除数", mend: "更正除数" },
    en: {
      found: "the divisor “{found}” is always 0",
      expected: "a divisor other than 0",
      mend: "Correct the divisor",
    },
  },
  "formula.not-exact": {
    severity: "error",
    zh: {
      found: "公式注明不舍入（exact），而「{found}」可能除不尽",
      expected: "无除法，或除数只含因子 2 和 5 的常数",
      mend: "写明保留位数和舍入方式，或改用 round half up",
    },
    en: {
      found: "the formula says exact, but “{found}” may not terminate",
      expected: "no division, or a literal divisor of 2s and 5s",
      mend: "State scale and mode, or use round half up",
    },
  },
  "formula.too-many-places": {
    severity: "error",
    zh: {
      found: "公式注明不舍入（exact），结果可达 {scale} 位小数",
      expected: "不超过 18 位",
      mend: "写明保留位数和舍入方式",
    },
    en: {
      found: "the formula says exact, and its result may have {scale} decimal places",
      expected: "18 at most",
      mend: "State scale and mode",
    },
  },
  "formula.needless-rounding": {
    severity: "error",
    zh: {
      found: "公式写明了舍入，结果却是 {type}",
      expected: "数值结果才写保留位数",
      mend: '删去 scale 和 mode，改写 "exact": true',
    },
    en: {
      found: "the formula states a rounding, but gives a {type}",
      expected: "a rounding only for a number",
      mend: 'Replace scale and mode by "exact": true',
    },
  },
} as const satisfies DiagnosticTemplates;
