import { Radio } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { beginWithdrawal } from "../../api/review-acts.ts";
import { useWords } from "../../words/language.tsx";
import { ActDialog } from "../acts/act-dialog.tsx";
import { MomentPicker } from "../moment-picker.tsx";
import type { StoryDialogProps } from "./cancel-dialog.tsx";

const words = {
  title: {
    zh: (version: number) => `撤回第 ${version} 版`,
    en: (version: number) => `Withdraw version ${version}`,
  },
  what: {
    zh: "撤回也须经他人批准和发布。撤回后，按此前所知作出的裁定不变；此后的裁定不再适用该版本。",
    en: "A withdrawal is approved and published by others too. What was decided before stays; from then on the version no longer counts.",
  },
  covered: { zh: "撤回之后", en: "Afterwards" },
  returns: {
    zh: "被其取代的版本恢复施行（如同该版本从未发布）",
    en: "what it replaced is in force again, as if it had never been published",
  },
  gap: {
    zh: "其施行期留空：期内的清单将得到“无施行版本”的答复，不予支付",
    en: "its period is left empty: claims in it are answered that nothing is in force, and not paid",
  },
  from: { zh: "自何时起（不填为发布撤回之时）", en: "From when (when it is published, if left empty)" },
  confirm: { zh: "提交撤回申请", en: "Submit the withdrawal" },
} as const;

/** Begins to withdraw a published version. */
export function WithdrawDialog({ story: { id, version }, isOpen, close }: StoryDialogProps) {
  const said = useWords(words);
  const [, navigate] = useLocation();
  const [covered, setCovered] = useState<"returns" | "gap">("returns");
  const [from, setFrom] = useState<string>();
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title(version)}
      what={said.what}
      confirm={said.confirm}
      isDangerous
      act={(reason) =>
        beginWithdrawal({
          withdraws: `${id}@${version}`,
          covered,
          reason,
          ...(from === undefined ? {} : { visibleFrom: from }),
        })
      }
      done={(draft) => navigate(`/review/${draft.id}`)}
    >
      <fieldset className="choice">
        <legend>{said.covered}</legend>
        <Radio.Group
          value={covered}
          onChange={({ target }) => setCovered(target.value)}
          options={(["returns", "gap"] as const).map((value) => ({ value, label: said[value] }))}
        />
      </fieldset>
      <div>
        <label htmlFor="withdrawn-from">{said.from}</label>
        <MomentPicker id="withdrawn-from" value={from} change={setFrom} />
      </div>
    </ActDialog>
  );
}
