import { Card, Typography } from "antd";
import type { DraftView } from "../../api/review-answers.ts";
import { useReviewers } from "../../api/review-queries.ts";
import { ActorList, ActorName } from "../../parts/actor-name.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { DraftStateTag } from "../../parts/draft-state-tag.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { Mark } from "../../parts/mark.tsx";
import { PlaceName } from "../../parts/place-name.tsx";
import { useWords } from "../../words/language.tsx";
import { ApprovalsDue } from "./approvals-due.tsx";
import { ReviewActs } from "./review-acts.tsx";
import { ReviewedImpact } from "./reviewed-impact.tsx";

const words = {
  title: { zh: "审核", en: "Review" },
  place: { zh: "统筹区", en: "Jurisdiction" },
  base: { zh: "原版本", en: "Made from" },
  authors: { zh: "起草人", en: "Authors" },
  submitted: { zh: "提交", en: "Submitted" },
  provisional: { zh: "含暂定值", en: "provisional values" },
  impact: { zh: "影响预览", en: "Impact preview" },
  signed: { zh: "签署值（批准即签署它）", en: "Hash that an approval signs" },
  what: {
    zh: "由内容、用例、所依据的上级与前一版本、事实字典和语义版本共同算出；附有影响预览的，含其散列值。",
    en: "Of the content, its cases, what it inherits from and follows, the facts and the semantics, and of the impact where one is attached.",
  },
} as const;

interface ReviewSideProps {
  readonly draft: DraftView;
  readonly etag: string | undefined;
}

/** Where a draft's review stands, and what the visitor can do. */
export function ReviewSide({ draft, etag }: ReviewSideProps) {
  const said = useWords(words);
  const reviewers = useReviewers(draft.id, draft.revision);
  const { jurisdiction, base, authors, submitted, names, isProvisional, review } = draft;
  return (
    <Card size="small" title={said.title} extra={<DraftStateTag {...draft} />}>
      <div className="stack">
        <Awaited query={reviewers} lines={2}>
          {(found) => <ReviewActs draft={draft} etag={etag} reviewers={found} />}
        </Awaited>
        <dl className="version-head review-facts">
          <Named name={said.place}>
            <PlaceName code={jurisdiction} />
          </Named>
          {base ? (
            <Named name={said.base}>
              <span className="code">{`${base.id}@${base.version}`}</span>
            </Named>
          ) : null}
          <Named name={said.authors}>
            <ActorList ids={authors} names={names} />
          </Named>
          {submitted ? (
            <Named name={said.submitted}>
              <ActorName id={submitted.by} names={names} /> <InstantText at={submitted.at} />
              <div>{submitted.reason}</div>
            </Named>
          ) : null}
          {isProvisional ? (
            <Named name="">
              <Mark tone="warn">{said.provisional}</Mark>
            </Named>
          ) : null}
          <Named name={said.impact}>
            <ReviewedImpact draft={draft} />
          </Named>
          <Named name={said.signed}>
            <Typography.Text code copyable={{ text: review.signed }} className="hash">
              {review.signed}
            </Typography.Text>
            <div className="faint">{said.what}</div>
          </Named>
        </dl>
        <Awaited query={reviewers} lines={4}>
          {(found) => <ApprovalsDue reviewers={found} draft={draft} />}
        </Awaited>
      </div>
    </Card>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
