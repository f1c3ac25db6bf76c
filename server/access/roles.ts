/** Words for a role or an action, to be set into a sentence. */
interface Named {
  readonly zh: string;
  readonly en: string;
}

/** Everything that may be allowed or refused; the words complete "may …" and 可以…. */
export const actions = {
  "read-rules": { zh: "查阅规则", en: "read rules" },
  "read-drafts": { zh: "查阅草稿", en: "read drafts" },
  "write-drafts": { zh: "起草和修改草稿", en: "write drafts" },
  comment: { zh: "批注草稿", en: "comment on drafts" },
  submit: { zh: "提交审核", en: "submit for review" },
  approve: { zh: "批准", en: "approve" },
  "send-back": { zh: "退回修改", en: "send back" },
  publish: { zh: "发布", en: "publish" },
  withdraw: { zh: "撤回", en: "withdraw" },
  "write-institutions": { zh: "登记机构属性", en: "record institution attributes" },
  evaluate: { zh: "评估结算清单", en: "evaluate claims" },
  settle: { zh: "办理结算", en: "settle" },
  "read-runs": { zh: "查阅清单集概况和结算批次", en: "read summaries of claim sets and settlement runs" },
  "close-runs": { zh: "封存结算批次", en: "close settlement runs" },
  "read-claims": { zh: "查阅结算清单和裁定", en: "read claims and decisions" },
  "write-claims": { zh: "报送结算清单", en: "record claims" },
  "erase-claims": { zh: "按期限删除结算清单", en: "erase claims after their term" },
  "read-audit": { zh: "查阅审计日志", en: "read the audit log" },
  verify: { zh: "校验审计日志", en: "verify the audit log" },
  "administer-users": { zh: "管理用户", en: "administer users" },
  "administer-grants": { zh: "授予和收回角色", en: "grant and revoke roles" },
  "administer-keys": { zh: "管理接口密钥", en: "administer API keys" },
  "administer-jurisdictions": { zh: "管理统筹区名录", en: "administer the registry of jurisdictions" },
} as const satisfies Readonly<Record<string, Named>>;

export type Action = keyof typeof actions;

interface Role extends Named {
  readonly may: readonly Action[];
}

/**
 * Who may do what. A grant names a role and a jurisdiction and covers that jurisdiction with all below it; what no
 * grant allows is refused. Writing, approving, publishing and administering are four roles, so that no single one
 * changes what is paid.
 */
export const roles = {
  viewer: { zh: "查阅员", en: "viewer", may: ["read-rules"] },
  officer: {
    zh: "经办员",
    en: "officer",
    may: [
      "read-rules",
      "read-drafts",
      "write-drafts",
      "comment",
      "submit",
      "write-institutions",
      "evaluate",
      "settle",
      "read-runs",
    ],
  },
  reviewer: {
    zh: "审核员",
    en: "reviewer",
    may: [
      "read-rules",
      "read-drafts",
      "comment",
      "approve",
      "send-back",
      "evaluate",
      "settle",
      "read-runs",
      "close-runs",
    ],
  },
  publisher: {
    zh: "发布员",
    en: "publisher",
    may: ["read-rules", "read-drafts", "comment", "publish", "withdraw"],
  },
  auditor: {
    zh: "审计员",
    en: "auditor",
    may: ["read-rules", "read-drafts", "read-runs", "read-claims", "read-audit", "verify"],
  },
  "settlement-client": {
    zh: "结算系统",
    en: "settlement client",
    may: ["read-rules", "evaluate", "settle", "read-runs", "read-claims", "write-claims"],
  },
  administrator: {
    zh: "管理员",
    en: "administrator",
    may: [
      "read-rules",
      "erase-claims",
      "verify",
      "administer-users",
      "administer-grants",
      "administer-keys",
      "administer-jurisdictions",
    ],
  },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleName = keyof typeof roles;

/** What an API key may be given: a key is nobody, so it neither writes, reviews and publishes nor administers. */
export const rolesOfKeys = ["viewer", "auditor", "settlement-client"] as const satisfies readonly RoleName[];

export function isRoleName(text: string): text is RoleName {
  return Object.hasOwn(roles, text);
}

export function mayDo(role: RoleName, action: Action): boolean {
  const { may }: Role = roles[role];
  return may.includes(action);
}

/** The roles that may do something, in the table's order. */
export function rolesFor(action: Action): readonly RoleName[] {
  return Object.keys(roles)
    .filter(isRoleName)
    .filter((role) => mayDo(role, action));
}
