import type { KeyedHash } from "../claims/keyed-hash.ts";
import { type ClaimStandards, readClaim } from "../claims/read-claim.ts";
import { claimIdHash, type RecordedForm, recordedForm } from "../claims/recorded-form.ts";
import { daysBetween } from "../domain/civil-date.ts";
import type { Json } from "../domain/json.ts";
import type { LogWriter } from "../log/log-writer.ts";
import type { Store } from "../store/store.ts";
import { authorize, type Caller } from "./caller.ts";
import { ClaimContents } from "./claim-contents.ts";
import {
  CLAIMS,
  type ClaimRevision,
  type ContentPlace,
  claimSubject,
  revisionOfEntry,
} from "./claim-entries.ts";
import { ClaimErasures } from "./claim-erasures.ts";
import { type ClaimPage, type ClaimQuery, listClaims } from "./claim-list.ts";
import { Refusal } from "./refusal.ts";
import { shanghaiDate } from "./shanghai-date.ts";

/** What recording claims stands on. */
export interface ClaimGround {
  readonly store: Store;
  readonly log: LogWriter;
  readonly keyed: KeyedHash;
  /** What claims are read by, as the rules are now. */
  readonly standards: () => Promise<ClaimStandards>;
  /** Days from discharge for which a claim is kept at least. */
  readonly retention: number;
  /** UTC with milliseconds. */
  readonly now: () => string;
}

/** Which claim: its id among those of its pooling area. */
export interface ClaimName {
  readonly jurisdiction: string;
  readonly id: string;
}

/** What became of a claim that was sent. */
export interface Recorded extends ClaimName {
  readonly revision: number;
  readonly hash: string;
  /** Whether it was recorded before, the very same. */
  readonly repeated: boolean;
}

/** A claim as it was recorded; person ids are keyed hashes. */
export interface RecordedClaim extends ClaimName {
  readonly revision: number;
  readonly hash: string;
  readonly recordedAt: string;
  readonly claim: Json;
}

const PAGE = 100;

/**
 * Claims as records. The log decides who records a revision and holds hashes only; what a claim says lies beside it and
 * can be erased. Methods throw `Refused` and `Refusal`.
 */
export class ClaimRecords {
  readonly #ground: ClaimGround;
  readonly #contents: ClaimContents;
  readonly #erasures: ClaimErasures;

  constructor(ground: ClaimGround) {
    this.#ground = ground;
    this.#contents = new ClaimContents(ground.store, ground.now);
    this.#erasures = new ClaimErasures(ground.store, ground.log, ground.now);
  }

  /**
   * Records a claim, as the revision that it names. The same again is answered as before; another content for a
   * revision that is there, or a revision that does not follow the last, is refused. `id`: what it was sent under.
   */
  async record(caller: Caller, json: Json, id?: string): Promise<Recorded> {
    const standards = await this.#ground.standards();
    const { claim, findings } = readClaim(json, standards);
    if (!claim) throw new Refusal("not-a-claim", "", findings);
    if (id !== undefined && id !== claim.id) throw new Refusal("other-claim-id", id);
    authorize(caller, "write-claims", { jurisdiction: claim.setlinfo.insuplc });
    const form = recordedForm(claim, standards.schemas, this.#ground.keyed);
    const { jurisdiction, revision, hash } = form;
    const recorded = { jurisdiction, id: claim.id, revision, hash };
    if (await this.#isRecorded(form)) return { ...recorded, repeated: true };
    await this.#contents.lease(form);
    if (!(await this.#commit(caller, form))) return { ...recorded, repeated: true };
    await this.#contents.keep(form);
    // Somebody who erased in between may have looked before it was kept.
    const [entry] = await this.#revisions(form, revision - 1, 1);
    if (entry && (await this.#isErased(form, entry))) await this.#contents.remove(form);
    return { ...recorded, repeated: false };
  }

  /** The claim as it stands, or one revision of it. */
  async read(caller: Caller, name: ClaimName, revision?: number): Promise<RecordedClaim> {
    authorize(caller, "read-claims", { jurisdiction: name.jurisdiction });
    const all = await this.#history(name);
    const found = revision === undefined ? all.at(-1) : all.find((each) => each.revision === revision);
    if (!found) throw new Refusal("unknown-claim", name.id);
    if (!found.recorded) throw new Refusal("claim-reversed", name.id);
    const { hash, discharged } = found.recorded;
    const place = { ...name, idHash: this.#idHash(name), discharged, hash };
    const claim = (await this.#isErased(place, found)) ? undefined : await this.#contents.find(place);
    if (claim === undefined) throw new Refusal("claim-erased", name.id);
    return { ...name, revision: found.revision, hash, recordedAt: found.at, claim };
  }

  /** Everything that was done to a claim, from the first revision on. */
  async revisions(
    caller: Caller,
    name: ClaimName,
  ): Promise<readonly (ClaimRevision & { erased: boolean })[]> {
    authorize(caller, "read-claims", { jurisdiction: name.jurisdiction });
    const all = await this.#history(name);
    return Promise.all(
      all.map(async (each) => {
        const place = each.recorded && { ...name, idHash: this.#idHash(name), ...each.recorded };
        return { ...each, erased: place !== undefined && (await this.#isErased(place, each)) };
      }),
    );
  }

  /** Removes a claim by its id, with the reason; what was recorded stays on record. Done twice, it is done once. */
  async reverse(caller: Caller, name: ClaimName, reason: string): Promise<ClaimRevision> {
    authorize(caller, "write-claims", { jurisdiction: name.jurisdiction });
    const last = (await this.#history(name)).at(-1);
    if (last && !last.recorded) return last;
    const commit = await this.#ground.log.commit({
      chain: CLAIMS,
      subject: claimSubject(name.jurisdiction, this.#idHash(name)),
      actor: caller.id,
      action: "claim.reversed",
      reason,
      body: { reversed: true },
      expectedRevision: last?.revision ?? 0,
      now: this.#ground.now(),
    });
    if (commit.outcome === "committed") return revisionOfEntry(commit.entry);
    throw new Refusal("claim-conflict", String(commit.outcome === "conflict" ? commit.revision : 0));
  }

  /** Current claims of a pooling area by day of discharge. */
  list(caller: Caller, query: ClaimQuery): Promise<ClaimPage> {
    authorize(caller, "read-claims", { jurisdiction: query.jurisdiction });
    return listClaims(this.#ground.store, query, (place, seq) =>
      this.#erasures.covers(place.jurisdiction, place.discharged, seq),
    );
  }

  /** Erases what claims of a pooling area say that were discharged before a date, once their term is over. */
  async erase(caller: Caller, jurisdiction: string, before: string, reason: string): Promise<number> {
    authorize(caller, "erase-claims", { jurisdiction });
    // The latest of them was discharged the day before.
    const kept = daysBetween(before, shanghaiDate(this.#ground.now())) + 1;
    if (kept < this.#ground.retention) throw new Refusal("within-retention", String(this.#ground.retention));
    return this.#erasures.erase({ jurisdiction, before }, caller.id, reason);
  }

  /** Removes what no entry of the log names, and what erasures left when a process died; how many. */
  async sweep(): Promise<number> {
    return (await this.#contents.sweep()) + (await this.#erasures.finish());
  }

  /** Whether the very same was recorded. Throws `Refusal` where another was, or where a revision is missing before it. */
  async #isRecorded(form: RecordedForm): Promise<boolean> {
    const { revision, hash } = form;
    const near = await this.#revisions(form, Math.max(revision - 2, 0), 2);
    const same = near.find((each) => each.revision === revision);
    if (same?.recorded?.hash === hash) {
      if (await this.#isErased(form, same)) throw new Refusal("claim-erased", "");
      return true;
    }
    const follows = revision === 1 || near.some((each) => each.revision === revision - 1);
    if (follows && !same) return false;
    throw new Refusal("claim-conflict", String(await this.#lastRevision(form)));
  }

  /** Whether this call recorded it; `false` where somebody else recorded the same at that moment. */
  async #commit(caller: Caller, form: RecordedForm): Promise<boolean> {
    const { hash, discharged, person, revision, jurisdiction, idHash } = form;
    const commit = await this.#ground.log.commit({
      chain: CLAIMS,
      subject: claimSubject(jurisdiction, idHash),
      actor: caller.id,
      action: "claim.recorded",
      body: { hash, discharged, ...(person === undefined ? {} : { person }) },
      expectedRevision: revision - 1,
      now: this.#ground.now(),
    });
    return commit.outcome === "committed" || !(await this.#isRecorded(form));
  }

  async #history(name: ClaimName): Promise<readonly ClaimRevision[]> {
    const place = { jurisdiction: name.jurisdiction, idHash: this.#idHash(name) };
    const all: ClaimRevision[] = [];
    for (;;) {
      const page = await this.#revisions(place, all.length, PAGE);
      all.push(...page);
      if (page.length < PAGE) break;
    }
    if (all.length === 0) throw new Refusal("unknown-claim", name.id);
    return all;
  }

  async #lastRevision(place: Pick<ContentPlace, "jurisdiction" | "idHash">): Promise<number> {
    let last = 0;
    for (;;) {
      const page = await this.#revisions(place, last, PAGE);
      last = page.at(-1)?.revision ?? last;
      if (page.length < PAGE) return last;
    }
  }

  async #revisions(
    { jurisdiction, idHash }: Pick<ContentPlace, "jurisdiction" | "idHash">,
    after: number,
    limit: number,
  ): Promise<readonly ClaimRevision[]> {
    const subject = claimSubject(jurisdiction, idHash);
    return (await this.#ground.store.readSubject(subject, after, limit)).map(revisionOfEntry);
  }

  #isErased({ jurisdiction, discharged }: ContentPlace, { seq }: ClaimRevision): Promise<boolean> {
    return this.#erasures.covers(jurisdiction, discharged, seq);
  }

  #idHash({ jurisdiction, id }: ClaimName): string {
    return claimIdHash(jurisdiction, id, this.#ground.keyed);
  }
}
