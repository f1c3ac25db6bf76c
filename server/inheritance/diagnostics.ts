import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about a rule set that inherits: its base, and overrides that the base does not bear. */
export const inheritanceDiagnostics = {
  "inheritance.no-base": {
    severity: "error",
    zh: {
      found: "所继承的 {base} 在 {date} 没有可用版本",
      expected: "施行期内每一天都有施行中的上级版本，或已发布的固定版本",
      mend: "请更正 base，或调整施行期",
    },
    en: {
      found: "there is no version of the base {base} on {date}",
      expected: "a base in force on every day of the period, or a pinned version that was published",
      mend: "Correct base, or change the period",
    },
  },
  "inheritance.hash": {
    severity: "error",
    zh: {
      found: "{base} 的内容哈希为 {hash}，与固定的不符",
      expected: "固定版本的内容哈希",
      mend: "请核对上级版本后重新固定",
    },
    en: {
      found: "{base} has the content hash {hash}, which is not the pinned one",
      expected: "the content hash of the pinned version",
      mend: "Look at the base again and pin it anew",
    },
  },
  "inheritance.other-kind": {
    severity: "error",
    zh: {
      found: "所继承的 {base} 类型为 {kind}，与声明的 {stated} 不同",
      expected: "与上级相同的类型",
      mend: "请更正 base 的 id 或 kind",
    },
    en: {
      found: "the base {base} is of the kind {kind}, not {stated}",
      expected: "the kind of the base",
      mend: "Correct the id or the kind of base",
    },
  },
  "inheritance.cycle": {
    severity: "error",
    zh: { found: "{base} 又继承自 {id}，形成循环", expected: "自下而上、不成环的继承", mend: "请更正 base" },
    en: {
      found: "{base} itself inherits {id}",
      expected: "inheritance that leads upwards and never back",
      mend: "Correct base",
    },
  },
  "inheritance.pinned": {
    severity: "error",
    zh: {
      found: "{base} 为强制继承，却固定了版本",
      expected: "强制继承不固定版本，随上级施行版本而定",
      mend: "请删去 version 和 hash",
    },
    en: {
      found: "{base} is mandatory, but a version of it is pinned",
      expected: "no version: a mandatory base is followed as it is in force",
      mend: "Remove version and hash",
    },
  },
  "inheritance.unpinned": {
    severity: "error",
    zh: {
      found: "{base} 为参照继承，却未固定版本",
      expected: "所参照版本的版本号与内容哈希",
      mend: "请填写 version 和 hash",
    },
    en: {
      found: "{base} is taken by reference, but no version is pinned",
      expected: "version and content hash of what is referred to",
      mend: "State version and hash",
    },
  },
  "inheritance.no-place": {
    severity: "error",
    zh: {
      found: "上级规则中没有 {place}",
      expected: "上级规则 body 或 conditions 中已有的位置",
      mend: "请更正 at，或删去此项覆盖",
    },
    en: {
      found: "the base has no {place}",
      expected: "a place in the body or the conditions of the base",
      mend: "Correct at, or drop the override",
    },
  },
  "inheritance.no-row": {
    severity: "error",
    zh: { found: "上级规则中没有行 {row}", expected: "上级规则中已有的行", mend: "请更正键，或删去此项覆盖" },
    en: {
      found: "the base has no row {row}",
      expected: "a row of the base",
      mend: "Correct the key, or drop the override",
    },
  },
  "inheritance.exists": {
    severity: "error",
    zh: {
      found: "上级规则中已有 {name}",
      expected: "上级规则中没有的名称",
      mend: "请改名，或以 replace 替换",
    },
    en: {
      found: "the base already has {name}",
      expected: "what the base does not have",
      mend: "Give it another name, or replace what is there",
    },
  },
  "inheritance.row-key": {
    severity: "error",
    zh: {
      found: "此处的行以 {key} 为键，而所写为 {stated}",
      expected: "恰为键列、且与取值一致",
      mend: "请更正行的键",
    },
    en: {
      found: "rows here are told by {key}, and this is {stated}",
      expected: "the key columns and no more, the same in place and value",
      mend: "Correct the key of the row",
    },
  },
  "inheritance.unkeyed": {
    severity: "error",
    zh: { found: "{place} 的各项没有键", expected: "整体替换该列表", mend: "请在 at 中止于该列表" },
    en: {
      found: "the items of {place} have no key",
      expected: "the list replaced as a whole",
      mend: "Let the place end at the list",
    },
  },
  "inheritance.whole": {
    severity: "error",
    zh: { found: "{place} 只改动了一部分", expected: "公式、条件和分档整体替换", mend: "请在 at 中止于该处" },
    en: {
      found: "only part of {place} is overridden",
      expected: "a formula, condition or tier replaced as a whole",
      mend: "Let the place end there",
    },
  },
  "inheritance.overlap": {
    severity: "error",
    zh: { found: "与“{other}”覆盖了同一位置", expected: "每个位置只覆盖一次", mend: "请合并两项" },
    en: {
      found: "'{other}' overrides the same place",
      expected: "each place overridden once",
      mend: "Make one of the two",
    },
  },
  "inheritance.redundant": {
    severity: "warning",
    zh: {
      found: "上级规则在 {place} 的规定与此相同",
      expected: "与上级不同之处",
      mend: "如非有意，请删去此项覆盖",
    },
    en: {
      found: "the base says the same at {place}",
      expected: "in what this differs from the base",
      mend: "Drop the override unless it is meant to outlast the base",
    },
  },
  "inheritance.changed-above": {
    severity: "warning",
    zh: {
      found: "上级规则在 {place} 已由 {before} 改为 {now}，覆盖“{override}”仍然有效",
      expected: "已与上级新规定核对过的覆盖",
      mend: "请核对此项覆盖是否仍应保留",
    },
    en: {
      found: "the base has come to say {now} instead of {before} at {place}, and '{override}' still holds",
      expected: "an override that was looked at beside what the base now says",
      mend: "See whether it is still meant",
    },
  },
} as const satisfies DiagnosticTemplates;
