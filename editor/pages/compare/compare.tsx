import { Button, Tabs } from "antd";
import { useState } from "react";
import { useLocation, useParams } from "wouter";
import type { ComparedVersions } from "../../api/impact-queries.ts";
import { useComparison, useRuleSets } from "../../api/rule-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { ChangeTable } from "../../parts/comparison/change-table.tsx";
import { ComparisonSummary } from "../../parts/comparison/comparison-summary.tsx";
import { MeaningView } from "../../parts/comparison/meaning-view.tsx";
import { versionsAddress } from "../../parts/impact/versions-address.ts";
import { KnownAt } from "../../parts/known-at.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { TextView } from "./text-view.tsx";
import { VersionPair } from "./version-pair.tsx";

const words = {
  title: { zh: "版本比较", en: "Compare versions" },
  what: {
    zh: "比较同一类规则集的两个版本，或两个统筹区的同类规则：改了哪些行和单元格，对清单的处理有何不同（附例证），以及原文对照。",
    en: "Two versions of a rule set, or the same rules of two jurisdictions: which rows and cells changed, how claims are treated differently (each with a witness), and the texts side by side.",
  },
  choose: { zh: "请选择要比较的两个版本。", en: "Choose two versions to compare." },
  summary: { zh: "概要", en: "Summary" },
  cells: {
    zh: (count: number) => `行与单元格（${count}）`,
    en: (count: number) => `Rows and cells (${count})`,
  },
  meaning: { zh: "含义", en: "Meaning" },
  text: { zh: "原文对照", en: "Texts" },
  impact: { zh: "影响测算", en: "Work out the impact" },
} as const;

/** Compares two versions. */
export default function Compare() {
  const { a, b } = useParams<{ a: string; b: string }>();
  const said = useWords(words);
  const [, navigate] = useLocation();
  const [knownAt, setKnownAt] = useState<string>();
  const ruleSets = useRuleSets(knownAt);
  const comparison = useComparison(a, b, knownAt);
  const mayReadRuns = useMay("read-runs");
  const versions = a === undefined || b === undefined ? undefined : sameRuleSet(a, b);
  const actions = (
    <span className="row-of">
      {versions && mayReadRuns ? (
        <Button onClick={() => navigate(versionsAddress(versions))}>{said.impact}</Button>
      ) : null}
      <KnownAt id="compare-known-at" value={knownAt} change={setKnownAt} />
    </span>
  );
  return (
    <PageFrame title={said.title} what={said.what} actions={actions}>
      <Awaited query={ruleSets} lines={2}>
        {(versions) => (
          <VersionPair
            versions={versions}
            a={a}
            b={b}
            choose={(first, second) =>
              navigate(`/compare${first ? `/${first}` : ""}${first && second ? `/${second}` : ""}`)
            }
          />
        )}
      </Awaited>
      {a === undefined || b === undefined ? (
        <Nothing words={said.choose} />
      ) : (
        <Awaited query={comparison}>
          {(found) => (
            <Tabs
              items={[
                { key: "summary", label: said.summary, children: <ComparisonSummary comparison={found} /> },
                {
                  key: "cells",
                  label: said.cells(found.changes.length),
                  children: <ChangeTable changes={found.changes} />,
                },
                {
                  key: "meaning",
                  label: said.meaning,
                  children: <MeaningView comparison={found} place={found.b.id.slice(0, 6)} />,
                },
                { key: "text", label: said.text, children: <TextView a={found.a} b={found.b} /> },
              ]}
            />
          )}
        </Awaited>
      )}
    </PageFrame>
  );
}

/** Two versions of one rule set, of which an impact can be worked out; `undefined` for the rules of two jurisdictions. */
function sameRuleSet(a: string, b: string): ComparedVersions | undefined {
  const [[ruleSet = "", before], [other, after]] = [a.split("@"), b.split("@")];
  return ruleSet === other ? { ruleSet, before: Number(before), after: Number(after) } : undefined;
}
