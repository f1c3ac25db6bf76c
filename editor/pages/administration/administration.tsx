import { Tabs } from "antd";
import { useLocation, useParams } from "wouter";
import { useMay } from "../../app/visitor.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { CodeListsView } from "./code-lists-view.tsx";
import { GrantsView } from "./grants-view.tsx";
import { KeysView } from "./keys-view.tsx";
import { UsersView } from "./users-view.tsx";

const words = {
  title: { zh: "用户与密钥", en: "Administration" },
  what: {
    zh: "管理用户、按统筹区授予的角色，以及结算系统的接口密钥。新用户没有任何角色；一次性密码和密钥只显示一次；不得给自己授予角色。所有操作记入日志。编码库随产品发布，可检索，不可改。",
    en: "Users, roles per jurisdiction, and API keys of settlement systems. A new user has no role; one-time passwords and keys are shown once; nobody grants himself a role. Everything is logged. Code lists come with the product, to be searched.",
  },
  users: { zh: "用户", en: "Users" },
  grants: { zh: "角色", en: "Roles" },
  keys: { zh: "接口密钥", en: "API keys" },
  codes: { zh: "编码库", en: "Code lists" },
  none: { zh: "您没有管理权限。", en: "You do not administer anything." },
} as const;

/** Who may use the service, and what they may do. */
export default function Administration() {
  const { part } = useParams<{ part: string }>();
  const said = useWords(words);
  const [, navigate] = useLocation();
  const mayUsers = useMay("administer-users");
  const mayGrants = useMay("administer-grants");
  const mayKeys = useMay("administer-keys");
  const mayRead = useMay("read-rules");
  const items = [
    ...(mayUsers ? [{ key: "users", label: said.users, children: <UsersView /> }] : []),
    ...(mayGrants ? [{ key: "grants", label: said.grants, children: <GrantsView /> }] : []),
    ...(mayKeys ? [{ key: "keys", label: said.keys, children: <KeysView /> }] : []),
    ...(mayRead ? [{ key: "codes", label: said.codes, children: <CodeListsView /> }] : []),
  ];
  return (
    <PageFrame title={said.title} what={said.what}>
      {items.length === 0 ? (
        <Nothing words={said.none} />
      ) : (
        <Tabs
          activeKey={part ?? "users"}
          onChange={(key) => navigate(`/administration/${key}`)}
          items={items}
          destroyOnHidden
        />
      )}
    </PageFrame>
  );
}
