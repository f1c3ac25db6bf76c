import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about claims. */
const claimDiagnostics = {
  "claim.no-such-date": {
    severity: "error",
    zh: {
      found: "日期“{value}”不存在",
      expected: "真实存在的日期或时间，如 2023-06-30 或 2023-06-30 08:05:00",
      mend: "请按病案首页更正",
    },
    en: {
      found: "there is no such date or time as “{value}”",
      expected: "a date or time that exists, e.g. 2023-06-30 or 2023-06-30 08:05:00",
      mend: "Correct it from the medical record",
    },
  },
  "claim.dates-out-of-order": {
    severity: "error",
    zh: {
      found: "{laterField}（{later}）早于 {earlierField}（{earlier}）",
      expected: "{laterField} 不早于 {earlierField}",
      mend: "请核对并更正其中有误的一项",
    },
    en: {
      found: "{laterField} ({later}) is before {earlierField} ({earlier})",
      expected: "{laterField} not before {earlierField}",
      mend: "Correct the one that is wrong",
    },
  },
  "claim.no-principal-diagnosis": {
    severity: "error",
    zh: {
      found: "住院清单没有西医主诊断",
      expected: "有且仅有一条诊断类别为 1、主诊断标志为 1 的诊断",
      mend: "请补填主诊断；门诊清单请填医疗类别或门诊慢特病诊断",
    },
    en: {
      found: "the inpatient claim has no Western principal diagnosis",
      expected: "exactly one diagnosis with diag_type 1 and maindiag_flag 1",
      mend: "Add it; of an outpatient claim give med_type or opspdiseinfo",
    },
  },
  "claim.several-principal-diagnoses": {
    severity: "error",
    zh: {
      found: "西医主诊断重复：此前已有“{first}”，又出现“{code}”",
      expected: "仅一条西医主诊断",
      mend: "请将其余诊断的主诊断标志改为 0",
    },
    en: {
      found: "there is a second Western principal diagnosis “{code}” beside “{first}”",
      expected: "one Western principal diagnosis",
      mend: "Set maindiag_flag of the others to 0",
    },
  },
  "claim.several-principal-operations": {
    severity: "warning",
    zh: {
      found: "主要手术操作重复：此前已有“{first}”，又出现“{code}”",
      expected: "仅一项主要手术操作；现取第一项",
      mend: "请将其余手术操作类别改为 2",
    },
    en: {
      found: "there is a second principal operation “{code}” beside “{first}”",
      expected: "one principal operation; the first is taken",
      mend: "Set oprn_oprt_type of the others to 2",
    },
  },
  "claim.negative-amount": {
    severity: "error",
    zh: {
      found: "数值“{value}”为负",
      expected: "零或正数",
      mend: "退费、冲销请以新的修订号重报整张清单，不得以负数冲减",
    },
    en: {
      found: "“{value}” is negative",
      expected: "zero or more",
      mend: "Report refunds as a new revision of the whole claim, not as negative amounts",
    },
  },
  "claim.too-many-decimals": {
    severity: "error",
    zh: {
      found: "数值“{value}”超过 {scale} 位小数",
      expected: "至多 {scale} 位小数",
      mend: "请按结算系统中的原值填报，不要传递计算中间值",
    },
    en: {
      found: "“{value}” has more than {scale} decimal places",
      expected: "at most {scale}",
      mend: "Send the amount as it was settled, not an intermediate result",
    },
  },
  "claim.items-differ-from-total": {
    severity: "error",
    zh: {
      found: "收费项目合计 {items} 元与医疗费总额 {total} 元不一致",
      expected: "两者相等",
      mend: "请补齐收费项目或更正总额；无法确定以何者为准时不予计算",
    },
    en: {
      found: "the items sum to {items} yuan and the total cost is {total} yuan",
      expected: "the same amount",
      mend: "Complete the items or correct the total; which of them holds cannot be guessed",
    },
  },
  "claim.funds-exceed-total": {
    severity: "warning",
    zh: {
      found: "基金支付合计 {paid} 元超过医疗费总额 {total} 元",
      expected: "不超过医疗费总额",
      mend: "请核对基金支付信息；个人负担将为负数",
    },
    en: {
      found: "the funds paid {paid} yuan of a total cost of {total} yuan",
      expected: "no more than the total cost",
      mend: "Check payinfo; what the person bears comes out negative",
    },
  },
  "claim.unknown-fact": {
    severity: "error",
    zh: {
      found: "事实字典中没有“{fact}”{suggestion}",
      expected: "事实字典中的标识（不用中文名）",
      mend: "请更正标识，或先在规则集中声明该事实",
    },
    en: {
      found: "the dictionary has no fact “{fact}”{suggestion}",
      expected: "the id (not the Chinese name) of a fact of the dictionary",
      mend: "Correct the id, or declare the fact in a rule set first",
    },
  },
  "claim.misplaced-fact": {
    severity: "error",
    zh: {
      found: "事实“{fact}”的来源为 {origin}，不能在 {section} 中给出",
      expected: "来源为 {expected} 的事实",
      mend: "请移至对应部分；清单与机构事实由系统读取，不由调用方给出",
    },
    en: {
      found: "fact “{fact}” has origin {origin} and cannot stand in {section}",
      expected: "a fact of origin {expected}",
      mend: "Move it; facts of the claim and of the institution are read, not supplied",
    },
  },
  "claim.wrong-fact-value": {
    severity: "error",
    zh: { found: "事实“{fact}”的值“{value}”类型或取值不符", expected: "{type}", mend: "请按事实字典更正" },
    en: {
      found: "“{value}” is no value of fact “{fact}”",
      expected: "{type}",
      mend: "Correct it by the fact dictionary",
    },
  },
} satisfies DiagnosticTemplates;

/** Findings about the fact dictionary, the register of institutions and the mapping of columns. */
const referenceDiagnostics = {
  "claim.duplicate-fact": {
    severity: "error",
    zh: {
      found: "事实名“{name}”重复",
      expected: "标识与中文名在字典中唯一",
      mend: "请改名，或删去重复的一条",
    },
    en: {
      found: "the fact name “{name}” is taken",
      expected: "ids and Chinese aliases that occur once",
      mend: "Rename the fact or remove one of the entries",
    },
  },
  "claim.duplicate-institution": {
    severity: "error",
    zh: { found: "机构编号“{code}”重复", expected: "每个机构一条记录", mend: "请合并为一条，属性按时段列出" },
    en: {
      found: "institution “{code}” is listed twice",
      expected: "one entry an institution",
      mend: "Merge the entries and list the attributes by period",
    },
  },
  "claim.empty-institution-period": {
    severity: "error",
    zh: {
      found: "属性时段 {from} 至 {until} 为空",
      expected: "止日晚于起日（止日不含）",
      mend: "请更正起止日期",
    },
    en: {
      found: "the period from {from} until {until} is empty",
      expected: "an end (exclusive) after the start",
      mend: "Correct the dates",
    },
  },
  "claim.institution-periods-overlap": {
    severity: "error",
    zh: {
      found: "机构 {code} 自 {from} 起的属性与前一时段重叠",
      expected: "时段互不重叠",
      mend: "请为前一时段填写止日 {from} 或更早",
    },
    en: {
      found: "the attributes of {code} from {from} overlap the period before",
      expected: "periods that do not overlap",
      mend: "End the period before on {from} or earlier",
    },
  },
  "claim.institution-periods-gap": {
    severity: "warning",
    zh: {
      found: "机构 {code} 自 {until} 至 {from} 没有属性",
      expected: "时段首尾相接",
      mend: "请补充该时段；其间出院的清单无法按机构属性计算",
    },
    en: {
      found: "{code} has no attributes from {until} to {from}",
      expected: "periods that follow each other",
      mend: "Fill the gap; claims discharged in it cannot be evaluated",
    },
  },
  "claim.missing-column": {
    severity: "error",
    zh: { found: "表格没有“{column}”列", expected: "对应文件所用的列", mend: "请更正表头或对应文件" },
    en: {
      found: "the table has no column “{column}”",
      expected: "the columns that the mapping names",
      mend: "Correct the headings or the mapping",
    },
  },
  "claim.unmapped-value": {
    severity: "error",
    zh: {
      found: "“{column}”列的取值“{value}”没有对照",
      expected: "{values}",
      mend: "请更正单元格，或在对应文件中补充对照",
    },
    en: {
      found: "“{value}” in column “{column}” has no counterpart",
      expected: "{values}",
      mend: "Correct the cell, or add the value to the mapping",
    },
  },
  "claim.unread-date": {
    severity: "error",
    zh: {
      found: "从“{value}”读不出是哪一天",
      expected:
        "真实存在、年份在前的日期，如 2023-04-05、2023/4/5、20230405，其后可有时间，如 2023-04-05 08:00:00",
      mend: "请在表格中把日期写成年、月、日的次序",
    },
    en: {
      found: "“{value}” does not say which day is meant",
      expected:
        "a day of the calendar with its year first, e.g. 2023-04-05, 2023/4/5 or 20230405, or with a time after it, e.g. 2023-04-05 08:00:00",
      mend: "Write year, month and day of the table's dates in this order",
    },
  },
  "claim.part-outside-entry": {
    severity: "error",
    zh: {
      found: "此处引用拆分后的一段，但该项未拆分任何单元格",
      expected: "列名或固定值，或为该项声明 each",
      mend: "请改用 column，或补充 each",
    },
    en: {
      found: "a part is named where no cell is split",
      expected: "a column or a constant, or an entry with `each`",
      mend: "Name a column, or split a cell with `each`",
    },
  },
} satisfies DiagnosticTemplates;

/** Findings of the claims room. */
export const claimsDiagnostics = {
  ...claimDiagnostics,
  ...referenceDiagnostics,
} satisfies DiagnosticTemplates;

export type ClaimsTemplates = typeof claimsDiagnostics;
