import { useEffect, useMemo, useState } from "react";
import type { RuleSetDocument, Schemas } from "../api/answers.ts";
import { documentText, longRows, prepareText } from "./document-lines.ts";

/**
 * The text of a document, if one is asked for; `undefined` while a long one is written the first time, which is done a little at a time. Later
 * only what changed is written anew, at once.
 */
export function useDocumentText(document: RuleSetDocument | undefined, schemas: Schemas): string | undefined {
  const [isPrepared, setPrepared] = useState(() => !document || longRows(document, schemas).length === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later document has most of its rows from the first
  useEffect(() => {
    let isGone = false;
    if (document && !isPrepared)
      prepareText(document, schemas).then(() => {
        if (!isGone) setPrepared(true);
      });
    return () => {
      isGone = true;
    };
  }, []);
  return useMemo(
    () => (document && isPrepared ? documentText(document, schemas) : undefined),
    [isPrepared, document, schemas],
  );
}
