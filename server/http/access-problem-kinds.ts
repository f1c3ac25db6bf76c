import { kind, type ProblemKind } from "./problem-kind.ts";

/** What callers are told who may not come in, or may not do what they asked, and who look after accounts. */
export const accessProblemKinds = {
  "not-signed-in": kind(
    401,
    ["尚未登录", "请登录，或在 Authorization 请求头中提供有效的接口密钥；登录可能已过期。"],
    [
      "You are not signed in",
      "Log in, or send a valid API key as a Bearer token; a log-in may have run out.",
    ],
  ),
  "log-in-failed": kind(
    401,
    ["登录未成功", "账号或密码有误，或者账号不可用。"],
    ["The log-in failed", "Account or password is wrong, or the account is not in use."],
  ),
  "locked-out": kind(
    429,
    ["登录失败次数过多", "请在 {seconds} 秒后重试；其间即使密码正确也不受理。"],
    ["Too many failed log-ins", "Try again in {seconds} s; until then not even the right password is taken."],
  ),
  "not-allowed": kind(
    403,
    ["没有这项权限", "只有对{placeZh}有{rolesZh}权限者可以{actionZh}。"],
    ["You may not do this", "Only a {rolesEn} for {placeEn} may {actionEn}."],
  ),
  "own-work": kind(
    403,
    ["不得批准本人起草或修改的内容", "请由未参与起草和修改的审核员批准。"],
    ["Nobody approves his own work", "Ask a reviewer who neither wrote nor edited it."],
  ),
  "own-publication": kind(
    403,
    ["不得发布本人起草或修改的内容", "请由未参与起草和修改的发布员发布。"],
    ["Nobody publishes his own work", "Ask a publisher who neither wrote nor edited it."],
  ),
  "own-run": kind(
    403,
    ["不得封存自己发起的结算批次", "发起人与封存人须为两人，请由另一位审核员封存。"],
    ["Your own run is not yours to close", "Whoever starts a run does not close it: another reviewer does."],
  ),
  "own-grant": kind(
    403,
    ["不得给自己授予角色", "请由另一名管理员授予。"],
    ["Nobody grants himself a role", "Ask a second administrator."],
  ),
  "last-administrator": kind(
    403,
    ["不得移除最后一名全国管理员", "请先将全国的管理员角色授予另一名用户。"],
    ["The last administrator of all stays", "Grant that role for 000000 to somebody else first."],
  ),
  "password-change-due": kind(
    403,
    ["须先修改一次性密码", "请通过 PUT /v1/me/password 设置本人的密码。"],
    ["The one-time password is to be changed first", "Set your own with PUT /v1/me/password."],
  ),
  "cross-site": kind(
    403,
    ["请求可能来自其他网站", "请在 x-csrf-token 请求头中附上登录时取得的令牌，并从本站页面提交。"],
    [
      "The request may come from another site",
      "Send the token of the log-in as x-csrf-token, from a page of this site.",
    ],
  ),
  closed: kind(
    403,
    ["该地址不开放", "该地址未规定何人可用，故不予开放。"],
    ["This address is closed", "Nothing states who may use it."],
  ),
  "unknown-user": kind(
    404,
    ["没有这个用户", "未找到 {subject}，或者该用户不归您管理。"],
    ["There is no such user", "{subject} is not known, or not yours to administer."],
  ),
  "unknown-grant": kind(
    404,
    ["没有这项授权", "未找到 {subject}，现有授权见 /v1/grants。"],
    ["There is no such grant", "{subject} is not known; /v1/grants lists those there are."],
  ),
  "unknown-key": kind(
    404,
    ["没有这个接口密钥", "未找到 {subject}，或已作废；现有密钥见 /v1/keys。"],
    ["There is no such key", "{subject} is not known, or revoked; /v1/keys lists those there are."],
  ),
  "unknown-jurisdiction": kind(
    422,
    ["没有这个统筹区", "{subject} 不在统筹区名录中，请核对代码。"],
    ["There is no such jurisdiction", "{subject} is not in the registry; check the code."],
  ),
  "exists-already": kind(
    409,
    ["已经如此", "{subject} 已经存在或已处于该状态，未作改动。"],
    ["It is so already", "{subject} exists, or is in that state; nothing was changed."],
  ),
  "weak-password": kind(
    422,
    ["密码不合要求", "密码须为 12 至 200 个字符，不含账号，且不同于原密码。"],
    ["The password will not do", "It takes 12 to 200 characters, not the account's id, and not the old one."],
  ),
  "role-not-for-keys": kind(
    422,
    ["该角色不能授予接口密钥", "接口密钥只能有查阅员、审计员、结算系统角色，不能有 {subject}。"],
    ["A key cannot have this role", "Keys may be viewer, auditor or settlement-client, not {subject}."],
  ),
  "identity-provider": kind(
    502,
    ["统一身份认证未成功", "请重新登录；如仍不成功，请告知管理员。"],
    [
      "The identity provider did not let you in",
      "Log in again; if that does not help, tell the administrator.",
    ],
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;
