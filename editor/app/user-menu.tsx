import { DownOutlined, UserOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown, Tag } from "antd";
import { logOut } from "../api/log-in.ts";
import { useText, useWords } from "../words/language.tsx";
import { useVisitor } from "./visitor.tsx";

const words = {
  open: { zh: "本机开放，无须登录", en: "Open to this machine" },
  none: { zh: "尚无角色", en: "No role yet" },
  out: { zh: "退出登录", en: "Log out" },
  menu: { zh: "用户菜单", en: "User menu" },
} as const;

/** Who has come in, in which roles, and the way out. */
export function UserMenu() {
  const said = useWords(words);
  const text = useText();
  const client = useQueryClient();
  const { me } = useVisitor();
  if (!me) return <Tag>{said.open}</Tag>;
  const leave = async () => {
    await logOut();
    client.clear();
    window.location.assign("/");
  };
  const roles = me.grants.map(({ role, title, jurisdiction, place }) => ({
    key: `${role} ${jurisdiction}`,
    label: `${text(title)} · ${place}`,
    disabled: true,
  }));
  const held = roles.length > 0 ? roles : [{ key: "none", label: said.none, disabled: true }];
  const items = [...held, { type: "divider" as const }, { key: "out", label: said.out, onClick: leave }];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button type="text" icon={<UserOutlined />} aria-label={`${said.menu} ${me.name}`}>
        {me.name} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
