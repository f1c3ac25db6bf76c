import type { ClaimSetFolders } from "../claim-sets/claim-set-folders.ts";
import { ClaimSetReader } from "../claim-sets/claim-set-reader.ts";
import { deidentified } from "../claims/deidentified.ts";
import type { JsonObject } from "../domain/json.ts";
import { readsStays } from "../engine/reads-stays.ts";
import { knownVersions } from "../registry/known-versions.ts";
import { claimsBeside } from "../runs/claims-beside.ts";
import { asJson } from "./as-json.ts";
import type { Ground } from "./book-known.ts";
import { authorize, type Caller } from "./caller.ts";
import type { ClaimSets } from "./claim-sets.ts";
import { bookOfRun, explainedClaim, withHistory } from "./explained-claim.ts";
import type { MainChain } from "./main-chain.ts";
import type { Explain } from "./policy-service.ts";
import { Refusal } from "./refusal.ts";
import { runRulesOf } from "./run-host.ts";
import type { SettlementRuns } from "./settlement-runs.ts";

/** What single claims of runs are told from. */
export interface RunClaimsGround {
  readonly runs: SettlementRuns;
  readonly main: MainChain;
  readonly claimSets: ClaimSets;
  readonly setFolders: ClaimSetFolders;
  readonly standards: Ground;
}

/** Why single claims of a run were decided as they were. */
export class RunClaims {
  readonly #ground: RunClaimsGround;

  constructor(ground: RunClaimsGround) {
    this.#ground = ground;
  }

  /**
   * A claim of a run's set with its decision by the rules of the run, explained, for whoever may read claims there. The
   * claim is told as a test case would be: without its id and whatever leads to a person. Where the policy looks at other
   * stays, the whole set is read for them. Throws `Refused`, and `Refusal` `unknown-run`, `unknown-claim`, `claim-erased`.
   */
  async explained(caller: Caller, id: string, claim: string, explain: Explain): Promise<JsonObject> {
    const { runs, main, claimSets, setFolders, standards } = this.#ground;
    const { policy, known, claimSet } = await runs.read(caller, id);
    authorize(caller, "read-claims", { jurisdiction: policy.slice(0, 6) });
    const set = await claimSets.found(claimSet.id);
    if (set.erased) throw new Refusal("claim-erased", set.name);
    const then = await main.known({ knownAt: known.at, knownSeq: known.seq });
    const book = bookOfRun(runRulesOf(knownVersions(then.registry, known)), standards);
    const reader = new ClaimSetReader(setFolders.pathOf(set.id), set.indexHash);
    try {
      const found = reader.find(claim);
      if (!found) throw new Refusal("unknown-claim", claim);
      const own = readsStays(policy, book.library) ? await claimsBeside(found, reader) : [found];
      const at = own.findIndex((each) => each.id === claim);
      const { decision, history } = explainedClaim(own, at, policy, book, explain);
      return asJson({ claim: deidentified(withHistory(found, history), standards.schemas), decision });
    } finally {
      reader.close();
    }
  }
}
