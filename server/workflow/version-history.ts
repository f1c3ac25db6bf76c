import type { Accounts } from "../access/accounts.ts";
import { type ActorNames, actorNames } from "../access/actor-names.ts";
import { asKnown, type Known } from "../registry/known-versions.ts";
import { type Act, newestVersionOf, type PublishedVersion, type Registry } from "../registry/registry.ts";
import { type Standing, standingOf } from "../registry/standing.ts";
import { type GovernedType, versionSubject } from "../registry/version-body.ts";
import { authorize, type Caller } from "./caller.ts";
import type { MainChain } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";
import type { KnownAsked } from "./rules.ts";

/** What became of a version: without its document. */
export interface VersionStory {
  readonly type: GovernedType;
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly effective?: unknown;
  readonly standing: Standing;
  readonly published: Act;
  /** UTC; from then on it counts. */
  readonly knownFrom: string;
  readonly source?: string;
  readonly draft?: string;
  readonly approvals?: PublishedVersion["approvals"];
  readonly cancelled?: Act;
  readonly withdrawn?: PublishedVersion["withdrawn"];
  /** What those are called who published, approved, cancelled or withdrew it. */
  readonly names: ActorNames;
}

/** Every version that there ever was, with who, when and why. */
export class VersionHistory {
  readonly #main: MainChain;

  constructor(main: MainChain) {
    this.#main = main;
  }

  /** The versions of an id that were committed by then, oldest first. Throws `Refusal` where there is none. */
  async of(caller: Caller, type: GovernedType, id: string, asked: KnownAsked = {}): Promise<VersionStory[]> {
    const { registry, known } = await this.#main.known(asked);
    const versions = [...registry.versions.values()].filter(
      (version) => version.type === type && version.id === id,
    );
    for (const { jurisdiction } of versions) authorize(caller, "read-rules", { jurisdiction });
    const { accounts } = await this.#main.current();
    const stories = versions.flatMap((version) => {
      const standing = standingOf(version, registry, known);
      return standing === undefined ? [] : [storyOf(version, standing, accounts)];
    });
    if (stories.length === 0) throw unknown(type, id);
    return stories;
  }

  /** The document of an institution, as it was known then. */
  async institution(caller: Caller, code: string, asked: KnownAsked = {}): Promise<PublishedVersion> {
    const { registry, known } = await this.#main.known(asked);
    const version = institutionsKnown(registry, known).get(code);
    if (!version) throw unknown("institution", code);
    authorize(caller, "read-rules", { jurisdiction: version.jurisdiction });
    return version;
  }

  /** The institutions known then, by code, as far as the caller may read them. */
  async institutions(caller: Caller, asked: KnownAsked = {}): Promise<PublishedVersion[]> {
    const { registry, known } = await this.#main.known(asked);
    return [...institutionsKnown(registry, known).values()]
      .filter(({ jurisdiction }) => caller.permissions.may("read-rules", { jurisdiction }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

export function institutionsKnown(registry: Registry, known: Known): Map<string, PublishedVersion> {
  const found = new Map<string, PublishedVersion>();
  for (const version of registry.versions.values()) {
    if (version.type !== "institution") continue;
    const counting = asKnown(version, known);
    if (counting?.withdrawn === "gap") found.delete(version.id);
    else if (counting && counting.withdrawn === undefined) found.set(version.id, version);
  }
  return found;
}

function storyOf(version: PublishedVersion, standing: Standing, accounts: Accounts): VersionStory {
  const {
    document,
    subject: _,
    cases: _cases,
    jurisdiction: _place,
    issuedAt: _issued,
    visibleFrom: _from,
    ...story
  } = version;
  const { effective } = document;
  const names = actorNames(accounts, actorsOf(version));
  return { ...story, standing, ...(effective === undefined ? {} : { effective }), names };
}

function actorsOf({ published, approvals = [], cancelled, withdrawn }: PublishedVersion): string[] {
  const acts = [published, ...approvals, cancelled, withdrawn, ...(withdrawn?.approvals ?? [])];
  return acts.flatMap((act) => act?.actor ?? []);
}

function unknown(type: GovernedType, id: string): Refusal {
  return new Refusal(type === "institution" ? "unknown-institution" : "unknown-rule-set", id);
}

/** A version by its number, whatever became of it. */
export function versionOf(
  registry: Registry,
  type: GovernedType,
  id: string,
  version: number,
): PublishedVersion {
  const found = registry.versions.get(versionSubject(type, id, version));
  if (found) return found;
  if (newestVersionOf(registry, type, id)) throw new Refusal("unknown-version", `${id}@${version}`);
  throw unknown(type, id);
}
