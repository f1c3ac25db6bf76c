import { Button } from "antd";
import { useMemo } from "react";
import type { Change } from "../../api/answers.ts";
import type { Thread } from "../../api/review-answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { ChangeTable } from "../../parts/comparison/change-table.tsx";
import { barsOfChanges } from "../../parts/pictures/bars-of-changes.ts";
import { PictureView } from "../../parts/pictures/picture-view.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";

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

/** Changed cells, under pictures of those that are decimals of one column, each with the way to say something about it. */
export function CommentedChanges({ changes, threads, comment }: CommentedChangesProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const mayComment = useMay("comment");
  const columns = useMemo(() => barsOfChanges(changes, language), [changes, language]);
  const beside = (change: Change) => {
    const count = threads.filter(({ pointer }) => pointer === change.pointer).length;
    if (!mayComment && count === 0) return null;
    return (
      <Button size="small" type="link" aria-label={said.of(change.words.zh)} onClick={() => comment(change)}>
        {count > 0 ? said.count(count) : said.comment}
      </Button>
    );
  };
  return (
    <>
      {columns.map(({ words: title, picture }) => (
        <PictureView key={title} title={title} picture={picture} />
      ))}
      <ChangeTable changes={changes} beside={{ title: said.title, of: beside }} />
    </>
  );
}
