import { type ReactNode, useMemo } from "react";
import type { RuleSetDocument, Schemas } from "../../api/answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import type { Origins } from "../../parts/shape/origins.ts";
import { ShapingContext } from "../../parts/shape/shaping.tsx";
import { useText } from "../../words/language.tsx";

interface DocumentShapingProps {
  readonly document: RuleSetDocument;
  readonly schemas: Schemas;
  /** Of a version that is shown whole upon what it inherits. */
  readonly origins?: Origins | undefined;
  readonly children: ReactNode;
}

/** Gives the parts of a document what they are told with: schemas, facts, clauses, notes. */
export function DocumentShaping({ document, schemas, origins, children }: DocumentShapingProps) {
  const facts = useFacts();
  const text = useText();
  const shaping = useMemo(
    () => ({
      schemas,
      facts,
      origins,
      citations: document.citations,
      provisional: new Map((document.provisional ?? []).map(({ pointer, note }) => [pointer, text(note)])),
    }),
    [schemas, facts, origins, document, text],
  );
  return <ShapingContext value={shaping}>{children}</ShapingContext>;
}
