import { Button } from "antd";
import { useState } from "react";
import { sendBackDraft, submitDraft } from "../../api/review-acts.ts";
import type { DraftView, Reviewers } from "../../api/review-answers.ts";
import { useMay, useVisitor } from "../../app/visitor.tsx";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { AttachImpact } from "../../parts/impact/attach-impact.tsx";
import { useWords } from "../../words/language.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

const words = {
  submit: { zh: "提交审核…", en: "Submit for review…" },
  submitWhat: {
    zh: "提交前逐项校验，有妨碍发布的问题则不予提交。提交后由他人批准；再改动即退出审核。",
    en: "It is checked first, and refused with what is wrong. Others approve it then; another edit takes it out of review.",
  },
  approve: { zh: "批准…", en: "Approve…" },
  back: { zh: "退回修改…", en: "Send back…" },
  backWhat: {
    zh: "退回给起草人，已有批准作废。请写明要改什么。",
    en: "It goes back to its authors, and approvals are void. Say what is to be changed.",
  },
  backConfirm: { zh: "退回", en: "Send back" },
  publish: { zh: "发布…", en: "Publish…" },
  nothing: { zh: "目前没有可由您做的事。", en: "There is nothing for you to do now." },
} as const;

interface ReviewActsProps {
  readonly draft: DraftView;
  readonly etag: string | undefined;
  readonly reviewers: Reviewers;
}

/** What the visitor can do about a draft as it stands. */
export function ReviewActs({ draft, etag, reviewers }: ReviewActsProps) {
  const said = useWords(words);
  const { me } = useVisitor();
  const [open, setOpen] = useState<"submit" | "approve" | "back" | "publish">();
  const maySubmit = useMay("submit");
  const maySendBack = useMay("send-back");
  const mayPublish = useMay(draft.type === "withdrawal" ? "withdraw" : "publish");
  const [impact, setImpact] = useState<string>();
  const close = () => setOpen(undefined);
  const seen = { id: draft.id, etag };
  const isInReview = draft.state === "in-review" || draft.state === "approved";
  const acts = {
    submit: maySubmit && draft.state === "draft",
    approve: reviewers.mayApprove,
    back: maySendBack && isInReview,
    publish: mayPublish && draft.state === "approved" && !draft.authors.includes(me?.id ?? ""),
  };
  return (
    <div className="row-of">
      {acts.submit ? (
        <Button type="primary" onClick={() => setOpen("submit")}>
          {said.submit}
        </Button>
      ) : null}
      {acts.approve ? (
        <Button type="primary" onClick={() => setOpen("approve")}>
          {said.approve}
        </Button>
      ) : null}
      {acts.publish ? (
        <Button type="primary" onClick={() => setOpen("publish")}>
          {said.publish}
        </Button>
      ) : null}
      {acts.back ? <Button onClick={() => setOpen("back")}>{said.back}</Button> : null}
      {Object.values(acts).some(Boolean) ? null : <span className="faint">{said.nothing}</span>}
      <ActDialog
        isOpen={open === "submit"}
        close={close}
        title={said.submit.replace("…", "")}
        what={said.submitWhat}
        confirm={said.submit.replace("…", "")}
        act={(reason) => submitDraft(seen, reason, impact)}
      >
        <AttachImpact draft={draft.id} value={impact} change={setImpact} />
      </ActDialog>
      <ActDialog
        isOpen={open === "back"}
        close={close}
        title={said.back.replace("…", "")}
        what={said.backWhat}
        confirm={said.backConfirm}
        act={(reason) => sendBackDraft(seen, reason)}
      />
      <ApproveDialog draft={draft} isOpen={open === "approve"} close={close} />
      <PublishDialog draft={draft} isOpen={open === "publish"} close={close} />
    </div>
  );
}
