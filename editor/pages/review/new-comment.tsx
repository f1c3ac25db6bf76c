import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { Change } from "../../api/answers.ts";
import { beginThread } from "../../api/review-acts.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";

/** What is commented on: a place of the document, in words too. */
export interface CommentedPlace {
  readonly pointer: string;
  readonly words: string;
}

const words = {
  where: { zh: "批注哪一处", en: "About" },
  whole: { zh: "整份草稿", en: "The draft as a whole" },
  text: { zh: "批注内容", en: "Comment" },
  say: { zh: "发表批注", en: "Comment" },
} as const;

interface NewCommentProps {
  readonly draft: string;
  /** Places that can be chosen. */
  readonly changes: readonly Change[];
  readonly place: CommentedPlace | undefined;
  readonly choose: (place: CommentedPlace | undefined) => void;
}

/** Says something about a place of a draft, or about the whole. */
export function NewComment({ draft, changes, place, choose }: NewCommentProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const saying = useMutation({
    mutationFn: () => beginThread(draft, { text: text.trim(), ...(place ? { pointer: place.pointer } : {}) }),
    onSuccess: () => {
      setText("");
      choose(undefined);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["drafts", draft] }),
  });
  const places = changes.map((change) => ({ pointer: change.pointer, words: change.words[language] }));
  return (
    <div className="stack">
      <div>
        <label htmlFor="comment-place">{said.where}</label>
        <Select
          id="comment-place"
          className="claim-choice"
          value={place?.pointer ?? ""}
          options={[
            { value: "", label: said.whole },
            ...places.map((each) => ({ value: each.pointer, label: each.words })),
          ]}
          onChange={(pointer) => choose(places.find((each) => each.pointer === pointer))}
        />
      </div>
      <div>
        <label htmlFor="comment-text">{said.text}</label>
        <Input.TextArea
          id="comment-text"
          rows={3}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      {saying.error ? <ErrorView error={saying.error} /> : null}
      <div>
        <Button
          type="primary"
          disabled={text.trim() === ""}
          loading={saying.isPending}
          onClick={() => saying.mutate()}
        >
          {said.say}
        </Button>
      </div>
    </div>
  );
}
