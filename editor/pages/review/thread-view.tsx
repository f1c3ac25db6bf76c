import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { Change } from "../../api/answers.ts";
import { answerThread, resolveThread } from "../../api/review-acts.ts";
import type { DraftView, Thread } from "../../api/review-answers.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { ErrorView } from "../../parts/error-view.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { Mark } from "../../parts/mark.tsx";
import { usePlacesInWords } from "../../parts/places/places.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";

const words = {
  whole: { zh: "整份草稿", en: "The draft as a whole" },
  open: { zh: "未决", en: "open" },
  settled: { zh: "已了结", en: "settled" },
  earlier: {
    zh: (revision: number) => `针对第 ${revision} 次修订`,
    en: (revision: number) => `about revision ${revision}`,
  },
  answer: { zh: "回复", en: "Answer" },
  again: { zh: "回复并重新打开", en: "Answer and open again" },
  settle: { zh: "了结", en: "Settle" },
} as const;

interface ThreadViewProps {
  readonly draft: DraftView;
  readonly thread: Thread;
  readonly changes: readonly Change[];
  readonly mayComment: boolean;
}

/** What was said about one place, in order; it can be answered and settled. */
export function ThreadView({ draft, thread, changes, mayComment }: ThreadViewProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const onSettled = () => client.invalidateQueries({ queryKey: ["drafts", draft.id] });
  const answering = useMutation({
    mutationFn: () => answerThread(draft.id, thread, text.trim()),
    onSuccess: () => setText(""),
    onSettled,
  });
  const settling = useMutation({ mutationFn: () => resolveThread(draft.id, thread), onSettled });
  const { pointer, clause, comments, resolved, names, of } = thread;
  const place = changes.find((change) => change.pointer === pointer)?.words[language];
  const inWords = usePlacesInWords();
  const where =
    place ?? clause ?? (pointer === undefined || pointer === "" ? said.whole : (inWords(pointer) ?? pointer));
  const error = answering.error ?? settling.error;
  return (
    <article aria-label={where} className="stack">
      <div className="row-of">
        <b>{where}</b>
        <Mark tone={resolved ? "plain" : "warn"}>{resolved ? said.settled : said.open}</Mark>
        {of === draft.revision ? null : <span className="faint">{said.earlier(of)}</span>}
      </div>
      {comments.map(({ by, at, text: told }) => (
        <div key={`${at} ${by}`}>
          <span className="faint">
            <ActorName id={by} names={names} /> <InstantText at={at} />
          </span>
          <div className="quote">{told}</div>
        </div>
      ))}
      {mayComment ? (
        <div className="row-of">
          <Input.TextArea
            className="filter-search"
            aria-label={`${said.answer}：${where}`}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={4000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button
            disabled={text.trim() === ""}
            loading={answering.isPending}
            onClick={() => answering.mutate()}
          >
            {resolved ? said.again : said.answer}
          </Button>
          {resolved ? null : (
            <Button loading={settling.isPending} onClick={() => settling.mutate()}>
              {said.settle}
            </Button>
          )}
        </div>
      ) : null}
      {error ? <ErrorView error={error} /> : null}
    </article>
  );
}
