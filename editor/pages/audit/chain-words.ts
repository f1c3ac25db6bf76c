/** What is written to each chain of the log. */
export const chainWords = {
  main: { zh: "治理（版本、审核、账号）", en: "governance (versions, reviews, accounts)" },
  drafts: { zh: "草稿与批注", en: "drafts and comments" },
  access: { zh: "登录与拒绝", en: "log-ins and refusals" },
  ledger: { zh: "裁定账本", en: "ledger of decisions" },
  "claim-sets": { zh: "清单集", en: "claim sets" },
  runs: { zh: "结算批次", en: "settlement runs" },
  impacts: { zh: "影响预览", en: "impacts" },
  claims: { zh: "结算清单", en: "claims" },
} as const;

export function isChain(name: string): name is keyof typeof chainWords {
  return Object.hasOwn(chainWords, name);
}
