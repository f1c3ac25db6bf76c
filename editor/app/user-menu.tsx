import { DownOutlined, UserOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown, Tag } from "antd";
import { logOut } from "../api/log-in.ts";
import { useWords } from "../words/language.tsx";
import { useVisitor } from "./visitor.tsx";

const words = {
  open: { zh: "本机开放，无须登录", en: "Open to this machine" },
  out: { zh: "退出登录", en: "Log out" },
  menu: { zh: "用户菜单", en: "User menu" },
} as const;

/** Who has come in, in which roles, and the way out. */
export function UserMenu() {
  const said = useWords(words);
  const client = useQueryClient();
  const { me } = useVisitor();
  if (!me) return <Tag>{said.open}</Tag>;
  const leave = async () => {
    await logOut();
    client.clear();
    window.location.assign("/");
  };
  const roles = me.grants.map(({ role, jurisdiction, place }) => ({
    key: `${role} ${jurisdiction}`,
    label: `${role} · ${place}`,
    disabled: true,
  }));
  const items = [...roles, { type: "divider" as const }, { key: "out", label: said.out, onClick: leave }];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button type="text" icon={<UserOutlined />} aria-label={`${said.menu} ${me.name}`}>
        {me.name} <DownOutlined />
      </Button>
    </Dropdown>
  );
}
