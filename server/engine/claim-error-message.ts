import type { ClaimError, ClaimErrorCode } from "../domain/claim-error.ts";
import type { FactDictionary } from "../domain/fact.ts";

type Words = (subject: string, detail: string) => string;

/** Stands for a detail that there is none of. */
const UNSAID = "—";

const MESSAGES: { readonly [C in ClaimErrorCode]: { readonly zh: Words; readonly en: Words } } = {
  "missing-fact": {
    zh: (subject) => `缺少事实“${subject}”，规则无法判定；请补报该项，或由规则集给出缺省值`,
    en: (subject) =>
      `the fact '${subject}' is missing, so the rule cannot decide; supply it, or let the rule set state a default`,
  },
  "wrong-type": {
    zh: (subject) => `事实“${subject}”的值类型与声明不符；请按事实字典更正`,
    en: (subject) =>
      `the fact '${subject}' holds a value of another type than declared; correct it after the fact dictionary`,
  },
  "unmatched-row": {
    zh: (subject) => `“${subject}”中没有一行或一种情形适用于该清单；请核对编码，或在规则集中补充兜底情形`,
    en: (subject) =>
      `no row or case of '${subject}' applies to the claim; check its codes, or give the rule set a fallback`,
  },
  "ambiguous-row": {
    zh: (subject, detail) => `“${subject}”中有多行同样适用（${detail}），所载择组规则无法取舍；请补充规则`,
    en: (subject, detail) =>
      `several rows of '${subject}' apply alike (${detail}) and the stated tie-break cannot choose; extend it`,
  },
  "zero-denominator": {
    zh: (subject) => `除数“${subject}”为零，无法计算；请核对数据，或由规则集说明此时的取值`,
    en: (subject) =>
      `the divisor '${subject}' is zero; check the figures, or let the rule set state what holds then`,
  },
  "out-of-range": {
    zh: (subject, detail) => `“${subject}”超出允许范围（${detail}）；请核对数值`,
    en: (subject, detail) => `'${subject}' is out of range (${detail}); check the figure`,
  },
  "outside-every-period": {
    zh: (subject) => `在该清单的日期，“${subject}”没有施行中的版本；请核对出院日期，或发布覆盖该日期的版本`,
    en: (subject) =>
      `no version of '${subject}' is in force on the claim's date; check the date, or publish a version that covers it`,
  },
  "no-policy": {
    zh: (subject, detail) =>
      detail === "" || detail === UNSAID
        ? `统筹区“${subject}”没有可直接适用的支付方案；请核对参保地，或在请求中指明支付方案`
        : `统筹区“${subject}”没有可直接适用的支付方案（${detail}）；请在请求中指明支付方案`,
    en: (subject, detail) =>
      detail === "" || detail === UNSAID
        ? `pooling area '${subject}' has no policy that applies by itself; check the insured's area, or name the policy in the request`
        : `pooling area '${subject}' has no policy that applies by itself (${detail}); name the policy in the request`,
  },
  "no-fixed-point": {
    zh: (subject, detail) =>
      `“${subject}”与其前提始终不一致（${detail}），方案规定此时不予结算；请核对数据或规则`,
    en: (subject, detail) =>
      `'${subject}' never comes to what is assumed (${detail}), and the policy settles nothing then; check figures and rules`,
  },
  "not-accepted": {
    zh: (subject) => `支付方案不接受调用方直接给出“${subject}”；请去掉该项，由规则计算`,
    en: (subject) =>
      `the policy does not let a caller give '${subject}'; leave it out, the rules work it out`,
  },
};

/** Why a claim cannot be decided, in both languages; facts are called by their aliases. */
export function claimErrorMessage(
  { code, subject, detail }: ClaimError,
  facts: FactDictionary,
): { zh: string; en: string } {
  const alias = (language: "zh" | "en") =>
    subject
      .split(", ")
      .map((name) => facts.find(name)?.alias[language] ?? name)
      .join(language === "zh" ? "、" : ", ");
  const { zh, en } = MESSAGES[code];
  return { zh: zh(alias("zh"), detail ?? UNSAID), en: en(alias("en"), detail ?? UNSAID) };
}
