import { Card } from "antd";
import { Link } from "wouter";
import { useDrafts } from "../../api/review-queries.ts";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { WaitingList } from "../../parts/waiting-list.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "待我处理", en: "Waiting for me" },
  none: {
    zh: "本统筹区及其下级目前没有等您处理的事项。",
    en: "Nothing here or below waits for you at the moment.",
  },
  all: { zh: "全部待办与审核", en: "Everything to do and review" },
} as const;

/** What waits for the visitor in a jurisdiction and below it; nothing for those who have nothing to do with drafts. */
export function WaitingCard({ place }: { readonly place: string }) {
  const said = useWords(words);
  const mayRead = useMay("read-drafts");
  const drafts = useDrafts({ waiting: "true", jurisdiction: place }, mayRead);
  if (!mayRead) return null;
  return (
    <Card size="small" title={said.title} extra={<Link href="/reviews">{said.all}</Link>}>
      <Awaited query={drafts} lines={2}>
        {({ pages }) => {
          const every = pages.flatMap((page) => page.drafts);
          return every.length === 0 ? <p className="faint">{said.none}</p> : <WaitingList drafts={every} />;
        }}
      </Awaited>
    </Card>
  );
}
