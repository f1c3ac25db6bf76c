import { useMutation } from "@tanstack/react-query";
import { Button, Divider, Form, Input, type InputRef } from "antd";
import type { Ref } from "react";
import type { Entrance } from "../../api/answers.ts";
import { leaveForProvider, logIn } from "../../api/log-in.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  user: { zh: "用户名", en: "User" },
  password: { zh: "密码", en: "Password" },
  enter: { zh: "登录", en: "Log in" },
  provider: { zh: "统一身份认证登录", en: "Log in through the identity provider" },
  or: { zh: "或", en: "or" },
  needed: { zh: "必填", en: "Needed" },
} as const;

interface LogInFormProps {
  readonly ways: Entrance["ways"];
  /** Known already where a session has ended. */
  readonly user?: string;
  readonly passwordField?: Ref<InputRef>;
  readonly entered: () => Promise<void>;
}

export function LogInForm({ ways, user, passwordField, entered }: LogInFormProps) {
  const said = useWords(words);
  const entering = useMutation({
    mutationFn: (form: { user: string; password: string }) => logIn(form.user.trim(), form.password),
    onSuccess: entered,
  });
  const rules = [{ required: true, message: said.needed }];
  return (
    <>
      {ways.includes("password") ? (
        <Form layout="vertical" requiredMark={false} initialValues={{ user }} onFinish={entering.mutate}>
          <Form.Item name="user" label={said.user} rules={rules}>
            <Input autoComplete="username" autoFocus={user === undefined} />
          </Form.Item>
          <Form.Item name="password" label={said.password} rules={rules}>
            <Input.Password ref={passwordField} autoComplete="current-password" />
          </Form.Item>
          {entering.error ? <ErrorView error={entering.error} /> : null}
          <Button
            type="primary"
            htmlType="submit"
            block
            loading={entering.isPending}
            className="log-in-button"
          >
            {said.enter}
          </Button>
        </Form>
      ) : null}
      {ways.includes("identity-provider") ? (
        <>
          <Divider plain>{said.or}</Divider>
          <Button block onClick={leaveForProvider}>
            {said.provider}
          </Button>
        </>
      ) : null}
    </>
  );
}
