import { Button } from "antd";
import { useState } from "react";
import type { VersionStory } from "../../api/review-answers.ts";
import { useMay } from "../../api/visitor.tsx";
import { useWords } from "../../words/language.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { ReissueDialog } from "./reissue-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

const words = {
  withdraw: { zh: "撤回…", en: "Withdraw…" },
  reissue: { zh: "再次发布…", en: "Publish again…" },
  cancel: { zh: "取消排期…", en: "Cancel…" },
} as const;

/** What the visitor could do to a version; the service decides about each. */
export function VersionActs({ story }: { readonly story: VersionStory }) {
  const said = useWords(words);
  const mayWrite = useMay("write-drafts");
  const mayPublish = useMay("publish");
  const [open, setOpen] = useState<"withdraw" | "reissue" | "cancel">();
  const { standing, type } = story;
  const close = () => setOpen(undefined);
  const isPublished = type === "rule-set" && (standing === "published" || standing === "superseded");
  const isKept = type === "rule-set" && standing !== "cancelled";
  return (
    <>
      {mayWrite && isPublished ? (
        <Button size="small" onClick={() => setOpen("withdraw")}>
          {said.withdraw}
        </Button>
      ) : null}
      {mayWrite && isKept && standing !== "scheduled" ? (
        <Button size="small" onClick={() => setOpen("reissue")}>
          {said.reissue}
        </Button>
      ) : null}
      {mayPublish && standing === "scheduled" ? (
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
