import { Card } from "antd";
import { useDrafts } from "../../api/review-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { MoreButton } from "../../parts/more-button.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { WaitingList } from "../../parts/waiting-list.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  none: { zh: "目前没有等您处理的事项。", en: "Nothing waits for you at the moment." },
} as const;

/** What the visitor is to do next. */
export function WaitingDrafts() {
  const said = useWords(words);
  const drafts = useDrafts({ waiting: "true" });
  return (
    <Card>
      <Awaited query={drafts}>
        {({ pages }) => {
          const every = pages.flatMap((page) => page.drafts);
          return every.length === 0 ? (
            <Nothing words={said.none} />
          ) : (
            <div className="stack">
              <WaitingList drafts={every} />
              <MoreButton query={drafts} />
            </div>
          );
        }}
      </Awaited>
    </Card>
  );
}
