import type { AttachedImpact, Draft } from "../review/draft.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";
import { type Signs, signParts } from "../review/signs.ts";
import type { Store } from "../store/store.ts";
import {
  foldImpacts,
  impactSubject,
  isOfDraft,
  noImpacts,
  type OfDraft,
  type StartedImpact,
} from "./impact-entries.ts";
import { staleParts } from "./impact-view.ts";
import { Refusal } from "./refusal.ts";

/** The impact of that id, as it is attached to a draft's submission. Throws `Refusal` where it is none of the draft's. */
export async function attachedImpact(id: string, draft: string, store: Store): Promise<AttachedImpact> {
  const impact = await impactIn(id, draft, store);
  if (!impact.finished) throw new Refusal("impact-not-finished", id);
  return { id, hash: impact.finished.outcome.hash };
}

/** Throws `ReviewRefusal` `impact-stale` where a draft's impact is not of what it would publish now. */
export async function refuseStaleImpact(id: string, draft: Draft, signs: Signs, store: Store): Promise<void> {
  const impact = await impactIn(id, draft.id, store);
  const changed = staleParts(impact.signs, signs);
  if (changed.length === 0) return;
  throw new ReviewRefusal("impact-stale", {
    changedZh: changed.map((name) => signParts[name].zh).join("、"),
    changedEn: changed.map((name) => signParts[name].en).join(", "),
  });
}

async function impactIn(id: string, draft: string, store: Store): Promise<StartedImpact & OfDraft> {
  const entries = await store.readSubject(impactSubject(id), 0, 2); // begun and ended
  const impact = foldImpacts(noImpacts, entries).impacts.get(id);
  if (!impact || !isOfDraft(impact) || impact.draft !== draft) throw new Refusal("unknown-impact", id);
  return impact;
}
