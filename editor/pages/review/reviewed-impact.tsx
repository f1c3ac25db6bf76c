import { Link } from "wouter";
import { useImpacts } from "../../api/impact-queries.ts";
import type { DraftView } from "../../api/review-answers.ts";
import { useMay } from "../../app/visitor.tsx";
import { StaleNote } from "../../parts/impact/stale-note.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  attached: { zh: "所附影响预览", en: "The one attached" },
  none: { zh: "未附影响预览", en: "None is attached" },
  look: { zh: "计算或查看影响", en: "Work one out, or look at them" },
} as const;

/** The impact that a draft was submitted with, whether it still holds, and the way to others. */
export function ReviewedImpact({ draft }: { readonly draft: DraftView }) {
  const said = useWords(words);
  const mayRead = useMay("read-runs");
  const impacts = useImpacts({ draft: draft.id }, mayRead && draft.impact !== undefined);
  const { impact } = draft;
  const attached = impacts.data?.find(({ id }) => id === impact?.id);
  return (
    <div className="stack">
      {impact ? (
        <div>
          <Link href={`/impact/${draft.id}/${impact.id}`}>{said.attached}</Link>
          <div className="code hash">{impact.hash}</div>
          {attached ? <StaleNote stale={attached.stale} /> : null}
        </div>
      ) : (
        <span className="faint">{said.none}</span>
      )}
      {mayRead ? <Link href={`/impact/${draft.id}`}>{said.look}</Link> : null}
    </div>
  );
}
