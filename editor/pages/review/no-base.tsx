import { Alert } from "antd";
import { Link } from "wouter";
import type { DraftView } from "../../api/review-answers.ts";
import { instantText } from "../../parts/instant-text.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  first: {
    zh: "此前没有已发布的版本：全部内容均为新增，见“原文对照”。",
    en: "There is no version before it: all of it is new, see Texts.",
  },
  withdraws: { zh: "拟撤回的版本", en: "To be withdrawn" },
  returns: {
    zh: "撤回后，被其取代的版本恢复施行，如同该版本从未发布。",
    en: "Afterwards what it replaced is in force again, as if it had never been published.",
  },
  gap: {
    zh: "撤回后，其施行期留空：期内的清单将得到“无施行版本”的答复，不予支付。",
    en: "Afterwards its period is empty: claims in it are answered that nothing is in force, and not paid.",
  },
  now: { zh: "自发布撤回之时起。", en: "From the moment at which the withdrawal is published." },
  from: {
    zh: (at: string) => `自 ${at}（北京时间）起。`,
    en: (at: string) => `From ${at} (Beijing time) on.`,
  },
} as const;

/** What a draft would do that replaces nothing: a first version, or a withdrawal. */
export function NoBase({
  draft: { type, about, version, covered, visibleFrom },
}: {
  readonly draft: DraftView;
}) {
  const said = useWords(words);
  if (type !== "withdrawal") return <Alert type="info" showIcon title={said.first} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          {said.withdraws}：<Link href={`/rule-sets/${about}/${version}`}>{`${about}@${version}`}</Link>
        </>
      }
      description={
        <>
          <p>{said[covered ?? "returns"]}</p>
          <p>{visibleFrom === undefined ? said.now : said.from(instantText(visibleFrom))}</p>
        </>
      }
    />
  );
}
