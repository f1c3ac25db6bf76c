import { useWords } from "../words/language.tsx";

/** What entries of the log say was done, by their action. */
export const actions = {
  "draft.created": { zh: "起草", en: "began the draft" },
  "draft.saved": { zh: "保存草稿", en: "saved the draft" },
  "draft.discarded": { zh: "放弃草稿", en: "gave the draft up" },
  "draft.submitted": { zh: "提交审核", en: "submitted for review" },
  "draft.approved": { zh: "批准", en: "approved" },
  "draft.returned": { zh: "退回修改", en: "sent back" },
  "draft.commented": { zh: "批注", en: "commented" },
  "draft.comment-resolved": { zh: "了结批注", en: "settled a comment" },
  "version.published": { zh: "发布版本", en: "published a version" },
  "version.imported": { zh: "导入版本", en: "imported a version" },
  "version.withdrawn": { zh: "撤回版本", en: "withdrew a version" },
  "version.cancelled": { zh: "取消排期发布", en: "cancelled a scheduled publication" },
  "user.created": { zh: "新建用户", en: "created a user" },
  "user.password-reset": { zh: "重置密码", en: "reset a password" },
  "user.password-changed": { zh: "修改本人密码", en: "changed a password" },
  "user.disabled": { zh: "停用用户", en: "disabled a user" },
  "user.enabled": { zh: "启用用户", en: "enabled a user" },
  "grant.given": { zh: "授予角色", en: "granted a role" },
  "grant.revoked": { zh: "收回角色", en: "revoked a role" },
  "key.created": { zh: "新建接口密钥", en: "created an API key" },
  "key.rotated": { zh: "更换接口密钥", en: "rotated an API key" },
  "ledger.root": { zh: "记入裁定账本", en: "recorded decisions" },
  "access.refused": { zh: "请求被拒绝", en: "was refused" },
  "log-in.succeeded": { zh: "登录", en: "logged in" },
  "log-in.failed": { zh: "登录失败", en: "failed to log in" },
  "log-out": { zh: "退出登录", en: "logged out" },
  "rules.imported": { zh: "首次导入规则", en: "imported the first rules" },
  "claim.recorded": { zh: "报送清单", en: "recorded a claim" },
  "claim.reversed": { zh: "冲销清单", en: "reversed a claim" },
  "claims.erased": { zh: "删除到期清单", en: "erased claims after their term" },
  "claim-key.named": { zh: "登记清单密钥", en: "named the key of claims" },
  "claim-set.registered": { zh: "登记清单集", en: "registered a claim set" },
  "claim-set.erased": { zh: "删除到期清单集", en: "erased a claim set after its term" },
  "run.started": { zh: "发起结算", en: "started a run" },
  "run.finished": { zh: "结算完成", en: "finished a run" },
  "run.cancelled": { zh: "取消结算", en: "cancelled a run" },
  "run.closed": { zh: "封存结算", en: "closed a run" },
  "impact.started": { zh: "发起影响预览", en: "started an impact" },
  "impact.finished": { zh: "影响预览完成", en: "finished an impact" },
  "impact.cancelled": { zh: "取消影响预览", en: "cancelled an impact" },
  "key.revoked": { zh: "作废接口密钥", en: "revoked an API key" },
} as const;

/** An action in words; as it is where it has none. */
export function useActionWords(): (action: string) => string {
  const said = useWords(actions);
  return (action) => (isKnown(action) ? said[action] : action);
}

function isKnown(action: string): action is keyof typeof actions {
  return Object.hasOwn(actions, action);
}
