import { join } from "node:path";
import type { Claim } from "../../schemas/types.ts";
import type { ClaimSetFolders } from "../claim-sets/claim-set-folders.ts";
import { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { deidentified } from "../claims/deidentified.ts";
import type { JsonObject } from "../domain/json.ts";
import { type ChangeFilter, type ChangePage, findChange, pageOfChanges } from "../impact/changed-claims.ts";
import { CHANGES_FILE } from "../impact/impact-job.ts";
import type { RunFolders } from "../runs/run-folders.ts";
import { asJson } from "./as-json.ts";
import { bookKnown, type Ground } from "./book-known.ts";
import type { Caller } from "./caller.ts";
import { authorize } from "./caller.ts";
import type { ClaimSets } from "./claim-sets.ts";
import type { StartedImpact } from "./impact-entries.ts";
import type { Impacts } from "./impacts.ts";
import type { Explain } from "./policy-service.ts";
import { Refusal } from "./refusal.ts";
import { RuleBookService } from "./rule-book-service.ts";
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
    return pageOfChanges(path, from, limit, filter);
  }

  /**
   * A listed claim with both decisions explained, for whoever may evaluate there. The claim is told as a test case would
   * be: without its id and whatever leads to a person.
   */
  async explained(caller: Caller, id: string, claim: string, explain: Explain): Promise<JsonObject> {
    const impact = await this.#impacts.shown(caller, id);
    authorize(caller, "evaluate", { jurisdiction: impact.policy.slice(0, 6) });
    const change = findChange((await this.#listOf(impact)).path, claim);
    if (!change) throw new Refusal("not-in-impact", claim);
    const found = await this.#claimIn(impact, Number(change.block), claim);
    const { before, after } = await this.#impacts.rulesOf(impact);
    const options = { policy: impact.policy, explain };
    const decided = (rules: RunRules) => this.#serviceOf(rules).evaluate(asJson(found), options);
    return asJson({
      change,
      claim: deidentified(found, this.#standards.schemas),
      before: decided(before),
      after: decided(after),
    });
  }

  async #listOf(impact: StartedImpact): Promise<{ readonly path: string; readonly bytes: number }> {
    const file = impact.finished?.outcome.files.find(({ name }) => name === CHANGES_FILE);
    if (!file) throw new Refusal("impact-not-finished", impact.id);
    const set = await this.#claimSets.found(impact.claimSet.id);
    if (set.erased) throw new Refusal("claim-erased", set.name);
    return { path: join(this.#folders.pathOf(impact.id), CHANGES_FILE), bytes: file.bytes };
  }

  async #claimIn({ claimSet }: StartedImpact, at: number, id: string): Promise<Claim> {
    const { indexHash } = await this.#claimSets.found(claimSet.id);
    const reader = new ClaimSetReader(this.#setFolders.pathOf(claimSet.id), indexHash);
    try {
      const block = reader.index.blocks[at];
      if (block) for (const claim of reader.claims(block)) if (claim.id === id) return claim;
    } finally {
      reader.close();
    }
    throw new Refusal("not-in-impact", id);
  }

  #serviceOf({ ruleSets, institutions }: RunRules): RuleBookService {
    const known = { ruleSets, institutions, cases: new Map(), fingerprint: "" };
    return new RuleBookService(bookKnown(known, this.#standards));
  }
}
