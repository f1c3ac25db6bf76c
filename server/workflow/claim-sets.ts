import { ulid } from "ulid";
import type { Accounts } from "../access/accounts.ts";
import type { ClaimSetFolders } from "../claim-sets/claim-set-folders.ts";
import { ClaimSetGathering } from "../claim-sets/gather-claim-set.ts";
import type { KeyedHash } from "../claims/keyed-hash.ts";
import type { ClaimStandards } from "../claims/read-claim.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { daysBetween } from "../domain/civil-date.ts";
import { type Diagnostic, messageOf } from "../domain/diagnostic.ts";
import type { JsonObject } from "../domain/json.ts";
import type { ClaimRecord } from "../intake/claim-record.ts";
import type { LogWriter } from "../log/log-writer.ts";
import { Projection } from "../log/projection.ts";
import type { Store } from "../store/store.ts";
import { authorize, type Caller } from "./caller.ts";
import {
  CLAIM_SETS,
  type ClaimSetView,
  claimSetSubject,
  claimSetView,
  foldClaimSets,
  noClaimSets,
  type RegisteredClaimSet,
  SET_ERASED,
  SET_REGISTERED,
} from "./claim-set-entries.ts";
import { type ClaimTablePreview, previewClaimTable, type TableBeginning } from "./preview-claim-table.ts";
import { productDiagnostics } from "./product-diagnostics.ts";
import { Refusal } from "./refusal.ts";
import { shanghaiDate } from "./shanghai-date.ts";
import { type ClaimUpload, recordsOfUpload } from "./upload-claim-set.ts";

/** What claim sets stand on. */
export interface ClaimSetGround {
  readonly store: Store;
  readonly log: LogWriter;
  readonly folders: ClaimSetFolders;
  readonly keyed: KeyedHash;
  /** What claims are read by, as the rules are now. */
  readonly standards: () => Promise<ClaimStandards>;
  /** Derived facts that the policies of a pooling area let callers give. */
  readonly accepted: (jurisdiction: string) => Promise<readonly string[]>;
  /** Whether the first of two pooling areas is the second or below it. */
  readonly isUnder: (jurisdiction: string, above: string) => boolean;
  /** Who there is. */
  readonly accounts: () => Promise<Accounts>;
  /** Days from discharge for which claims are kept at least. */
  readonly retention: number;
  /** UTC with milliseconds. */
  readonly now: () => string;
}

/** What a set is called; names are those of one pooling area. */
export interface ClaimSetName {
  readonly jurisdiction: string;
  readonly name: string;
}

/** Milliseconds after which a folder that no entry names was left by a process that died. */
const ABANDONED = 86_400_000;

/**
 * Named sets of claims, immutable from the moment their entry is in the log; what they hold lies in files beside it.
 * Methods throw `Refused` and `Refusal`.
 */
export class ClaimSets {
  readonly #ground: ClaimSetGround;
  readonly #known: Projection<typeof noClaimSets>;
  readonly #underWay = new Set<string>();

  constructor(ground: ClaimSetGround) {
    this.#ground = ground;
    this.#known = new Projection(ground.store, CLAIM_SETS, { initial: noClaimSets, fold: foldClaimSets });
  }

  /**
   * Registers the claims of a stream as a set. Bad rows are left out and reported; `seen` is told of each row. `records`
   * reads the stream; given the schemas that claims are held against, it may do so sooner.
   */
  async register(
    caller: Caller,
    { jurisdiction, name }: ClaimSetName,
    records: (schemas: Schemas) => AsyncIterable<ClaimRecord>,
    seen: () => void = () => {},
  ): Promise<ClaimSetView> {
    authorize(caller, "write-claims", { jurisdiction });
    const { folders, keyed, isUnder, log, now } = this.#ground;
    await this.#refuseTaken({ jurisdiction, name });
    const id = ulid(Date.parse(now()));
    this.#underWay.add(id);
    try {
      const standards = await this.#ground.standards();
      const stream = records(standards.schemas);
      const gathering = new ClaimSetGathering(folders.pathOf(id), {
        ...standards,
        jurisdiction,
        keyed,
        covers: (area) => isUnder(area, jurisdiction),
        wording,
      });
      for await (const record of stream) {
        gathering.add(record);
        seen();
      }
      const gathered = await gathering.finish();
      // Hashes, counts and amounts are JSON.
      const body = { id, jurisdiction, name, ...gathered } as unknown as JsonObject;
      const commit = await log.commit({
        chain: CLAIM_SETS,
        subject: claimSetSubject(jurisdiction, name),
        actor: caller.id,
        action: SET_REGISTERED,
        body,
        expectedRevision: 0,
        now: now(),
      });
      if (commit.outcome !== "committed") throw new Refusal("exists-already", name);
      return await this.#view(await this.#find(id));
    } catch (error) {
      folders.remove(id);
      throw error;
    } finally {
      this.#underWay.delete(id);
    }
  }

  /** The same of bytes as a door has them. */
  async upload(caller: Caller, name: ClaimSetName, upload: ClaimUpload): Promise<ClaimSetView> {
    return this.register(caller, name, (schemas) => recordsOfUpload(upload, schemas));
  }

  /** What an upload of a table would make of its first rows; nothing is registered. */
  async preview(caller: Caller, jurisdiction: string, table: TableBeginning): Promise<ClaimTablePreview> {
    authorize(caller, "write-claims", { jurisdiction });
    const { standards, accepted, isUnder } = this.#ground;
    return previewClaimTable(table, {
      ...(await standards()),
      accepted: await accepted(jurisdiction),
      jurisdiction,
      covers: (area) => isUnder(area, jurisdiction),
      wording,
    });
  }

  /** The sets of a pooling area, the newest first. */
  async list(caller: Caller, jurisdiction: string): Promise<readonly ClaimSetView[]> {
    authorize(caller, "read-runs", { jurisdiction });
    const { sets } = await this.#known.read();
    const own = [...sets.values()].filter((set) => set.jurisdiction === jurisdiction).reverse();
    const accounts = await this.#ground.accounts();
    return own.map((set) => claimSetView(set, accounts));
  }

  /** A set; to whom it is not shown, it is not there. */
  async read(caller: Caller, id: string): Promise<ClaimSetView> {
    const set = await this.#find(id);
    if (!caller.permissions.may("read-runs", { jurisdiction: set.jurisdiction }))
      throw new Refusal("unknown-claim-set", id);
    return this.#view(set);
  }

  /** The same for a run that has been started over it. */
  found(id: string): Promise<RegisteredClaimSet> {
    return this.#find(id);
  }

  /** The rows that were not taken, as bytes of NDJSON. */
  async badRows(caller: Caller, id: string): Promise<AsyncIterable<Uint8Array>> {
    const set = await this.#find(id);
    if (!caller.permissions.may("read-claims", { jurisdiction: set.jurisdiction }))
      throw new Refusal("unknown-claim-set", id);
    if (set.erased) throw new Refusal("claim-erased", set.name);
    return this.#ground.folders.badRows(id);
  }

  /** Erases what a set holds, once the term of its last discharge is over; its entry stays. Done twice, it is done once. */
  async erase(caller: Caller, id: string, reason: string): Promise<ClaimSetView> {
    const set = await this.#find(id);
    const { jurisdiction, name, summary } = set;
    if (!caller.permissions.may("erase-claims", { jurisdiction })) throw new Refusal("unknown-claim-set", id);
    const { log, folders, now, retention } = this.#ground;
    const last = summary.discharged?.last;
    if (last !== undefined && daysBetween(last, shanghaiDate(now())) < retention)
      throw new Refusal("within-retention", String(retention));
    await log.commit({
      chain: CLAIM_SETS,
      subject: claimSetSubject(jurisdiction, name),
      actor: caller.id,
      action: SET_ERASED,
      reason,
      body: { id, jurisdiction },
      expectedRevision: 1,
      now: now(),
    });
    folders.remove(id);
    return this.#view(await this.#find(id));
  }

  /** Removes what no entry names, and what erasures left when a process died; how many. */
  async sweep(): Promise<number> {
    const { folders, now } = this.#ground;
    const { sets } = await this.#known.read();
    const gone = folders.list().filter(({ id, changed }) => {
      if (this.#underWay.has(id)) return false;
      const set = sets.get(id);
      return set ? set.erased !== undefined : Date.parse(now()) - changed > ABANDONED;
    });
    for (const { id } of gone) folders.remove(id);
    return gone.length;
  }

  async #view(set: RegisteredClaimSet): Promise<ClaimSetView> {
    return claimSetView(set, await this.#ground.accounts());
  }

  async #find(id: string): Promise<RegisteredClaimSet> {
    const set = (await this.#known.read()).sets.get(id);
    if (!set) throw new Refusal("unknown-claim-set", id);
    return set;
  }

  async #refuseTaken({ jurisdiction, name }: ClaimSetName): Promise<void> {
    const [taken] = await this.#ground.store.readSubject(claimSetSubject(jurisdiction, name), 0, 1);
    if (taken) throw new Refusal("exists-already", name);
  }
}

function wording(finding: Diagnostic): { readonly zh: string; readonly en: string } {
  return {
    zh: messageOf(finding, productDiagnostics, "zh"),
    en: messageOf(finding, productDiagnostics, "en"),
  };
}
