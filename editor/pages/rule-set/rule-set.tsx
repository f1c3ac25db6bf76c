import { Button, Segmented } from "antd";
import { useState } from "react";
import { useLocation, useParams, useSearchParams } from "wouter";
import type { RuleSetDocument } from "../../api/answers.ts";
import { useDocument, useRuleSets, useSchemas } from "../../api/rule-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { today } from "../../parts/civil-day.ts";
import { KnownAt } from "../../parts/known-at.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { Unhurried } from "../../parts/unhurried.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { DifferencesView } from "./differences-view.tsx";
import { DocumentShaping } from "./document-shaping.tsx";
import { DocumentView } from "./document-view.tsx";
import { EditVersion } from "./edit-version.tsx";
import { ExportVersion } from "./export-version.tsx";
import { FormView } from "./form-view.tsx";
import { VersionHead } from "./version-head.tsx";
import { WholeVersion } from "./whole-version.tsx";
import { WordsView } from "./words-view.tsx";

const words = {
  what: {
    zh: "同一版本有三种看法：表单便于查看各项取值，文字便于签批，文档是系统实际存储的内容。三者来自同一份数据。",
    en: "The same version seen three ways: as a form to look things up, in words for those who sign, and as the document that is stored.",
  },
  form: { zh: "表单", en: "Form" },
  words: { zh: "文字", en: "In words" },
  document: { zh: "文档", en: "Document" },
  view: { zh: "看法", en: "View" },
  extent: { zh: "范围", en: "Extent" },
  stated: { zh: "本级差异", en: "Differences stated" },
  whole: { zh: "适用全文", en: "Whole as it applies" },
  compare: { zh: "与其他版本比较", en: "Compare" },
  try: { zh: "试算清单", en: "Try a claim" },
  loading: { zh: "规则集", en: "Rule set" },
} as const;

const VIEWS = ["form", "words", "document"] as const;
type View = (typeof VIEWS)[number];

/** One version of a rule set. */
export default function RuleSet() {
  const { id = "", version = "1", view } = useParams<{ id: string; version: string; view: string }>();
  useHere(id.slice(0, 6));
  const said = useWords(words);
  const text = useText();
  const [, navigate] = useLocation();
  const [knownAt, setKnownAt] = useState<string>();
  const document = useDocument(id, Number(version), knownAt);
  const schemas = useSchemas();
  const ruleSets = useRuleSets(knownAt, today());
  // What is stored is what was signed: the differences.
  // In the address, which outlives a change of view.
  const [asked, ask] = useSearchParams();
  const isWhole = asked.has("whole");
  const mayBeWhole = document.data?.kind === "override" && view !== "document";
  const shown: View = VIEWS.find((name) => name === view) ?? "form";
  const actions = (
    <span className="row-of">
      {document.data ? <EditVersion id={id} version={Number(version)} /> : null}
      {document.data && schemas.data ? (
        <ExportVersion document={document.data} schemas={schemas.data} />
      ) : null}
      {document.data ? (
        <Button onClick={() => navigate(`/compare/${id}@${version}`)}>{said.compare}</Button>
      ) : null}
      <Button onClick={() => navigate(`/try/${id.slice(0, 6)}`)}>{said.try}</Button>
    </span>
  );
  return (
    <PageFrame title={text(document.data?.title, said.loading)} what={said.what} actions={actions}>
      <KnownAt id="version-known-at" value={knownAt} change={setKnownAt} />
      <Awaited query={document}>
        {(found) => (
          <>
            <VersionHead document={found} versions={(ruleSets.data ?? []).filter((each) => each.id === id)} />
            <span className="row-of">
              <Segmented<View>
                aria-label={said.view}
                value={shown}
                options={VIEWS.map((name) => ({ value: name, label: said[name] }))}
                onChange={(name) =>
                  navigate(`/rule-sets/${id}/${version}/${name}${isWhole ? "?whole=true" : ""}`)
                }
              />
              {mayBeWhole ? (
                <Segmented<boolean>
                  aria-label={said.extent}
                  value={isWhole}
                  options={[
                    { value: false, label: said.stated },
                    { value: true, label: said.whole },
                  ]}
                  onChange={(whole) => ask(whole ? { whole: "true" } : {}, { replace: true })}
                />
              ) : null}
            </span>
            <Awaited query={schemas}>
              {(every) => {
                const views = (held: RuleSetDocument) => (
                  <Unhurried lines={10} key={shown}>
                    {shown === "form" ? <FormView document={held} /> : null}
                    {shown === "words" ? <WordsView document={held} /> : null}
                    {shown === "document" ? <DocumentView document={held} schemas={every} /> : null}
                  </Unhurried>
                );
                if (mayBeWhole && !isWhole)
                  return <DifferencesView stated={found} knownAt={knownAt} schemas={every} />;
                return mayBeWhole ? (
                  <WholeVersion id={id} version={Number(version)} knownAt={knownAt} schemas={every}>
                    {views}
                  </WholeVersion>
                ) : (
                  <DocumentShaping document={found} schemas={every}>
                    {views(found)}
                  </DocumentShaping>
                );
              }}
            </Awaited>
          </>
        )}
      </Awaited>
    </PageFrame>
  );
}
