import { Link } from "wouter";
import { useDraftUnderReview } from "../../api/review-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { useDraftTitle } from "../../parts/draft-title.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { ImpactDesk } from "./impact-desk.tsx";

const words = {
  title: { zh: "影响预览", en: "Impact preview" },
  what: {
    zh: "在发布之前，用一个清单集看这份草稿相对现行规则改变了什么：点值怎样变动，哪些医疗机构增加、哪些减少，哪些清单跨档或结果改变。只重新裁定改动可及的清单；结果附散列值，可随草稿提交审核，由批准人一并签署。",
    en: "What this draft would change against the rules in force, over the claims of a set, before anything is published: point values, which institutions gain and which lose, which claims cross a band or are decided otherwise. Only claims that the change can reach are decided again. The result has a hash, which can be submitted with the draft and is signed by whoever approves it.",
  },
  back: { zh: "到审核页", en: "To the review" },
  write: { zh: "回到草稿", en: "Back to the draft" },
} as const;

interface DraftImpactProps {
  readonly draft: string;
  /** Id of the impact that is looked at. */
  readonly shown: string | undefined;
}

/** What a draft would come to: started, followed, and looked at down to single claims. */
export function DraftImpact({ draft: id, shown }: DraftImpactProps) {
  const said = useWords(words);
  const titleOf = useDraftTitle();
  const found = useDraftUnderReview(id);
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
        {({ draft: { jurisdiction } }) => (
          <ImpactDesk
            of={{ draft: id }}
            jurisdiction={jurisdiction}
            address={`/impact/${id}`}
            shown={shown}
          />
        )}
      </Awaited>
    </PageFrame>
  );
}
