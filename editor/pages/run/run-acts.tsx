import { Button } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { cancelRun, resumeRun } from "../../api/run-acts.ts";
import type { Run } from "../../api/run-answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  cancel: { zh: "取消批次…", en: "Cancel the run…" },
  cancelWhat: {
    zh: "停止运行，已算出的部分删除，不能恢复；清单集不受影响，可另行发起。",
    en: "It stops for good, and what it had worked out is removed. The claim set stays; another run can be started.",
  },
  resume: { zh: "继续运行", en: "Go on" },
  resumeWhat: {
    zh: "从最后的检查点继续，结果与未中断时逐字节相同。",
    en: "It goes on from its last checkpoint, to the same bytes as if it had never stopped.",
  },
  supplement: { zh: "发起补充批次", en: "Start a supplementary run" },
  again: { zh: "以相同数据另行发起", en: "Start another with these figures" },
} as const;

/** What the visitor can do about a run, closing aside. */
export function RunActs({ run }: { readonly run: Run }) {
  const said = useWords(words);
  const [, navigate] = useLocation();
  const maySettle = useMay("settle");
  const [open, setOpen] = useState<"cancel" | "resume">();
  if (!maySettle) return null;
  const close = () => setOpen(undefined);
  const isOpen = run.state === "running" || run.state === "interrupted";
  const anew = (member: string) => navigate(`/new-run/${run.policy.slice(0, 6)}?${member}=${run.id}`);
  return (
    <>
      {run.state === "interrupted" ? (
        <Button type="primary" onClick={() => setOpen("resume")}>
          {said.resume}
        </Button>
      ) : null}
      {isOpen ? (
        <Button danger onClick={() => setOpen("cancel")}>
          {said.cancel}
        </Button>
      ) : null}
      {run.state === "closed" ? <Button onClick={() => anew("supplements")}>{said.supplement}</Button> : null}
      {run.state === "finished" ? <Button onClick={() => anew("like")}>{said.again}</Button> : null}
      <ActDialog
        isOpen={open === "cancel"}
        close={close}
        title={said.cancel.replace("…", "")}
        what={said.cancelWhat}
        confirm={said.cancel.replace("…", "")}
        isDangerous
        act={(reason) => cancelRun(run.id, reason)}
      />
      <ActDialog
        isOpen={open === "resume"}
        close={close}
        title={said.resume}
        what={said.resumeWhat}
        confirm={said.resume}
        reason="none"
        act={() => resumeRun(run.id)}
      />
    </>
  );
}
