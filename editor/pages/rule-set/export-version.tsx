import { useMemo } from "react";
import type { RuleSetDocument, Schemas } from "../../api/answers.ts";
import { placeOfKind } from "../../parts/shape/schema-place.ts";
import { ExportMenu } from "../../parts/sheet/export-menu.tsx";

interface ExportVersionProps {
  readonly document: RuleSetDocument;
  readonly schemas: Schemas;
}

/** The rows of a version, as files. */
export function ExportVersion({ document, schemas }: ExportVersionProps) {
  const { id, version, kind } = document;
  const place = useMemo(() => placeOfKind(schemas, kind), [schemas, kind]);
  // A document is JSON whose header has names.
  const json = document as unknown as Readonly<Record<string, never>>;
  const source = () => Promise.resolve({ of: "version" as const, id, version });
  return <ExportMenu schemas={schemas} place={place} document={json} source={source} />;
}
