import { Button } from "antd";
import { useState } from "react";
import type { VersionStory } from "../../api/review-answers.ts";
import { useWords } from "../../words/language.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { ReissueDialog } from "./reissue-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

const words = {
  withdraw: { zh: "撤回…", en: "Withdraw…" },
  reissue: { zh: "再次发布…", en: "Publish again…" },
  cancel: { zh: "取消排期…", en: "Cancel…" },
} as const;

/** What the visitor may do to versions somewhere; the service decides about each. */
export interface VersionPowers {
  readonly write: boolean;
  readonly publish: boolean;
}

interface VersionActsProps {
  readonly story: VersionStory;
  readonly may: VersionPowers;
}

/** What the visitor could do to a version. */
export function VersionActs({ story, may }: VersionActsProps) {
  const said = useWords(words);
  const [open, setOpen] = useState<"withdraw" | "reissue" | "cancel">();
  const { standing, type } = story;
  const close = () => setOpen(undefined);
  const isPublished = type === "rule-set" && (standing === "published" || standing === "superseded");
  const isKept = type === "rule-set" && standing !== "cancelled";
  return (
    <>
      {may.write && isPublished ? (
        <Button size="small" onClick={() => setOpen("withdraw")}>
          {said.withdraw}
        </Button>
      ) : null}
      {may.write && isKept && standing !== "scheduled" ? (
        <Button size="small" onClick={() => setOpen("reissue")}>
          {said.reissue}
        </Button>
      ) : null}
      {may.publish && standing === "scheduled" ? (
        <Button size="small" danger onClick={() => setOpen("cancel")}>
          {said.cancel}
        </Button>
      ) : null}
      <WithdrawDialog story={story} isOpen={open === "withdraw"} close={close} />
      <ReissueDialog story={story} isOpen={open === "reissue"} close={close} />
      <CancelDialog story={story} isOpen={open === "cancel"} close={close} />
    </>
  );
}
