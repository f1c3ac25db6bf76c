/** The roles there are, and what each may do. */
export const roleWords = {
  viewer: { zh: "查阅员：查阅规则", en: "viewer: reads rules" },
  officer: { zh: "经办员：起草、提交、试算", en: "officer: writes drafts, submits, tries claims" },
  reviewer: { zh: "审核员：批注、批准、退回", en: "reviewer: comments, approves, sends back" },
  publisher: { zh: "发布员：发布、撤回", en: "publisher: publishes and withdraws" },
  auditor: { zh: "审计员：查阅并核验日志", en: "auditor: reads and verifies the log" },
  "settlement-client": { zh: "结算系统：裁定、结算、报送", en: "settlement client: decides and settles" },
  administrator: { zh: "管理员：用户、角色、密钥", en: "administrator: users, roles, keys" },
} as const;

/** Roles that a key can have: a key is nobody, so it neither writes nor approves. */
export const KEY_ROLES: readonly (keyof typeof roleWords)[] = ["viewer", "auditor", "settlement-client"];

export function isRole(role: string): role is keyof typeof roleWords {
  return Object.hasOwn(roleWords, role);
}
