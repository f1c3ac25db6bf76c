import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { ClaimSetFolders } from "../claim-sets/claim-set-folders.ts";
import { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { deidentified } from "../claims/deidentified.ts";
import type { JsonObject } from "../domain/json.ts";
import { type ChangeFilter, type ChangePage, findChange, pageOfChanges } from "../impact/changed-claims.ts";
import { CHANGES_FILE } from "../impact/impact-job.ts";
import { BESIDE } from "../impact/impact-pass.ts";
import type { RunFolders } from "../runs/run-folders.ts";
import { asJson } from "./as-json.ts";
import type { Ground } from "./book-known.ts";
import type { Caller } from "./caller.ts";
import { authorize } from "./caller.ts";
import type { ClaimSets } from "./claim-sets.ts";
import { bookOfRun, explainedClaim, withHistory } from "./explained-claim.ts";
import type { StartedImpact } from "./impact-entries.ts";
import type { Impacts } from "./impacts.ts";
import type { Explain } from "./policy-service.ts";
import { Refusal } from "./refusal.ts";
import type { RunRules } from "./run-host.ts";

/** The claims that an impact lists, and why each is decided so under both states of the rules. */
export class ImpactClaims {
  readonly #impacts: Impacts;
  readonly #folders: RunFolders;
  readonly #claimSets: ClaimSets;
  readonly #setFolders: ClaimSetFolders;
  readonly #standards: Ground;

  constructor(
    impacts: Impacts,
    folders: RunFolders,
    claimSets: ClaimSets,
    setFolders: ClaimSetFolders,
    standards: Ground,
  ) {
    this.#impacts = impacts;
    this.#folders = folders;
    this.#claimSets = claimSets;
    this.#setFolders = setFolders;
    this.#standards = standards;
  }

  /** Claims that are decided otherwise or cross a band, in order of their ids, from a byte of the list on. */
  async list(
    caller: Caller,
    id: string,
    from: number,
    limit: number,
    filter: ChangeFilter,
  ): Promise<ChangePage> {
    const { path, bytes } = await this.#listOf(await this.#impacts.shown(caller, id));
    if (from > bytes) return { claims: [] };
    const { claims, ...rest } = pageOfChanges(path, from, limit, filter);
    return { claims: claims.map(shownChange), ...rest };
  }

  /**
   * A listed claim with both decisions explained, for whoever may evaluate there. The claim is told as a test case would
   * be: without its id and whatever leads to a person, and with what the rules told it of the person's other stays, those
   * after the change rather than those before.
   */
  async explained(caller: Caller, id: string, claim: string, explain: Explain): Promise<JsonObject> {
    const impact = await this.#impacts.shown(caller, id);
    authorize(caller, "evaluate", { jurisdiction: impact.policy.slice(0, 6) });
    const change = findChange((await this.#listOf(impact)).path, claim);
    if (!change) throw new Refusal("not-in-impact", claim);
    const own = await this.#claimsIn(impact, besideOf(change) ?? [claim]);
    const at = own.findIndex(({ id: each }) => each === claim);
    const found = own[at];
    if (!found) throw new Refusal("not-in-impact", claim);
    const rules = await this.#impacts.rulesOf(impact);
    const decided = (under: RunRules) => {
      const book = bookOfRun(under, this.#standards);
      return explainedClaim(own, at, impact.policy, book, explain);
    };
    const [before, after] = [decided(rules.before), decided(rules.after)];
    const told = withHistory(found, { ...before.history, ...after.history });
    return asJson({
      change: shownChange(change),
      claim: deidentified(told, this.#standards.schemas),
      before: { decision: before.decision },
      after: { decision: after.decision },
    });
  }

  async #listOf(impact: StartedImpact): Promise<{ readonly path: string; readonly bytes: number }> {
    const file = impact.finished?.outcome.files.find(({ name }) => name === CHANGES_FILE);
    if (!file) throw new Refusal("impact-not-finished", impact.id);
    const set = await this.#claimSets.found(impact.claimSet.id);
    if (set.erased) throw new Refusal("claim-erased", set.name);
    return { path: join(this.#folders.pathOf(impact.id), CHANGES_FILE), bytes: file.bytes };
  }

  /** Claims of the set by their ids, in the order of these. */
  async #claimsIn({ claimSet }: StartedImpact, ids: readonly string[]): Promise<readonly Claim[]> {
    const { indexHash } = await this.#claimSets.found(claimSet.id);
    const reader = new ClaimSetReader(this.#setFolders.pathOf(claimSet.id), indexHash);
    try {
      return ids.flatMap((id) => reader.find(id) ?? []);
    } finally {
      reader.close();
    }
  }
}

/** Ids of all claims that were decided together with a listed one, in their order. */
function besideOf({ [BESIDE]: ids }: JsonObject): readonly string[] | undefined {
  return Array.isArray(ids) ? ids.map(String) : undefined;
}

/** A listed claim without what would tell whose others are. */
function shownChange({ [BESIDE]: _, ...shown }: JsonObject): JsonObject {
  return shown;
}
