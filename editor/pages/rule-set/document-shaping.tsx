import { type ReactNode, useMemo } from "react";
import type { RuleSetDocument, Schemas } from "../../api/answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { ShapingContext } from "../../parts/shape/shaping.tsx";
import { useText } from "../../words/language.tsx";

interface DocumentShapingProps {
  readonly document: RuleSetDocument;
  readonly schemas: Schemas;
  readonly children: ReactNode;
}

/** Gives the parts of a document what they are told with: schemas, facts, clauses, notes. */
export function DocumentShaping({ document, schemas, children }: DocumentShapingProps) {
  const facts = useFacts();
  const text = useText();
  const shaping = useMemo(
    () => ({
      schemas,
      facts,
      citations: document.citations,
      provisional: new Map((document.provisional ?? []).map(({ pointer, note }) => [pointer, text(note)])),
    }),
    [schemas, facts, document, text],
  );
  return <ShapingContext value={shaping}>{children}</ShapingContext>;
}
