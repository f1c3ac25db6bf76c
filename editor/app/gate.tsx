import { useQueryClient } from "@tanstack/react-query";
import { type InputRef, Modal } from "antd";
import { useRef } from "react";
import { tellConnection, useConnection } from "../api/connection.ts";
import { ApiProblem } from "../api/problem.ts";
import { useEntrance, useMe } from "../api/visitor-queries.ts";
import { LogIn } from "../pages/log-in/log-in.tsx";
import { LogInForm } from "../pages/log-in/log-in-form.tsx";
import { LogInFrame } from "../pages/log-in/log-in-frame.tsx";
import { PasswordChange } from "../pages/log-in/password-change.tsx";
import { ErrorView } from "../parts/error-view.tsx";
import { Loading } from "../parts/loading.tsx";
import { useWords } from "../words/language.tsx";
import { Shell } from "./shell.tsx";
import { VisitorContext } from "./visitor.tsx";

const words = {
  again: { zh: "请重新登录", en: "Please log in again" },
} as const;

/**
 * Lets in whom the service lets in. Somebody who has to log in does so at the address he came to; where a session ends
 * in the middle of work, he logs in over the page, which keeps what he typed.
 */
export function Gate() {
  const said = useWords(words);
  const client = useQueryClient();
  const { signedOut } = useConnection();
  const entrance = useEntrance();
  const password = useRef<InputRef>(null);
  const me = useMe(entrance.data?.access === "accounts");
  const enter = async () => {
    await me.refetch();
    tellConnection({ signedOut: false });
    await client.invalidateQueries();
  };
  if (entrance.error)
    return (
      <LogInFrame>
        <ErrorView error={entrance.error} retry={entrance.refetch} />
      </LogInFrame>
    );
  if (!entrance.data) return <Loading />;
  if (entrance.data.access === "open") return <Within entrance={entrance.data} me={undefined} />;
  if (me.data?.mustChangePassword) return <PasswordChange user={me.data.id} changed={enter} />;
  if (me.data)
    return (
      <>
        <Within entrance={entrance.data} me={me.data} />
        <Modal
          open={signedOut}
          title={said.again}
          footer={null}
          closable={false}
          keyboard={false}
          mask={{ closable: false }}
          // What is about to be shown takes no focus yet.
          afterOpenChange={(isOpen) => isOpen && password.current?.focus()}
        >
          <LogInForm ways={entrance.data.ways} user={me.data.id} passwordField={password} entered={enter} />
        </Modal>
      </>
    );
  if (me.error instanceof ApiProblem && me.error.isSignedOut)
    return <LogIn ways={entrance.data.ways} entered={enter} />;
  if (me.error)
    return (
      <LogInFrame>
        <ErrorView error={me.error} retry={me.refetch} />
      </LogInFrame>
    );
  return <Loading />;
}

function Within(visitor: React.ComponentProps<typeof VisitorContext>["value"]) {
  return (
    <VisitorContext value={visitor}>
      <Shell />
    </VisitorContext>
  );
}
