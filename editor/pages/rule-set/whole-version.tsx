import { Alert } from "antd";
import { type ReactNode, useMemo } from "react";
import { Link } from "wouter";
import type { Provenance, RuleSetDocument, Schemas } from "../../api/answers.ts";
import { useWholeVersion } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { Origins } from "../../parts/shape/origins.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { DocumentShaping } from "./document-shaping.tsx";

const words = {
  title: {
    zh: "适用全文：以上级规则为底，并入本规则集的差异",
    en: "Whole as it applies: the rules above, with what this rule set states differently",
  },
  from: { zh: "沿用自", en: "Inherits from" },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `version ${version}` },
  removed: { zh: "未沿用（删去）：", en: "Not taken over (removed): " },
  marks: {
    zh: "“自定”为本规则集自己规定的，“沿用”为上级规定的；标记管到其下各项。",
    en: "“Own” is what this rule set states itself, “inherited” what is taken over; a mark holds for all below it.",
  },
} as const;

interface WholeVersionProps {
  readonly id: string;
  readonly version: number;
  readonly knownAt: string | undefined;
  readonly schemas: Schemas;
  readonly children: (document: RuleSetDocument) => ReactNode;
}

/** A version that states differences as it applies, each value marked as its own or inherited. */
export function WholeVersion({ id, version, knownAt, schemas, children }: WholeVersionProps) {
  const whole = useWholeVersion(id, version, knownAt);
  const { provenance } = whole.data ?? {};
  const origins = useMemo(() => provenance && new Origins(provenance), [provenance]);
  return (
    <Awaited query={whole}>
      {({ document }) => (
        <DocumentShaping document={document} schemas={schemas} origins={origins}>
          {provenance ? <WholeNote provenance={provenance} /> : null}
          {children(document)}
        </DocumentShaping>
      )}
    </Awaited>
  );
}

function WholeNote({ provenance: { path, places } }: { readonly provenance: Provenance }) {
  const said = useWords(words);
  const { language } = useLanguage();
  const removed = places.filter(({ does }) => does === "remove");
  return (
    <Alert
      type="info"
      title={said.title}
      description={
        <>
          <div className="row-of">
            {said.from}
            {path.slice(1).map((base) => (
              <Link key={base.id} href={`/rule-sets/${base.id}/${base.version}`}>
                {base.id} {said.version(base.version)}
              </Link>
            ))}
          </div>
          <div>{said.marks}</div>
          {removed.length > 0 ? (
            <div>
              {said.removed}
              {removed.map(({ words: place }) => place[language]).join(language === "zh" ? "；" : "; ")}
            </div>
          ) : null}
        </>
      }
    />
  );
}
