import { Button, Tooltip } from "antd";
import { useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useDecision } from "../../api/claim-queries.ts";
import type { DraftSummary } from "../../api/review-answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { useWords } from "../../words/language.tsx";
import { caseSubjects } from "./case-subject.ts";
import { SaveCaseDialog } from "./save-case-dialog.tsx";
import type { Asking } from "./trial-bar.tsx";

const words = {
  open: { zh: "存为测试用例…", en: "Save as test case…" },
  none: {
    zh: "这份清单没有用到该草稿的规则集，或其取值不能写成用例。",
    en: "The draft's rule set has no part in this claim, or its values cannot be written as a case.",
  },
} as const;

interface SaveCaseProps {
  readonly claim: JsonObject;
  readonly asking: Asking;
  /** The draft that is tried. */
  readonly draft: DraftSummary | undefined;
}

/** Saves a claim and what was decided about it as a test case of a draft. */
export function SaveCase({ claim, asking, draft }: SaveCaseProps) {
  const said = useWords(words);
  const mayWrite = useMay("write-drafts");
  const [isOpen, setOpen] = useState(false);
  const decision = useDecision({ claim, ...asking }).data?.decision;
  if (!mayWrite || !decision?.policy) return null;
  const subjects = caseSubjects(decision).filter(({ id }) => draft === undefined || id === draft.about);
  return (
    <div>
      <Tooltip title={subjects.length === 0 ? said.none : undefined}>
        <Button disabled={subjects.length === 0} onClick={() => setOpen(true)}>
          {said.open}
        </Button>
      </Tooltip>
      {isOpen ? (
        <SaveCaseDialog
          claim={claim}
          asking={asking}
          decision={decision}
          subjects={subjects}
          draft={draft?.id}
          close={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
