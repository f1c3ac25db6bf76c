import type { Change } from "../../api/answers.ts";
import type { DraftView } from "../../api/review-answers.ts";
import { useThreads } from "../../api/review-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { List } from "../../parts/list.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { useWords } from "../../words/language.tsx";
import { type CommentedPlace, NewComment } from "./new-comment.tsx";
import { ThreadView } from "./thread-view.tsx";

const words = {
  none: { zh: "还没有批注。", en: "Nothing has been said yet." },
} as const;

interface CommentThreadsProps {
  readonly draft: DraftView;
  readonly changes: readonly Change[];
  readonly place: CommentedPlace | undefined;
  readonly choose: (place: CommentedPlace | undefined) => void;
}

/** What was said about a draft, open threads first, and the way to say more. */
export function CommentThreads({ draft, changes, place, choose }: CommentThreadsProps) {
  const said = useWords(words);
  const mayComment = useMay("comment");
  const threads = useThreads(draft.id);
  return (
    <div className="stack">
      {mayComment ? <NewComment draft={draft.id} changes={changes} place={place} choose={choose} /> : null}
      <Awaited query={threads} lines={3}>
        {(found) =>
          found.length === 0 ? (
            <Nothing words={said.none} />
          ) : (
            <List
              rows={[...found]
                .sort((a, b) => Number(a.resolved !== undefined) - Number(b.resolved !== undefined))
                .map((thread) => ({
                  key: thread.id,
                  content: (
                    <ThreadView draft={draft} thread={thread} changes={changes} mayComment={mayComment} />
                  ),
                }))}
            />
          )
        }
      </Awaited>
    </div>
  );
}
