/** Why claims take no part in a settlement: what they are, and why rules could not decide them. */
export const reasonWords = {
  "outside-period": { zh: "出院日期不在结算期内", en: "discharged outside the period" },
  "unknown-pool": { zh: "方案没有其基金池", en: "the policy has no such pool" },
  "duplicate-id": { zh: "清单标识重复", en: "the id occurs more than once" },
  "missing-fact": { zh: "缺少规则所需的事实", en: "a fact that the rules need is missing" },
  "wrong-type": { zh: "事实的值类型与声明不符", en: "a fact has a value of another type than declared" },
  "unmatched-row": { zh: "没有适用的行、档或情形", en: "no row, tier or case applies" },
  "ambiguous-row": { zh: "多行同样适用，无法取舍", en: "several rows apply alike" },
  "zero-denominator": { zh: "除数为零", en: "a divisor is zero" },
  "out-of-range": { zh: "数值超出允许范围", en: "a figure is out of range" },
  "outside-every-period": {
    zh: "清单的日期没有施行中的版本",
    en: "no version is in force on the claim's date",
  },
  "no-policy": { zh: "统筹区没有可适用的支付方案", en: "the pooling area has no policy that applies" },
  "no-fixed-point": { zh: "相互依赖的金额不能收敛", en: "amounts that depend on each other come to nothing" },
  "not-accepted": {
    zh: "给出了方案不接受直接给出的事实",
    en: "a fact was given that the policy does not accept",
  },
} as const;
