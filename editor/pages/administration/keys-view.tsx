import { Button, Card, InputNumber, Table } from "antd";
import { useState } from "react";
import { revokeKey, rotateKey } from "../../api/administration-acts.ts";
import { type ApiKey, useKeys } from "../../api/administration-queries.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { Mark } from "../../parts/mark.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useWords } from "../../words/language.tsx";
import { NewKeyDialog } from "./new-key-dialog.tsx";
import { isRole, roleWords } from "./role-words.ts";
import { type Secret, SecretOnce } from "./secret-once.tsx";

const words = {
  title: { zh: "接口密钥", en: "API keys" },
  create: { zh: "新建密钥…", en: "New key…" },
  none: { zh: "还没有接口密钥。", en: "There are no API keys yet." },
  name: { zh: "名称", en: "Name" },
  id: { zh: "编号", en: "Id" },
  grants: { zh: "权限", en: "May" },
  by: { zh: "建立人", en: "By" },
  expires: { zh: "有效期至", en: "Expires" },
  revoked: { zh: "已作废", en: "revoked" },
  former: { zh: "旧密钥有效至", en: "former valid until" },
  acts: { zh: "操作", en: "Actions" },
  rotate: { zh: "更换…", en: "Rotate…" },
  rotateWhat: {
    zh: "给出新密钥；旧密钥在重叠期内继续有效，便于切换。",
    en: "A new secret for the same key; the old one stays valid over the overlap, so that systems can switch.",
  },
  rotateDo: { zh: "更换", en: "Rotate" },
  days: { zh: "新密钥有效天数", en: "Days of the new one" },
  overlap: { zh: "旧密钥继续有效的小时数", en: "Hours for which the old one stays valid" },
  revoke: { zh: "作废…", en: "Revoke…" },
  revokeWhat: { zh: "立即失效，不能恢复。", en: "It opens nothing from now on, and cannot be restored." },
  revokeDo: { zh: "作废", en: "Revoke" },
  secret: { zh: (name: string) => `接口密钥：${name}`, en: (name: string) => `API key: ${name}` },
} as const;

/** Keys of settlement systems. */
export function KeysView() {
  const said = useWords(words);
  const roles = useWords(roleWords);
  const keys = useKeys();
  const [isCreating, setCreating] = useState(false);
  const [rotating, setRotating] = useState<ApiKey>();
  const [revoking, setRevoking] = useState<ApiKey>();
  const [days, setDays] = useState(365);
  const [overlap, setOverlap] = useState(24);
  const [secret, setSecret] = useState<Secret>();
  const told = (name: string, text: string) => setSecret({ title: said.secret(name), text });
  const named = (role: string): string => (isRole(role) ? (roles[role].split(/[：:]/)[0] ?? role) : role);
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
      <Awaited query={keys}>
        {(every) => (
          <Table<ApiKey>
            size="small"
            rowKey="id"
            dataSource={[...every]}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: <Nothing words={said.none} /> }}
            columns={[
              { title: said.name, dataIndex: "name" },
              { title: said.id, dataIndex: "id", className: "code" },
              {
                title: said.grants,
                render: (_, { grants }) =>
                  grants.map(({ role, jurisdiction }) => `${named(role)} ${jurisdiction}`).join("；"),
              },
              { title: said.by, dataIndex: "createdBy" },
              {
                title: said.expires,
                width: 200,
                render: (_, { revoked, expiresAt, formerValidUntil }) =>
                  revoked ? (
                    <Mark tone="bad">{said.revoked}</Mark>
                  ) : (
                    <>
                      <InstantText at={expiresAt} />
                      {formerValidUntil === undefined ? null : (
                        <div className="faint">
                          {said.former} <InstantText at={formerValidUntil} />
                        </div>
                      )}
                    </>
                  ),
              },
              {
                title: said.acts,
                width: 160,
                render: (_, key) =>
                  key.revoked ? null : (
                    <span className="row-of">
                      <Button size="small" onClick={() => setRotating(key)}>
                        {said.rotate}
                      </Button>
                      <Button size="small" danger onClick={() => setRevoking(key)}>
                        {said.revoke}
                      </Button>
                    </span>
                  ),
              },
            ]}
          />
        )}
      </Awaited>
      <NewKeyDialog isOpen={isCreating} close={() => setCreating(false)} created={told} />
      <ActDialog
        isOpen={rotating !== undefined}
        close={() => setRotating(undefined)}
        title={`${said.rotateDo} ${rotating?.name ?? ""}`}
        what={said.rotateWhat}
        confirm={said.rotateDo}
        reason="none"
        act={async () => told(rotating?.name ?? "", (await rotateKey(rotating?.id ?? "", days, overlap)).key)}
      >
        <div>
          <label htmlFor="rotate-days">{said.days}</label>
          <br />
          <InputNumber
            id="rotate-days"
            min={1}
            max={400}
            precision={0}
            value={days}
            onChange={(value) => setDays(value ?? days)}
          />
        </div>
        <div>
          <label htmlFor="rotate-overlap">{said.overlap}</label>
          <br />
          <InputNumber
            id="rotate-overlap"
            min={0}
            max={720}
            precision={0}
            value={overlap}
            onChange={(value) => setOverlap(value ?? overlap)}
          />
        </div>
      </ActDialog>
      <ActDialog
        isOpen={revoking !== undefined}
        close={() => setRevoking(undefined)}
        title={`${said.revokeDo} ${revoking?.name ?? ""}`}
        what={said.revokeWhat}
        confirm={said.revokeDo}
        isDangerous
        act={(reason) => revokeKey(revoking?.id ?? "", reason)}
      />
      <SecretOnce secret={secret} close={() => setSecret(undefined)} />
    </Card>
  );
}
