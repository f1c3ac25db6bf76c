import { contentHash } from "../documents/hash.ts";
import type { JsonObject } from "../domain/json.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";
import { isOverride } from "../inheritance/rule-set.ts";
import type { PublishedVersion } from "../registry/registry.ts";
import { type DraftContent, draftSubject, SYSTEM, type VersionName } from "../review/draft.ts";
import { asJson } from "./as-json.ts";
import { DRAFTS, type DraftState } from "./current-drafts.ts";
import { nextVersion } from "./draft-content.ts";
import type { DraftGround } from "./draft-ground.ts";
import { firstSharedDay } from "./first-shared-day.ts";
import { libraryWith, type Present, ruleSetOf, standingVersions } from "./standing-versions.ts";

/** A version that is pinned to an older version of its base than one that was published since. */
interface Outdated {
  readonly draft: string;
  readonly child: PublishedVersion;
  readonly parent: PublishedVersion;
}

/**
 * Opens, for each version that is pinned to an older version of a base that was published anew, a draft that pins the new
 * one. Nothing else is changed in it: whether its overrides are still meant is for an officer to see, who submits it.
 */
export class RebaseDrafts {
  readonly #ground: DraftGround;

  constructor(ground: DraftGround) {
    this.#ground = ground;
  }

  /**
   * Opens the drafts that are due and not there, also those that a crash after an earlier publication left out; returns
   * how many. Each has one id, which follows from the two versions, so that several replicas open it once.
   */
  async openMissing(): Promise<number> {
    const state = await this.#ground.current.read();
    const due = outdated(state);
    if (due.length === 0) return 0;
    const { present } = state;
    const library = libraryWith(present, this.#ground.standards);
    const stated = ({ id, version }: PublishedVersion) => library.findStated(id, version);
    let opened = 0;
    for (const one of due) {
      const [child, parent] = [stated(one.child), stated(one.parent)];
      const from = child && parent && firstSharedDay(child, parent, library);
      if (!child || from === undefined) continue;
      if (await this.#open(one, rebased(one, from, child, present))) opened++;
    }
    return opened;
  }

  async #open({ draft, child, parent }: Outdated, content: DraftContent): Promise<boolean> {
    const { log, now } = this.#ground;
    const named = `${parent.id}@${parent.version}`;
    const commit = await log.commit({
      chain: DRAFTS,
      subject: draftSubject(draft),
      actor: SYSTEM,
      action: "draft.created",
      body: asJson({ content, base: nameOf(child), rebasedTo: nameOf(parent) }),
      reason: `上级规则 ${named} 已发布，请核对各项覆盖。A new version of the base was published: ${named}`,
      expectedRevision: 0,
      now: now(),
    });
    return commit.outcome === "committed" && !commit.isRepeat;
  }
}

/** Pairs of which the draft is not there. Imported versions ship as they are meant, so only what was published counts. */
function outdated({ drafts, present }: DraftState): readonly Outdated[] {
  const standing = standingVersions(present).filter(({ type }) => type === "rule-set");
  const published = standing.filter(
    ({ draft, document }) => draft !== undefined && document.inheritance !== "mandatory",
  );
  return published.flatMap((parent) =>
    standing
      .filter((child) => isOlder(child, parent))
      .map((child) => ({ draft: draftOfRebase(child, parent), child, parent }))
      .filter(({ draft }) => !drafts.byId.has(draft)),
  );
}

/** Whether the child was pinned to an older version before this one was published. */
function isOlder({ document, published }: PublishedVersion, parent: PublishedVersion): boolean {
  const stated = ruleSetOf(document);
  if (!isOverride(stated) || published.seq > parent.published.seq) return false;
  const { id, version } = stated.body.base;
  return id === parent.id && version !== undefined && version < parent.version;
}

/** The child under its next number, pinned to the new version from the first day on which both are in force. */
function rebased(
  { child, parent }: Outdated,
  from: string,
  { document }: StatedVersion,
  present: Present,
): DraftContent {
  const { until } = document.effective;
  const { body } = child.document;
  // It was checked against the schema of documents of differences before it was published.
  const { base, ...rest } = body as { readonly base: JsonObject } & JsonObject;
  return nextVersion(nameOf(child), present, {
    effective: until === undefined ? { from } : { from, until },
    body: { ...rest, base: { ...base, version: parent.version, hash: parent.hash } },
  });
}

function nameOf({ id, version }: VersionName): VersionName {
  return { id, version };
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** ULID of the moment at which the base was published; what is chance in others follows from the two versions. */
function draftOfRebase(child: PublishedVersion, parent: PublishedVersion): string {
  const hash = contentHash({ child: [child.subject, child.hash], parent: [parent.subject, parent.hash] });
  return base32(BigInt(Date.parse(parent.published.at)), 10) + base32(BigInt(`0x${hash.slice(0, 20)}`), 16);
}

function base32(value: bigint, length: number): string {
  const digits = Array.from({ length }, (_, at) => Number((value >> BigInt(5 * at)) & 31n));
  return digits
    .reverse()
    .map((digit) => CROCKFORD[digit])
    .join("");
}
