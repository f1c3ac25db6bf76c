import { useMutation } from "@tanstack/react-query";
import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { type Draft, submitDraft } from "../../api/draft-queries.ts";
import { useVisitor } from "../../app/visitor.tsx";
import { ErrorView } from "../../parts/error-view.tsx";
import { AttachImpact } from "../../parts/impact/attach-impact.tsx";
import { useWords } from "../../words/language.tsx";
import type { Autosave } from "./autosave.ts";

const words = {
  submit: { zh: "提交审核", en: "Submit for review" },
  in: { zh: "已提交审核，修改将退出审核", en: "In review; an edit takes it out" },
  reason: { zh: "修改理由", en: "Reason" },
  hint: {
    zh: "依据哪份文件、改了什么、为何修改",
    en: "Which document it rests on, what was changed and why",
  },
  unsaved: { zh: "仍有内容未保存，不能提交", en: "Something is not saved yet; it cannot be submitted" },
  done: { zh: "已提交审核", en: "Submitted for review" },
} as const;

/** Submits what is saved, with a reason; what speaks against it is listed. */
export function SubmitDraft({ autosave }: { readonly autosave: Autosave }) {
  const said = useWords(words);
  const { message } = App.useApp();
  const { me } = useVisitor();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [impact, setImpact] = useState<string>();
  const submitting = useMutation({
    mutationFn: async (): Promise<Draft> => {
      if (!(await autosave.settled())) throw new Error(said.unsaved);
      return submitDraft(autosave.draft.id, autosave.draft.revision, reason.trim(), impact);
    },
    onSuccess: (draft) => {
      autosave.follow(draft);
      setOpen(false);
      message.success(said.done);
    },
  });
  const isIn = autosave.draft.state !== "draft";
  return (
    <>
      {isIn ? <span className="faint">{said.in}</span> : null}
      <Button type="primary" disabled={isIn || me === undefined} onClick={() => setOpen(true)}>
        {said.submit}
      </Button>
      <Modal
        open={isOpen}
        title={said.submit}
        okText={said.submit}
        okButtonProps={{ disabled: reason.trim() === "", loading: submitting.isPending }}
        onOk={() => submitting.mutate()}
        onCancel={() => {
          setOpen(false);
          submitting.reset();
        }}
      >
        <div className="stack" data-own-history>
          <label htmlFor="submit-reason">{said.reason}</label>
          <Input.TextArea
            id="submit-reason"
            rows={3}
            maxLength={500}
            placeholder={said.hint}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {isOpen ? <AttachImpact draft={autosave.draft.id} value={impact} change={setImpact} /> : null}
          {submitting.error ? <ErrorView error={submitting.error} /> : null}
        </div>
      </Modal>
    </>
  );
}
