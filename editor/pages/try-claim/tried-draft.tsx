import { Alert } from "antd";
import { Link } from "wouter";
import type { DraftView } from "../../api/review-answers.ts";
import { useDraftTitle } from "../../parts/draft-title.tsx";
import { PeriodText } from "../../parts/period-text.tsx";
import { isObject } from "../../parts/shape/forms.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  title: {
    zh: (name: string) => `按草稿试算：${name}`,
    en: (name: string) => `Tried on a draft: ${name}`,
  },
  what: {
    zh: "假定草稿即刻发布；清单日期在草稿施行期之外的，仍按其他版本裁定，可用“假设日期”改看施行期内的一天。",
    en: "As if it were published now. A claim dated outside the draft's period is decided by other versions; set “As of” to a day within it.",
  },
  period: { zh: "草稿的施行期", en: "Period of the draft" },
  write: { zh: "回到草稿", en: "Back to the draft" },
  review: { zh: "到审核页", en: "To its review" },
  published: { zh: "改按已发布的规则试算", en: "Try on the published rules instead" },
} as const;

/** Says that claims are decided by a draft, and leads back to it. */
export function TriedDraft({ draft, place }: { readonly draft: DraftView; readonly place: string }) {
  const said = useWords(words);
  const titleOf = useDraftTitle();
  const effective = periodOf(draft);
  return (
    <Alert
      type="warning"
      showIcon
      title={said.title(titleOf(draft))}
      description={
        <>
          <div>{said.what}</div>
          <div className="row-of">
            {effective ? (
              <span>
                {said.period} <PeriodText period={effective} />
              </span>
            ) : null}
            <Link href={`/drafts/${draft.id}`}>{said.write}</Link>
            <Link href={`/review/${draft.id}`}>{said.review}</Link>
            <Link href={`/try/${place}`}>{said.published}</Link>
          </div>
        </>
      }
    />
  );
}

function periodOf({ document }: DraftView) {
  const { effective } = document ?? {};
  if (!isObject(effective) || typeof effective.from !== "string") return undefined;
  const { from, until } = effective;
  return typeof until === "string" ? { from, until } : { from };
}
