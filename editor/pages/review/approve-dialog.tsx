import { Checkbox } from "antd";
import { useState } from "react";
import { approveDraft } from "../../api/review-acts.ts";
import type { DraftView } from "../../api/review-answers.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "批准", en: "Approve" },
  what: {
    zh: "您将签署下列签署值所代表的全部内容。此后内容或其依据一有变化，批准即失效。",
    en: "You sign all that this hash stands for. If the content or what it rests on changes, the approval is void.",
  },
  provisional: {
    zh: "我知悉其中含有文件未载明的暂定值。",
    en: "I know that it holds values which no document gives.",
  },
  impact: { zh: "连同影响预览的散列值", en: "With the hash of the impact" },
  confirm: { zh: "签署并批准", en: "Sign and approve" },
} as const;

interface DraftDialogProps {
  readonly draft: DraftView;
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Approves what is shown. */
export function ApproveDialog({ draft, isOpen, close }: DraftDialogProps) {
  const said = useWords(words);
  const [isKnown, setKnown] = useState(false);
  const { signed } = draft.review;
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title}
      what={said.what}
      confirm={said.confirm}
      reason="optional"
      isReady={isKnown || !draft.isProvisional}
      act={(reason) =>
        approveDraft(draft.id, {
          signed,
          ...(draft.impact ? { impact: draft.impact.hash } : {}),
          ...(reason === "" ? {} : { reason }),
          ...(draft.isProvisional ? { acknowledgeProvisional: isKnown } : {}),
        })
      }
    >
      <div className="code hash">{signed}</div>
      {draft.impact ? (
        <div>
          {said.impact}
          <div className="code hash">{draft.impact.hash}</div>
        </div>
      ) : null}
      {draft.isProvisional ? (
        <Checkbox checked={isKnown} onChange={({ target }) => setKnown(target.checked)}>
          {said.provisional}
        </Checkbox>
      ) : null}
    </ActDialog>
  );
}
