import { lazy, Suspense } from "react";
import type { Comparison } from "../../api/answers.ts";
import { useDocument, useSchemas } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { documentText } from "../../parts/document-lines.ts";
import { Loading } from "../../parts/loading.tsx";
import { useWords } from "../../words/language.tsx";

const TextDifference = lazy(() => import("../../parts/monaco/text-difference.tsx"));

const words = { label: { zh: "版本原文对照", en: "Texts of the versions, side by side" } } as const;

/** Both documents side by side. */
export function TextView({ a, b }: Pick<Comparison, "a" | "b">) {
  const said = useWords(words);
  const before = useDocument(a.id, a.version);
  const after = useDocument(b.id, b.version);
  const schemas = useSchemas();
  return (
    <Awaited query={schemas}>
      {(every) => (
        <Awaited query={before}>
          {(old) => (
            <Awaited query={after}>
              {(now) => (
                <Suspense fallback={<Loading lines={10} />}>
                  <TextDifference
                    label={said.label}
                    before={documentText(old, every)}
                    after={documentText(now, every)}
                  />
                </Suspense>
              )}
            </Awaited>
          )}
        </Awaited>
      )}
    </Awaited>
  );
}
