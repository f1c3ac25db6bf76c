import { Alert } from "antd";
import type { DraftView, Reviewers } from "../../api/review-answers.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { InstantText } from "../../parts/instant-text.tsx";
import { List } from "../../parts/list.tsx";
import { Mark } from "../../parts/mark.tsx";
import { PlaceName } from "../../parts/place-name.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  given: { zh: "已有批准", en: "Approvals given" },
  due: { zh: "尚缺批准", en: "Approvals due" },
  none: { zh: "尚无。", en: "None yet." },
  valid: { zh: "有效", en: "holds" },
  void: { zh: "已失效", en: "void" },
  one: { zh: "一项批准：", en: "one for " },
  by: { zh: "可由以下人员作出：", en: "may be given by " },
  nobody: { zh: "目前无人可以作出，请联系管理员授权。", en: "nobody may give it now: ask an administrator." },
  may: { zh: "您可以批准。", en: "You may approve." },
} as const;

interface ApprovalsDueProps {
  readonly reviewers: Reviewers;
  readonly draft: DraftView;
}

/** Approvals given and due, who may give them, and why the visitor may not. */
export function ApprovalsDue({ reviewers, draft: { state } }: ApprovalsDueProps) {
  const said = useWords(words);
  const { approvals, names, due, mayApprove, why } = reviewers;
  const isOpen = state === "draft" || state === "in-review";
  return (
    <>
      <section aria-label={said.given}>
        <h3 className="lane-title">{said.given}</h3>
        {approvals.length === 0 ? <span className="faint">{said.none}</span> : null}
        <List
          rows={approvals.map(({ by, at, isValid, reason }) => ({
            key: `${by} ${at}`,
            content: (
              <>
                <ActorName id={by} names={names} /> <InstantText at={at} />{" "}
                <Mark tone={isValid ? "good" : "bad"}>{isValid ? said.valid : said.void}</Mark>
                {reason === undefined ? null : <div className="quote">{reason}</div>}
              </>
            ),
          }))}
        />
      </section>
      {isOpen && due.length > 0 ? (
        <section aria-label={said.due}>
          <h3 className="lane-title">{said.due}</h3>
          <List
            rows={due.map(({ role, jurisdiction, by }, index) => ({
              key: `${index} ${role} ${jurisdiction}`,
              content: (
                <>
                  <div>
                    {said.one}
                    <PlaceName code={jurisdiction} />
                  </div>
                  <div className="faint">
                    {by.length === 0 ? said.nobody : `${said.by}${by.map(({ name }) => name).join("、")}`}
                  </div>
                </>
              ),
            }))}
          />
        </section>
      ) : null}
      {state !== "in-review" ? null : mayApprove ? (
        <Alert type="success" showIcon title={said.may} />
      ) : why ? (
        <Alert type="info" showIcon title={why.title} description={why.detail} />
      ) : null}
    </>
  );
}
