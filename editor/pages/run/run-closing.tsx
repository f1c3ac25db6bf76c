import { Alert, Button } from "antd";
import { useState } from "react";
import { closeRun } from "../../api/run-acts.ts";
import type { Run } from "../../api/run-answers.ts";
import { useClosers } from "../../api/run-queries.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { instantText } from "../../parts/instant-text.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  close: { zh: "封存…", en: "Close…" },
  what: {
    zh: "封存后本结算期不再改动：其后的清单和更正只能由补充批次支付差额。请先核对结果和各池平衡。",
    en: "The period never changes after that: later claims and corrections are paid by supplementary runs only. Check the result and the balances first.",
  },
  may: { zh: "您可以封存这个批次。", en: "You may close this run." },
  mayNot: {
    zh: (why: string) => `您不能封存：${why}`,
    en: (why: string) => `You may not close it: ${why}`,
  },
  by: {
    zh: (names: string) => `可由以下人员封存：${names}。`,
    en: (names: string) => `May be closed by ${names}.`,
  },
  nobody: {
    zh: "目前无人可以封存，请联系管理员授予审核员角色。",
    en: "Nobody may close it now: ask an administrator for a reviewer.",
  },
  closed: {
    zh: (by: string, at: string) => `已由 ${by} 于 ${at} 封存，不再改动。`,
    en: (by: string, at: string) => `Closed by ${by}, ${at}; it never changes.`,
  },
  unpaid: {
    zh: "结算未成功，不得据以支付，也不得封存。原因见下。",
    en: "It is not settled: nothing may be paid by it, and it cannot be closed. See below why.",
  },
} as const;

/** Whether a finished run is closed, who may close it, and why the visitor may not. */
export function RunClosing({ run }: { readonly run: Run }) {
  const said = useWords(words);
  const closers = useClosers(run);
  const [isClosing, setClosing] = useState(false);
  const { closed, finished, names } = run;
  if (closed)
    return (
      <Alert
        type="success"
        showIcon
        title={said.closed(names[closed.by] ?? closed.by, instantText(closed.at))}
      />
    );
  if (finished?.outcome.state !== "settled") return <Alert type="error" showIcon title={said.unpaid} />;
  return (
    <Awaited query={closers} lines={1}>
      {({ by, mayClose, why }) => {
        const whoMay = by.length === 0 ? said.nobody : said.by(by.map(({ name }) => name).join("、"));
        return (
          <>
            {mayClose ? (
              <Alert
                type="info"
                showIcon
                title={said.may}
                description={said.what}
                action={
                  <Button type="primary" onClick={() => setClosing(true)}>
                    {said.close}
                  </Button>
                }
              />
            ) : (
              <Alert
                type="info"
                showIcon
                title={said.mayNot(why?.title ?? "")}
                description={
                  <>
                    {why?.detail} {whoMay}
                  </>
                }
              />
            )}
            <ActDialog
              isOpen={isClosing}
              close={() => setClosing(false)}
              title={said.close.replace("…", "")}
              what={said.what}
              confirm={said.close.replace("…", "")}
              reason="none"
              act={() => closeRun(run.id)}
            />
          </>
        );
      }}
    </Awaited>
  );
}
