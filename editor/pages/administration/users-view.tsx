import { Button, Card, Input, Table } from "antd";
import { useState } from "react";
import { resetPassword, setDisabled } from "../../api/administration-acts.ts";
import { type User, useGrants, useUsers } from "../../api/administration-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { Mark } from "../../parts/mark.tsx";
import { PlaceName } from "../../parts/place-name.tsx";
import { useWords } from "../../words/language.tsx";
import { NewUserDialog } from "./new-user-dialog.tsx";
import { type Secret, SecretOnce } from "./secret-once.tsx";

const words = {
  title: { zh: "用户", en: "Users" },
  create: { zh: "新建用户…", en: "New user…" },
  search: { zh: "账号或姓名", en: "Account or name" },
  id: { zh: "账号", en: "Account" },
  name: { zh: "姓名", en: "Name" },
  place: { zh: "所属统筹区", en: "Home" },
  roles: { zh: "角色数", en: "Roles" },
  state: { zh: "状态", en: "State" },
  active: { zh: "启用", en: "active" },
  disabled: { zh: "已停用", en: "disabled" },
  oneTime: { zh: "待改一次性密码", en: "one-time password" },
  acts: { zh: "操作", en: "Actions" },
  reset: { zh: "重置密码…", en: "Reset password…" },
  resetTitle: { zh: (id: string) => `重置 ${id} 的密码`, en: (id: string) => `Reset the password of ${id}` },
  resetWhat: {
    zh: "给出一次性密码，该用户的会话全部失效。日志将显示是您重置的。",
    en: "It gives a one-time password and ends all sessions of the user. The log shows that you did it.",
  },
  resetDo: { zh: "重置", en: "Reset" },
  disable: { zh: "停用…", en: "Disable…" },
  enable: { zh: "启用…", en: "Enable…" },
  stateTitle: { zh: (id: string) => `停用或启用 ${id}`, en: (id: string) => `Disable or enable ${id}` },
  disableWhat: {
    zh: "停用后不能登录，会话立即失效；其角色保留，可再启用。",
    en: "The user cannot log in and is logged out at once; roles are kept, and the user can be enabled again.",
  },
  enableWhat: { zh: "启用后可以登录，角色照旧。", en: "The user can log in again, with the same roles." },
  password: { zh: (id: string) => `${id} 的一次性密码`, en: (id: string) => `One-time password of ${id}` },
} as const;

/** Accounts of people. */
export function UsersView() {
  const said = useWords(words);
  const users = useUsers();
  const mayGrants = useMay("administer-grants");
  const grants = useGrants(mayGrants);
  const [wanted, setWanted] = useState("");
  const [isCreating, setCreating] = useState(false);
  const [resetting, setResetting] = useState<User>();
  const [changing, setChanging] = useState<User>();
  const [secret, setSecret] = useState<Secret>();
  const told = (id: string, password: string | undefined) => {
    if (password !== undefined) setSecret({ title: said.password(id), text: password });
  };
  const rolesOf = (id: string): number => (grants.data ?? []).filter(({ user }) => user === id).length;
  return (
    <Card
      size="small"
      title={said.title}
      extra={
        <Button type="primary" onClick={() => setCreating(true)}>
          {said.create}
        </Button>
      }
    >
      <div className="stack">
        <Input
          className="filter-search"
          aria-label={said.search}
          placeholder={said.search}
          allowClear
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <Awaited query={users}>
          {(every) => (
            <Table<User>
              size="small"
              rowKey="id"
              dataSource={every.filter(({ id, name }) => `${id} ${name}`.includes(wanted.trim()))}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                { title: said.id, dataIndex: "id" },
                { title: said.name, dataIndex: "name" },
                { title: said.place, render: (_, { jurisdiction }) => <PlaceName code={jurisdiction} /> },
                { title: said.roles, width: 72, align: "right", render: (_, { id }) => rolesOf(id) },
                {
                  title: said.state,
                  width: 130,
                  render: (_, { disabled, mustChangePassword }) =>
                    disabled ? (
                      <Mark tone="bad">{said.disabled}</Mark>
                    ) : (
                      <Mark tone={mustChangePassword ? "warn" : "good"}>
                        {mustChangePassword ? said.oneTime : said.active}
                      </Mark>
                    ),
                },
                {
                  title: said.acts,
                  width: 220,
                  render: (_, user) => (
                    <span className="row-of">
                      {user.identity ? null : (
                        <Button size="small" onClick={() => setResetting(user)}>
                          {said.reset}
                        </Button>
                      )}
                      <Button size="small" danger={!user.disabled} onClick={() => setChanging(user)}>
                        {user.disabled ? said.enable : said.disable}
                      </Button>
                    </span>
                  ),
                },
              ]}
            />
          )}
        </Awaited>
      </div>
      <NewUserDialog isOpen={isCreating} close={() => setCreating(false)} created={told} />
      <ActDialog
        isOpen={resetting !== undefined}
        close={() => setResetting(undefined)}
        title={said.resetTitle(resetting?.id ?? "")}
        what={said.resetWhat}
        confirm={said.resetDo}
        isDangerous
        act={async (reason) =>
          told(resetting?.id ?? "", (await resetPassword(resetting?.id ?? "", reason)).oneTimePassword)
        }
      />
      <ActDialog
        isOpen={changing !== undefined}
        close={() => setChanging(undefined)}
        title={said.stateTitle(changing?.id ?? "")}
        what={changing?.disabled ? said.enableWhat : said.disableWhat}
        confirm={(changing?.disabled ? said.enable : said.disable).replace("…", "")}
        isDangerous={changing?.disabled === false}
        act={(reason) => setDisabled(changing?.id ?? "", changing?.disabled === false, reason)}
      />
      <SecretOnce secret={secret} close={() => setSecret(undefined)} />
    </Card>
  );
}
