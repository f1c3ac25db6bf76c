import { Input, Select } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Decision, JsonObject } from "../../api/answers.ts";
import { caseClaim, saveCase, useOpenDrafts } from "../../api/case-queries.ts";
import type { VersionCase } from "../../api/review-answers.ts";
import { usePolicies } from "../../api/rule-queries.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { caseOf, factsCaseOf } from "./case-of.ts";
import type { CaseSubject } from "./case-subject.ts";
import type { Asking } from "./trial-bar.tsx";

const words = {
  title: { zh: "存为测试用例", en: "Save as test case" },
  what: {
    zh: "清单去除标识和身份信息后，连同这次裁定的结果一起存入草稿；提交审核时由两套求值程序重新运行。请核对结果确实正确再保存。",
    en: "The claim, without anything that tells who somebody is, goes with this decision into a draft; both evaluators run it again when the draft is submitted. Save only what you have found to be right.",
  },
  confirm: { zh: "保存", en: "Save" },
  subject: { zh: "属于哪份规则", en: "A case of" },
  policy: {
    zh: (title: string) => `${title}（整份清单）`,
    en: (title: string) => `${title} (the whole claim)`,
  },
  name: { zh: "用例名称", en: "Name" },
  because: { zh: "推算依据（条款与算式）", en: "Worked out from (clause and arithmetic)" },
  draft: { zh: "存入哪份草稿", en: "Into which draft" },
  fresh: {
    zh: (id: string) => `新草稿（以 ${id} 为底）`,
    en: (id: string) => `a new draft, made from ${id}`,
  },
  reason: { zh: "增加测试用例", en: "a test case more" },
} as const;

interface SaveCaseDialogProps {
  readonly claim: JsonObject;
  readonly asking: Asking;
  readonly decision: Decision;
  /** At least one. */
  readonly subjects: readonly CaseSubject[];
  /** The draft that it goes into; chosen here where none is tried. */
  readonly draft: string | undefined;
  readonly close: () => void;
}

/** Asks what the case is called, what it is worked out from and where it goes. */
export function SaveCaseDialog({ claim, asking, decision, subjects, draft, close }: SaveCaseDialogProps) {
  const said = useWords(words);
  const text = useText();
  const [, navigate] = useLocation();
  const [name, setName] = useState("");
  const [because, setBecause] = useState("");
  const [of, setOf] = useState(0);
  const [chosen, setChosen] = useState<string>();
  const subject = subjects[of] ?? { id: "", version: 0 };
  const policies = usePolicies();
  const drafts = useOpenDrafts(draft === undefined ? subject.id : undefined);
  const from = `${subject.id}@${subject.version}`;
  const home = draft ?? chosen ?? drafts.data?.[0]?.id ?? from;
  const titleOf = ({ id, title, step }: CaseSubject): string => {
    if (step) return text(title, id);
    return said.policy(text(policies.data?.find((policy) => policy.id === id)?.title, id));
  };
  const options = (drafts.data ?? []).map((each) => ({
    value: each.id,
    label: (
      <span>
        {each.authors.join("、")} · <InstantText at={each.changed.at} />
      </span>
    ),
  }));
  const made = async (): Promise<VersionCase> => {
    const told = { name, because };
    const alone = subject.step && factsCaseOf(subject.step, told);
    return alone ?? caseOf(await caseClaim(claim), decision, { ...told, asOf: asking.asOf });
  };
  return (
    <ActDialog
      isOpen
      close={close}
      title={said.title}
      what={said.what}
      confirm={said.confirm}
      reason="none"
      isReady={name.trim() !== "" && because.trim() !== "" && (draft !== undefined || drafts.isSuccess)}
      act={async () => saveCase(home === from ? { from } : { draft: home }, await made(), said.reason)}
      done={(saved) => navigate(`/cases/draft/${saved.id}`)}
    >
      <div>
        <label htmlFor="case-subject">{said.subject}</label>
        <Select
          id="case-subject"
          className="claim-choice"
          value={of}
          options={subjects.map((each, index) => ({ value: index, label: titleOf(each) }))}
          onChange={(index) => {
            setOf(index);
            setChosen(undefined);
          }}
        />
      </div>
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
      {draft === undefined ? (
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
      ) : null}
    </ActDialog>
  );
}
