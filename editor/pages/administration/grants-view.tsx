import { Button, Card, Input, Table } from "antd";
import { useState } from "react";
import { revokeGrant } from "../../api/administration-acts.ts";
import { type GivenGrant, useGrants } from "../../api/administration-queries.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { PlaceName } from "../../parts/place-name.tsx";
import { useWords } from "../../words/language.tsx";
import { NewGrantDialog } from "./new-grant-dialog.tsx";
import { isRole, roleWords } from "./role-words.ts";

const words = {
  title: { zh: "角色（及于该统筹区及其下级）", en: "Roles (for a jurisdiction and all below it)" },
  give: { zh: "授予角色…", en: "Grant a role…" },
  search: { zh: "账号", en: "Account" },
  user: { zh: "用户", en: "User" },
  role: { zh: "角色", en: "Role" },
  place: { zh: "统筹区", en: "Jurisdiction" },
  given: { zh: "授予", en: "Given" },
  acts: { zh: "操作", en: "Actions" },
  revoke: { zh: "收回…", en: "Revoke…" },
  revokeTitle: { zh: "收回角色", en: "Revoke a role" },
  revokeWhat: {
    zh: (user: string, role: string) => `${user} 不再是“${role}”。已作的批准不因此失效，但不再能作新的。`,
    en: (user: string, role: string) =>
      `${user} is no longer “${role}”. What was approved before stays approved.`,
  },
  revokeDo: { zh: "收回", en: "Revoke" },
} as const;

/** Roles that were granted. */
export function GrantsView() {
  const said = useWords(words);
  const roles = useWords(roleWords);
  const grants = useGrants(true);
  const [wanted, setWanted] = useState("");
  const [isGiving, setGiving] = useState(false);
  const [revoking, setRevoking] = useState<GivenGrant>();
  const named = (role: string): string => (isRole(role) ? roles[role] : role);
  return (
    <Card
      size="small"
      title={said.title}
      extra={
        <Button type="primary" onClick={() => setGiving(true)}>
          {said.give}
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
        <Awaited query={grants}>
          {(every) => (
            <Table<GivenGrant>
              size="small"
              rowKey={({ user, role, jurisdiction }) => `${user} ${role} ${jurisdiction}`}
              dataSource={every.filter(({ user }) => user.includes(wanted.trim()))}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                { title: said.user, dataIndex: "user" },
                { title: said.role, render: (_, { role }) => named(role) },
                { title: said.place, render: (_, { jurisdiction }) => <PlaceName code={jurisdiction} /> },
                {
                  title: said.given,
                  render: (_, { givenBy, givenAt }) => (
                    <>
                      {givenBy} <InstantText at={givenAt} />
                    </>
                  ),
                },
                {
                  title: said.acts,
                  width: 96,
                  render: (_, grant) => (
                    <Button size="small" danger onClick={() => setRevoking(grant)}>
                      {said.revoke}
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </Awaited>
      </div>
      <NewGrantDialog isOpen={isGiving} close={() => setGiving(false)} />
      <ActDialog
        isOpen={revoking !== undefined}
        close={() => setRevoking(undefined)}
        title={said.revokeTitle}
        what={revoking ? said.revokeWhat(revoking.user, named(revoking.role)) : ""}
        confirm={said.revokeDo}
        isDangerous
        act={async (reason) => {
          if (revoking) await revokeGrant(revoking.user, revoking, reason);
        }}
      />
    </Card>
  );
}
