import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Decision, JsonObject } from "../../api/answers.ts";
import { caseClaim, saveCase, useOpenDrafts } from "../../api/case-queries.ts";
import { useDecision } from "../../api/claim-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { useWords } from "../../words/language.tsx";
import { caseOf } from "./case-of.ts";
import type { Asking } from "./trial-bar.tsx";

const words = {
  open: { zh: "存为测试用例…", en: "Save as test case…" },
  title: { zh: "存为测试用例", en: "Save as test case" },
  what: {
    zh: "清单去除标识和身份信息后，连同这次裁定的结果一起存入支付方案的草稿；提交审核时由两套求值程序重新运行。请核对结果确实正确再保存。",
    en: "The claim, without anything that tells who somebody is, goes with this decision into a draft of the policy; both evaluators run it again when the draft is submitted. Save only what you have found to be right.",
  },
  confirm: { zh: "保存", en: "Save" },
  name: { zh: "用例名称", en: "Name" },
  because: { zh: "推算依据（条款与算式）", en: "Worked out from (clause and arithmetic)" },
  draft: { zh: "存入哪份草稿", en: "Into which draft" },
  fresh: {
    zh: (id: string) => `新草稿（以 ${id} 为底）`,
    en: (id: string) => `a new draft, made from ${id}`,
  },
  reason: { zh: "增加测试用例", en: "a test case more" },
} as const;

interface SaveCaseProps {
  readonly claim: JsonObject;
  readonly asking: Asking;
}

/** Saves a claim and what was decided about it as a test case of the policy's draft. */
export function SaveCase({ claim, asking }: SaveCaseProps) {
  const said = useWords(words);
  const mayWrite = useMay("write-drafts");
  const [isOpen, setOpen] = useState(false);
  const decision = useDecision({ claim, ...asking }).data;
  if (!mayWrite || !decision?.policy) return null;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{said.open}</Button>
      {isOpen ? (
        <SaveCaseDialog claim={claim} asking={asking} decision={decision} close={() => setOpen(false)} />
      ) : null}
    </div>
  );
}

interface SaveCaseDialogProps extends SaveCaseProps {
  readonly decision: Decision;
  readonly close: () => void;
}

function SaveCaseDialog({ claim, asking, decision, close }: SaveCaseDialogProps) {
  const said = useWords(words);
  const [, navigate] = useLocation();
  const [name, setName] = useState("");
  const [because, setBecause] = useState("");
  const [chosen, setChosen] = useState<string>();
  const { id, version } = decision.policy ?? { id: "", version: 0 };
  const drafts = useOpenDrafts(id);
  const from = `${id}@${version}`;
  const home = chosen ?? drafts.data?.[0]?.id ?? from;
  const options = (drafts.data ?? []).map((draft) => ({
    value: draft.id,
    label: (
      <span>
        {draft.authors.join("、")} · <InstantText at={draft.changed.at} />
      </span>
    ),
  }));
  return (
    <ActDialog
      isOpen
      close={close}
      title={said.title}
      what={said.what}
      confirm={said.confirm}
      reason="none"
      isReady={name.trim() !== "" && because.trim() !== "" && drafts.data !== undefined}
      act={async () => {
        const stripped = await caseClaim(claim);
        const added = caseOf(stripped, decision, { name, because, asOf: asking.asOf });
        return saveCase(home === from ? { from } : { draft: home }, added, said.reason);
      }}
      done={(draft) => navigate(`/cases/draft/${draft.id}`)}
    >
      <div>
        <label htmlFor="case-name">{said.name}</label>
        <Input id="case-name" maxLength={200} value={name} onChange={({ target }) => setName(target.value)} />
      </div>
      <div>
        <label htmlFor="case-because">{said.because}</label>
        <Input.TextArea
          id="case-because"
          rows={3}
          maxLength={1000}
          value={because}
          onChange={({ target }) => setBecause(target.value)}
        />
      </div>
      <div>
        <label htmlFor="case-home">{said.draft}</label>
        <Select
          id="case-home"
          className="claim-choice"
          value={home}
          options={[...options, { value: from, label: <span>{said.fresh(from)}</span> }]}
          onChange={setChosen}
        />
      </div>
    </ActDialog>
  );
}
