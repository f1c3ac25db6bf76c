import { ulid } from "ulid";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";
import { BundleImport } from "./bundle-import.ts";
import { CurrentDrafts } from "./current-drafts.ts";
import { DraftComments } from "./draft-comments.ts";
import { DraftEffects } from "./draft-effects.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftPublication } from "./draft-publication.ts";
import { DraftReading } from "./draft-reading.ts";
import { DraftReview } from "./draft-review.ts";
import { DraftWriting } from "./draft-writing.ts";
import type { Ground } from "./governed-rules.ts";
import type { MainChain } from "./main-chain.ts";
import { RebaseDrafts } from "./rebase-drafts.ts";
import { VersionActs } from "./version-acts.ts";

/** The life of a rule set from draft to version and its withdrawal: all use cases of it over one store. */
export class Drafting {
  readonly reading: DraftReading;
  readonly writing: DraftWriting;
  readonly review: DraftReview;
  readonly publication: DraftPublication;
  readonly comments: DraftComments;
  readonly versions: VersionActs;
  readonly effects: DraftEffects;
  readonly rebases: RebaseDrafts;
  readonly bundles: BundleImport;

  constructor(
    store: Store,
    main: MainChain,
    standards: Ground,
    tree: JurisdictionTree,
    now: () => string = () => new Date().toISOString(),
  ) {
    const ground = draftGroundOf(store, main, standards, tree, now);
    this.reading = new DraftReading(ground);
    this.writing = new DraftWriting(ground);
    this.review = new DraftReview(ground);
    this.publication = new DraftPublication(ground);
    this.comments = new DraftComments(ground);
    this.versions = new VersionActs(ground);
    this.effects = new DraftEffects(ground);
    this.rebases = new RebaseDrafts(ground);
    this.bundles = new BundleImport(ground);
  }
}

/** What use cases of drafts stand on, over one store. */
export function draftGroundOf(
  store: Store,
  main: MainChain,
  standards: Ground,
  tree: JurisdictionTree,
  now: () => string,
): DraftGround {
  return {
    store,
    log: new LogWriter(store),
    current: new CurrentDrafts(store, main, now),
    standards,
    tree,
    now,
    newId: () => ulid(Date.parse(now())),
  };
}
