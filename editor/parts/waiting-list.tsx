import type { DraftSummary, NextAct } from "../api/review-answers.ts";
import { useWords } from "../words/language.tsx";
import { ActorList } from "./actor-name.tsx";
import { DraftStateTag } from "./draft-state-tag.tsx";
import { DraftTitle } from "./draft-title.tsx";
import { InstantText } from "./instant-text.tsx";
import { List } from "./list.tsx";
import { Mark } from "./mark.tsx";
import { PlaceName } from "./place-name.tsx";

const words = {
  mend: { zh: "被退回，待我修改", en: "Sent back to me" },
  rebase: {
    zh: "上级已发布新版，待我核对覆盖并提交",
    en: "What we inherit was published anew: for me to check and submit",
  },
  approve: { zh: "待我批准", en: "For me to approve" },
  publish: { zh: "已批准，待我发布", en: "Approved, for me to publish" },
  write: { zh: "我的草稿", en: "My drafts" },
  watch: { zh: "已排期，尚未可见", en: "Scheduled, not known yet" },
  by: { zh: "起草", en: "by" },
  changed: { zh: "最近改动", en: "changed" },
  visible: { zh: "起可见", en: "is when it becomes known" },
  comments: { zh: (count: number) => `${count} 条未决批注`, en: (count: number) => `${count} open comments` },
} as const;

/** The most pressing first. */
const ORDER: readonly NextAct[] = ["mend", "rebase", "approve", "publish", "write", "watch"];

/** Drafts by what the visitor is to do about them. */
export function WaitingList({ drafts }: { readonly drafts: readonly DraftSummary[] }) {
  const said = useWords(words);
  return ORDER.map((act) => {
    const of = drafts.filter(({ next }) => next === act);
    if (of.length === 0) return null;
    return (
      <section key={act} aria-label={said[act]}>
        <h3 className="lane-title">
          {said[act]} <Mark tone={act === "watch" || act === "write" ? "plain" : "warn"}>{of.length}</Mark>
        </h3>
        <List rows={of.map((draft) => ({ key: draft.id, content: <Waiting draft={draft} /> }))} />
      </section>
    );
  });
}

function Waiting({ draft }: { readonly draft: DraftSummary }) {
  const said = useWords(words);
  const { next, jurisdiction, authors, names, changed, returned, submitted, published, openThreads } = draft;
  const why = returned?.reason ?? submitted?.reason ?? (next === "rebase" ? draft.created.reason : undefined);
  return (
    <>
      <div className="row-of">
        <DraftTitle draft={draft} />
        <DraftStateTag {...draft} />
        <PlaceName code={jurisdiction} />
        {openThreads > 0 ? <Mark tone="note">{said.comments(openThreads)}</Mark> : null}
      </div>
      <div className="faint">
        <ActorList ids={authors} names={names} /> {said.by} · {said.changed} <InstantText at={changed.at} />
        {why === undefined ? "" : ` · “${why}”`}
        {published?.visibleFrom === undefined ? null : (
          <>
            {" · "}
            <InstantText at={published.visibleFrom} /> {said.visible}
          </>
        )}
      </div>
    </>
  );
}
