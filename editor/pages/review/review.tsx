import { Button } from "antd";
import { useLocation, useParams } from "wouter";
import { useDraftUnderReview } from "../../api/review-queries.ts";
import { useHere } from "../../app/place.tsx";
import { useVisitor } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { DraftStateTag } from "../../parts/draft-state-tag.tsx";
import { useDraftTitle } from "../../parts/draft-title.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { PlacesContext } from "../../parts/places/places.tsx";
import { ReturnedNote } from "../../parts/returned-note.tsx";
import { useWords } from "../../words/language.tsx";
import { DraftTabs } from "./draft-tabs.tsx";
import "./review.css";
import { ReviewSide } from "./review-side.tsx";

const words = {
  title: { zh: "审核", en: "Review" },
  what: {
    zh: "左侧是这份草稿相对原版本改了什么：概要、行与单元格、对清单处理的不同、原文。可就任一处批注。右侧是审核状态和可以做的事；批准即签署页面上显示的签署值，内容一变，签署即失效。",
    en: "On the left, what this draft changes: in words, cell by cell, in its effect on claims, and as text; any place can be commented on. On the right, where its review stands and what can be done. An approval signs the hash that is shown, and is void once anything changes.",
  },
  edit: { zh: "修改草稿", en: "Edit the draft" },
} as const;

/** One draft under review. */
export default function Review() {
  const { draft: id = "" } = useParams<{ draft: string }>();
  const said = useWords(words);
  const titleOf = useDraftTitle();
  const { me } = useVisitor();
  const [, navigate] = useLocation();
  const found = useDraftUnderReview(id);
  const { draft } = found.data ?? {};
  useHere(draft?.jurisdiction ?? "");
  const isEditable =
    draft?.type === "rule-set" &&
    draft.state !== "published" &&
    draft.state !== "discarded" &&
    me?.grants.some(({ may }) => may.includes("write-drafts"));
  return (
    <PageFrame
      title={draft ? `${said.title}：${titleOf(draft)}` : said.title}
      what={said.what}
      actions={
        <span className="row-of">
          {draft ? <DraftStateTag {...draft} /> : null}
          {isEditable ? <Button onClick={() => navigate(`/drafts/${id}`)}>{said.edit}</Button> : null}
        </span>
      }
    >
      <Awaited query={found}>
        {({ draft: seen, etag }) => (
          <PlacesContext value={{ document: seen.document ?? {} }}>
            <ReturnedNote draft={seen} />
            <div className="review-columns">
              <DraftTabs draft={seen} />
              <ReviewSide draft={seen} etag={etag} />
            </div>
          </PlacesContext>
        )}
      </Awaited>
    </PageFrame>
  );
}
