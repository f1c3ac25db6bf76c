import { useQueryClient } from "@tanstack/react-query";
import { Button, Result } from "antd";
import { useWords } from "../words/language.tsx";
import { useVisitor } from "./visitor.tsx";

const words = {
  title: { zh: "您的账号还没有角色", en: "Your account has no role yet" },
  what: {
    zh: (id: string) =>
      `登录成功，但尚未获得任何统筹区的角色，因此看不到内容。请把账号 ${id} 告知本单位的管理员，由其在“用户与授权”中授予角色；授予后点“重新检查”即可开始使用。`,
    en: (id: string) =>
      `You have logged in, but hold no role in any jurisdiction, so there is nothing to see. Tell your administrator your account, ${id}, and ask for a role under Administration; then check again.`,
  },
  again: { zh: "重新检查", en: "Check again" },
} as const;

/** What somebody finds who came in and whom nobody has granted anything. */
export function NoRole() {
  const said = useWords(words);
  const client = useQueryClient();
  const { me } = useVisitor();
  return (
    <Result
      status="info"
      title={<h1 className="log-in-title">{said.title}</h1>}
      subTitle={said.what(me?.id ?? "")}
      extra={
        <Button type="primary" onClick={() => client.invalidateQueries()}>
          {said.again}
        </Button>
      }
    />
  );
}
