import { Button } from "antd";
import type { Change } from "../../api/answers.ts";
import type { Thread } from "../../api/review-answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { ChangeTable } from "../../parts/comparison/change-table.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "批注", en: "Comments" },
  comment: { zh: "批注", en: "Comment" },
  of: { zh: (place: string) => `批注：${place}`, en: (place: string) => `Comment on ${place}` },
  count: { zh: (count: number) => `${count} 条`, en: (count: number) => `${count}` },
} as const;

interface CommentedChangesProps {
  readonly changes: readonly Change[];
  readonly threads: readonly Thread[];
  readonly comment: (change: Change) => void;
}

/** Changed cells, each with the way to say something about it. */
export function CommentedChanges({ changes, threads, comment }: CommentedChangesProps) {
  const said = useWords(words);
  const mayComment = useMay("comment");
  const beside = (change: Change) => {
    const count = threads.filter(({ pointer }) => pointer === change.pointer).length;
    if (!mayComment && count === 0) return null;
    return (
      <Button size="small" type="link" aria-label={said.of(change.words.zh)} onClick={() => comment(change)}>
        {count > 0 ? said.count(count) : said.comment}
      </Button>
    );
  };
  return <ChangeTable changes={changes} beside={{ title: said.title, of: beside }} />;
}
