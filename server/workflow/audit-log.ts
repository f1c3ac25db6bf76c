import type { Accounts } from "../access/accounts.ts";
import { type ActorNames, actorNames, actorOf } from "../access/actor-names.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { breakInWords } from "../log/break-in-words.ts";
import { headsOf } from "../log/every-entry.ts";
import { type SignedHeads, signHeads } from "../log/signed-heads.ts";
import type { SigningKey } from "../log/signing-key.ts";
import { readHeadText } from "../log/verify-log.ts";
import type { Store } from "../store/store.ts";
import { type AuditPage, type AuditPosition, type AuditQuery, auditEntries } from "./audit-entries.ts";
import { auditExport } from "./audit-export.ts";
import { AuditVerification } from "./audit-verification.ts";
import type { Caller } from "./caller.ts";
import type { Included, InclusionDocument } from "./inclusion-document.ts";
import { orRefuse } from "./log-trouble.ts";

export interface AuditGround {
  readonly store: Store;
  readonly tree: JurisdictionTree;
  readonly key: SigningKey;
  /** Who there is; nobody is named without it. */
  readonly accounts?: (() => Promise<Accounts>) | undefined;
  /** UTC with milliseconds. */
  readonly now: () => string;
}

/** The log as auditors use it. Methods throw `Refusal` (`log-unavailable`) where the store fails. */
export class AuditLog {
  readonly #ground: AuditGround;
  readonly #verification: AuditVerification;

  constructor(ground: AuditGround) {
    this.#ground = ground;
    this.#verification = new AuditVerification(ground.store);
  }

  /** What heads are signed with, for whoever wants to check them. */
  get publicKey() {
    const { id, publicKey } = this.#ground.key;
    return { algorithm: "Ed25519", key: id, publicKey };
  }

  /** A page of the log, and what the users and keys are called that acted, or that entries are about. */
  async entries(
    caller: Caller,
    query: AuditQuery,
    limit: number,
    position: AuditPosition | undefined,
  ): Promise<AuditPage & { readonly names: ActorNames }> {
    const page = await orRefuse(
      auditEntries(this.#ground, caller, query, limit, position),
      "log-unavailable",
    );
    const accounts = await this.#ground.accounts?.();
    const named = page.entries.flatMap(({ actor, subject }) => [actor, actorOf(subject) ?? actor]);
    return { ...page, names: accounts ? actorNames(accounts, named) : {} };
  }

  /** How far the verification has come that goes on now. */
  progress() {
    const { progress } = this.#verification;
    return progress ? { progress } : {};
  }

  /** Verifies all chains, and that they bear out the heads given (`<chain>:<seq>:<hash>`); breaks are told in words too. */
  async verify(heads: readonly string[]) {
    const handedOut = heads.flatMap((head) => readHeadText(head) ?? []);
    const chains = await orRefuse(this.#verification.verify(handedOut), "log-unavailable");
    return {
      holds: chains.every(({ broken, missing }) => !broken && missing.length === 0),
      chains: chains.map(({ broken, ...chain }) => ({
        ...chain,
        ...(broken ? { broken: { ...broken, words: breakInWords(broken) } } : {}),
      })),
    };
  }

  /** The heads of all chains as they are now, signed. */
  async heads(): Promise<SignedHeads> {
    const { store, key, now } = this.#ground;
    return signHeads(await orRefuse(headsOf(store), "log-unavailable"), now(), key);
  }

  /** Completes a proof by the signed place of its entry in the log. */
  signed(included: Included): InclusionDocument {
    return { ...included, head: this.places([included.entry]) };
  }

  /** The places of entries in the log, signed. */
  places(entries: readonly LogEntry[]): SignedHeads {
    const { key, now } = this.#ground;
    return signHeads(entries, now(), key);
  }

  /** The whole log as NDJSON; to be given only to those who may read of the whole nation. */
  export(): AsyncGenerator<string> {
    const { store, key, now } = this.#ground;
    return auditExport(store, key, now);
  }
}
