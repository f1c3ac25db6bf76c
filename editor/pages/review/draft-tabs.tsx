import { Card } from "antd";
import { useState } from "react";
import type { Change } from "../../api/answers.ts";
import type { DraftView } from "../../api/review-answers.ts";
import { useDraftComparison, useThreads } from "../../api/review-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { ComparisonSummary } from "../../parts/comparison/comparison-summary.tsx";
import { MeaningView } from "../../parts/comparison/meaning-view.tsx";
import { ViewSwitch } from "../../parts/view-switch.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { CommentThreads } from "./comment-threads.tsx";
import { CommentedChanges } from "./commented-changes.tsx";
import { DraftCases } from "./draft-cases.tsx";
import { DraftEffects } from "./draft-effects.tsx";
import { DraftHistory } from "./draft-history.tsx";
import { DraftTextView } from "./draft-text-view.tsx";
import type { CommentedPlace } from "./new-comment.tsx";
import { NoBase } from "./no-base.tsx";

const words = {
  views: { zh: "查看", en: "View" },
  summary: { zh: "概要", en: "Summary" },
  cells: {
    zh: (count: number) => `行与单元格（${count}）`,
    en: (count: number) => `Rows and cells (${count})`,
  },
  meaning: { zh: "含义", en: "Meaning" },
  text: { zh: "原文对照", en: "Texts" },
  effects: { zh: "影响", en: "Effects" },
  cases: { zh: "校验与用例", en: "Checks and cases" },
  comments: {
    zh: (open: number) => (open > 0 ? `批注（${open} 条未决）` : "批注"),
    en: (open: number) => (open > 0 ? `Comments (${open} open)` : "Comments"),
  },
  history: { zh: "经过", en: "History" },
} as const;

/** A withdrawal has no document of its own. */
const OF_WITHDRAWALS = ["summary", "comments", "history"];

/** What a draft changes, what was said about it, and how it came about. */
export function DraftTabs({ draft }: { readonly draft: DraftView }) {
  const said = useWords(words);
  const { language } = useLanguage();
  const [shown, setShown] = useState("summary");
  const [place, setPlace] = useState<CommentedPlace>();
  const comparison = useDraftComparison(draft.id, draft.revision);
  const threads = useThreads(draft.id);
  const open = (threads.data ?? []).filter(({ resolved }) => !resolved).length;
  const comment = (change: Change) => {
    setPlace({ pointer: change.pointer, words: change.words[language] });
    setShown("comments");
  };
  const changes = comparison.data?.changes ?? [];
  const items = [
    {
      key: "summary",
      label: said.summary,
      children: (
        <Awaited query={comparison}>
          {(found) => (found.base ? <ComparisonSummary comparison={found} /> : <NoBase draft={draft} />)}
        </Awaited>
      ),
    },
    {
      key: "cells",
      label: said.cells(changes.length),
      children: (
        <Awaited query={comparison}>
          {(found) => (
            <CommentedChanges changes={found.changes} threads={threads.data ?? []} comment={comment} />
          )}
        </Awaited>
      ),
    },
    {
      key: "meaning",
      label: said.meaning,
      children: (
        <Awaited query={comparison}>
          {(found) => <MeaningView comparison={found} place={draft.jurisdiction} draft={draft.id} />}
        </Awaited>
      ),
    },
    {
      key: "text",
      label: said.text,
      children: (
        <Awaited query={comparison}>{(found) => <DraftTextView draft={draft} comparison={found} />}</Awaited>
      ),
    },
    { key: "effects", label: said.effects, children: <DraftEffects draft={draft} /> },
    { key: "cases", label: said.cases, children: <DraftCases draft={draft} /> },
    {
      key: "comments",
      label: said.comments(open),
      children: <CommentThreads draft={draft} changes={changes} place={place} choose={setPlace} />,
    },
    { key: "history", label: said.history, children: <DraftHistory draft={draft} /> },
  ].filter(({ key }) => draft.type !== "withdrawal" || OF_WITHDRAWALS.includes(key));
  return (
    <Card size="small">
      <ViewSwitch name={said.views} views={items} shown={shown} show={setShown} />
    </Card>
  );
}
