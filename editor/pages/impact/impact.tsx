import { Card } from "antd";
import { Link, useLocation, useParams } from "wouter";
import { useImpacts } from "../../api/impact-queries.ts";
import { useDraftUnderReview } from "../../api/review-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { useDraftTitle } from "../../parts/draft-title.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { ImpactList } from "./impact-list.tsx";
import { ImpactView } from "./impact-view.tsx";
import { StartImpact } from "./start-impact.tsx";

const words = {
  title: { zh: "影响预览", en: "Impact preview" },
  what: {
    zh: "在发布之前，用一个清单集看这份草稿相对现行规则改变了什么：点值怎样变动，哪些医疗机构增加、哪些减少，哪些清单跨档或结果改变。只重新裁定改动可及的清单；结果附散列值，可随草稿提交审核，由批准人一并签署。",
    en: "What this draft would change against the rules in force, over the claims of a set, before anything is published: point values, which institutions gain and which lose, which claims cross a band or are decided otherwise. Only claims that the change can reach are decided again. The result has a hash, which can be submitted with the draft and is signed by whoever approves it.",
  },
  back: { zh: "到审核页", en: "To the review" },
  write: { zh: "回到草稿", en: "Back to the draft" },
  earlier: { zh: "已有的影响预览", en: "Impacts so far" },
} as const;

/** What a draft would come to: started, followed, and looked at down to single claims. */
export default function ImpactPage() {
  const { draft: id = "", impact } = useParams<{ draft: string; impact?: string }>();
  const said = useWords(words);
  const titleOf = useDraftTitle();
  const [, navigate] = useLocation();
  const found = useDraftUnderReview(id);
  const impacts = useImpacts(id);
  const { draft } = found.data ?? {};
  useHere(draft?.jurisdiction ?? "");
  return (
    <PageFrame
      title={draft ? `${said.title}：${titleOf(draft)}` : said.title}
      what={said.what}
      actions={
        <span className="row-of">
          <Link href={`/drafts/${id}`}>{said.write}</Link>
          <Link href={`/review/${id}`}>{said.back}</Link>
        </span>
      }
    >
      <Awaited query={found} lines={3}>
        {({ draft: seen }) => (
          <StartImpact draft={seen} started={(next) => navigate(`/impact/${id}/${next.id}`)} />
        )}
      </Awaited>
      <Card size="small" title={said.earlier}>
        <Awaited query={impacts} lines={2}>
          {(listed) => <ImpactList impacts={listed} shown={impact} />}
        </Awaited>
      </Card>
      {impact ? <ImpactView key={impact} id={impact} /> : null}
    </PageFrame>
  );
}
