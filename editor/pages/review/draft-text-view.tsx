import { lazy, Suspense } from "react";
import type { JsonObject, RuleSetDocument, Schemas } from "../../api/answers.ts";
import type { DraftComparison, DraftView } from "../../api/review-answers.ts";
import { useSchemas } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { documentText } from "../../parts/document-lines.ts";
import { Loading } from "../../parts/loading.tsx";
import { useWords } from "../../words/language.tsx";

const TextDifference = lazy(() => import("../../parts/monaco/text-difference.tsx"));

const words = {
  label: { zh: "原版本与草稿的原文对照", en: "The version before and the draft, side by side" },
} as const;

interface DraftTextViewProps {
  readonly draft: DraftView;
  readonly comparison: DraftComparison;
}

/** The version before and the draft as texts, side by side. */
export function DraftTextView({ draft, comparison: { before } }: DraftTextViewProps) {
  const said = useWords(words);
  const schemas = useSchemas();
  return (
    <Awaited query={schemas}>
      {(every) => (
        <Suspense fallback={<Loading lines={10} />}>
          <TextDifference
            label={said.label}
            before={before ? textOf(before, every) : ""}
            after={draft.document ? textOf(draft.document, every) : ""}
          />
        </Suspense>
      )}
    </Awaited>
  );
}

function textOf(document: JsonObject, schemas: Schemas): string {
  if (typeof document.kind !== "string" || document.body === undefined)
    return JSON.stringify(document, null, 2);
  // It has what a rule set is told by; what a draft still lacks is left out.
  return documentText(document as unknown as RuleSetDocument, schemas);
}
