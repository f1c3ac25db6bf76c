import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { changePassword } from "../../api/log-in.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { useWords } from "../../words/language.tsx";
import { LogInFrame } from "./log-in-frame.tsx";

const words = {
  what: {
    zh: (user: string) => `${user}：您使用的是一次性密码，请先设置自己的密码。`,
    en: (user: string) => `${user}: you came in with a one-time password. Set your own first.`,
  },
  old: { zh: "一次性密码", en: "One-time password" },
  wanted: { zh: "新密码", en: "New password" },
  again: { zh: "再次输入新密码", en: "New password, again" },
  differ: { zh: "两次输入不一致", en: "The two are not the same" },
  needed: { zh: "必填", en: "Needed" },
  change: { zh: "设置密码并继续", en: "Set the password and go on" },
} as const;

interface PasswordChangeProps {
  readonly user: string;
  readonly changed: () => Promise<void>;
}

/** A one-time password opens nothing but this. */
export function PasswordChange({ user, changed }: PasswordChangeProps) {
  const said = useWords(words);
  const changing = useMutation({
    mutationFn: (form: { old: string; wanted: string }) => changePassword(form.old, form.wanted),
    onSuccess: changed,
  });
  const needed = { required: true, message: said.needed };
  return (
    <LogInFrame>
      <p className="page-what">{said.what(user)}</p>
      <Form layout="vertical" requiredMark={false} onFinish={changing.mutate}>
        <input type="text" autoComplete="username" value={user} readOnly hidden />
        <Form.Item name="old" label={said.old} rules={[needed]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="wanted" label={said.wanted} rules={[needed]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={said.again}
          dependencies={["wanted"]}
          rules={[
            needed,
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue("wanted")
                  ? Promise.resolve()
                  : Promise.reject(new Error(said.differ)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {changing.error ? <ErrorView error={changing.error} /> : null}
        <Button type="primary" htmlType="submit" block loading={changing.isPending} className="log-in-button">
          {said.change}
        </Button>
      </Form>
    </LogInFrame>
  );
}
