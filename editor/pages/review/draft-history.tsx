import { Timeline } from "antd";
import type { DraftView } from "../../api/review-answers.ts";
import { useRevisions } from "../../api/review-queries.ts";
import { useActionWords } from "../../parts/action-words.ts";
import { ActorName } from "../../parts/actor-name.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { InstantText } from "../../parts/instant-text.tsx";

/** Everything done to a draft: who, when, why. */
export function DraftHistory({ draft }: { readonly draft: DraftView }) {
  const actionWords = useActionWords();
  const revisions = useRevisions(draft.id, draft.revision);
  return (
    <Awaited query={revisions}>
      {({ revisions: deeds, names }) => (
        <Timeline
          items={deeds.toReversed().map(({ revision, action, by, at, reason, entry }) => ({
            key: revision,
            content: (
              <>
                <div className="row-of">
                  <InstantText at={at} />
                  <span>
                    <ActorName id={by} names={names} />
                  </span>
                  <b>{actionWords(action)}</b>
                </div>
                {reason === undefined ? null : <div className="quote">{reason}</div>}
                <div className="faint code">{entry.slice(0, 12)}</div>
              </>
            ),
          }))}
        />
      )}
    </Awaited>
  );
}
