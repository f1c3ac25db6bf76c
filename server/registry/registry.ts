import type { JsonObject } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import {
  type Approval,
  type GovernedType,
  type VersionBody,
  versionSubject,
  type WithdrawalBody,
} from "./version-body.ts";

/** Who did something, when and why, as the log has it. */
export interface Act {
  readonly seq: number;
  /** UTC, the entry's own time. */
  readonly at: string;
  readonly actor: string;
  readonly reason?: string;
}

/** A version that was ever published or imported, and what became of it. */
export interface PublishedVersion extends VersionBody {
  /** `<type>:<id>@<version>`. */
  readonly subject: string;
  readonly published: Act;
  /** UTC; in force is decided by what was known. */
  readonly knownFrom: string;
  /** The draft it was published from. */
  readonly draft?: string;
  /** A publication taken back before anybody could know it. */
  readonly cancelled?: Act;
  readonly withdrawn?: Act & {
    readonly knownFrom: string;
    readonly covered: WithdrawalBody["covered"];
    readonly approvals: readonly Approval[];
  };
}

/** All versions as the main chain has them after its entry `seq`. */
export interface Registry {
  readonly seq: number;
  /** By subject, in the order in which they were committed. */
  readonly versions: ReadonlyMap<string, PublishedVersion>;
  /** Last revision of each version's own subject: what the next entry about it counts from. */
  readonly revisions: ReadonlyMap<string, number>;
  /** Sequence number of the last entry about a version: what is known changes with it only. */
  readonly changed: number;
  /** Whether the rules that ship were brought in. */
  readonly isImported: boolean;
}

export const noVersions: Registry = {
  seq: 0,
  versions: new Map(),
  revisions: new Map(),
  changed: 0,
  isImported: false,
};

/** The entry after which the rules that ship are not brought in again. */
export const IMPORTED = { subject: "rules:import", action: "rules.imported" } as const;

/** The registry after further entries of the main chain, in order; entries about other things only move `seq`. */
export function foldRegistry(registry: Registry, entries: readonly LogEntry[]): Registry {
  const seq = entries.at(-1)?.seq ?? registry.seq;
  const about = entries.filter(({ action }) => action.startsWith("version.") || action === IMPORTED.action);
  const last = about.at(-1);
  if (!last) return { ...registry, seq };
  const versions = new Map(registry.versions);
  const revisions = new Map(registry.revisions);
  let { isImported } = registry;
  for (const entry of about) {
    revisions.set(entry.subject, entry.revision);
    if (entry.action === IMPORTED.action) isImported = true;
    else apply(versions, entry);
  }
  return { seq, versions, revisions, changed: last.seq, isImported };
}

function apply(versions: Map<string, PublishedVersion>, entry: LogEntry): void {
  const { subject, action, at } = entry;
  const body = entry.body as JsonObject; // of the shape that the workflow writes under this action
  if (action === "version.imported" || action === "version.published") {
    const version = body as unknown as VersionBody;
    const name = versionSubject(version.type, version.id, version.version);
    const draft = subject.startsWith("draft:") ? { draft: subject.slice("draft:".length) } : {};
    const knownFrom = version.issuedAt ?? later(at, version.visibleFrom);
    versions.set(name, { ...version, ...draft, subject: name, published: actOf(entry), knownFrom });
    return;
  }
  const target = typeof body.target === "string" ? body.target : subject;
  const version = versions.get(target);
  if (!version) return;
  if (action === "version.cancelled") versions.set(target, { ...version, cancelled: actOf(entry) });
  if (action === "version.withdrawn") {
    const { covered, visibleFrom, approvals = [] } = body as unknown as WithdrawalBody;
    const withdrawn = { ...actOf(entry), covered, approvals, knownFrom: later(at, visibleFrom) };
    versions.set(target, { ...version, withdrawn });
  }
}

function actOf({ seq, at, actor, reason }: LogEntry): Act {
  return { seq, at, actor, ...(reason === undefined ? {} : { reason }) };
}

/** The later of two UTC instants written alike. */
function later(at: string, other: string | undefined): string {
  return other !== undefined && other > at ? other : at;
}

/** The highest number of an id, also when it was cancelled or withdrawn: numbers are not used again. */
export function newestVersionOf(
  registry: Registry,
  type: GovernedType,
  id: string,
): PublishedVersion | undefined {
  let newest: PublishedVersion | undefined;
  for (const version of registry.versions.values()) {
    if (version.type !== type || version.id !== id) continue;
    if (!newest || version.version > newest.version) newest = version;
  }
  return newest;
}
