import { Radio } from "antd";
import { useState } from "react";
import { publishDraft } from "../../api/review-acts.ts";
import type { DraftView } from "../../api/review-answers.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { MomentPicker } from "../../parts/moment-picker.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "发布", en: "Publish" },
  what: {
    zh: "发布后不可修改，只能撤回。施行期决定适用于哪些清单；“可见时刻”决定从何时起按它裁定。",
    en: "What is published is never changed, only withdrawn. Its period says which claims it is for; the moment says from when on claims are decided by it.",
  },
  withdrawal: {
    zh: "发布后，撤回按申请中写明的时刻和方式生效。",
    en: "The withdrawal takes effect at the moment and in the way that it states.",
  },
  when: { zh: "何时可见", en: "Known" },
  now: { zh: "立即", en: "at once" },
  later: { zh: "自指定时刻起（此前可取消）", en: "from a moment on (can be cancelled before)" },
  moment: { zh: "可见时刻", en: "Moment" },
  confirm: { zh: "发布", en: "Publish" },
  schedule: { zh: "排期发布", en: "Schedule" },
} as const;

interface PublishDialogProps {
  readonly draft: DraftView;
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Publishes an approved draft at once, or for a moment to come. */
export function PublishDialog({ draft, isOpen, close }: PublishDialogProps) {
  const said = useWords(words);
  const [isLater, setLater] = useState(false);
  const [moment, setMoment] = useState<string>();
  const isWithdrawal = draft.type === "withdrawal";
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title}
      what={isWithdrawal ? said.withdrawal : said.what}
      confirm={isLater ? said.schedule : said.confirm}
      reason="optional"
      isReady={!isLater || moment !== undefined}
      act={(reason) =>
        publishDraft(draft.id, {
          ...(isLater && moment !== undefined ? { visibleFrom: moment } : {}),
          ...(reason === "" ? {} : { reason }),
        })
      }
    >
      {isWithdrawal ? null : (
        <>
          <fieldset className="choice">
            <legend>{said.when}</legend>
            <Radio.Group
              value={isLater}
              onChange={({ target }) => setLater(target.value)}
              options={[
                { value: false, label: said.now },
                { value: true, label: said.later },
              ]}
            />
          </fieldset>
          {isLater ? (
            <div>
              <label htmlFor="visible-from">{said.moment}</label>
              <MomentPicker id="visible-from" value={moment} change={setMoment} />
            </div>
          ) : null}
        </>
      )}
    </ActDialog>
  );
}
