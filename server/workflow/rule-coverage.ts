import type { ClaimSetFolders } from "../claim-sets/claim-set-folders.ts";
import { fenOf } from "../claims/claim-amount.ts";
import { ClaimCoverage, type VersionCoverage } from "../coverage/claim-coverage.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { toFixedText } from "../domain/exact.ts";
import { Evaluator } from "../engine/evaluator.ts";
import { type KnownVersions, knownVersions } from "../registry/known-versions.ts";
import { bookKnown, type Ground } from "./book-known.ts";
import { authorize, type Caller } from "./caller.ts";
import type { ClaimSets } from "./claim-sets.ts";
import type { MainChain } from "./main-chain.ts";
import { nextTurn } from "./next-turn.ts";
import { Refusal } from "./refusal.ts";
import { type FigureTrial, type UnnoticedFigures, unnoticedFigures } from "./unnoticed-figures.ts";

export interface CoverageGround {
  readonly main: MainChain;
  readonly standards: Ground;
  readonly claimSets: ClaimSets;
  readonly setFolders: ClaimSetFolders;
}

/** What the claims of a set came to under a policy, each at its own date. */
export interface PolicyCoverage {
  /** Claims that were taken: all that the set holds, or a sample, the same every time. */
  readonly claims: number;
  /** Claims that the set holds. */
  readonly of: number;
  /** Of those, claims that could not be decided, or that no version of the policy takes. */
  readonly undecided: number;
  /** Cost of all of them in yuan, two decimals. */
  readonly cost: string;
  readonly versions: readonly VersionCoverage[];
}

/** Who waits hears how many claims have passed, and may say that it is enough. */
export interface CoveragePass {
  progress(claims: number, of: number): void;
  readonly isCancelled: boolean;
}

/** What is asked for; `most`: about how many claims are taken at most, spread over the whole set. */
export interface CoverageRequest {
  readonly policy: string;
  readonly claimSet: string;
  readonly most?: number | undefined;
}

/** The work was given up. */
export class CoverageCancelled extends Error {
  constructor() {
    super("coverage was cancelled");
    this.name = "CoverageCancelled";
  }
}

/** Answers that are kept, for as long as nothing is published. */
const KEPT = 32;

/** Which parts of rules claims came to, by money, and which figures no case notices. Methods throw `Refused` and `Refusal`. */
export class RuleCoverage {
  readonly #ground: CoverageGround;
  readonly #figures = new Map<string, UnnoticedFigures>();

  constructor(ground: CoverageGround) {
    this.#ground = ground;
  }

  /**
   * Takes the claims of a set through a policy. What it reads of a person's other stays is what the claims bring
   * themselves. Throws `CoverageCancelled`.
   */
  async ofClaims(
    caller: Caller,
    { policy, claimSet, most = Number.POSITIVE_INFINITY }: CoverageRequest,
    pass: CoveragePass,
  ): Promise<PolicyCoverage> {
    const { claimSets, setFolders } = this.#ground;
    authorize(caller, "read-runs", { jurisdiction: policy.slice(0, 6) });
    const set = await claimSets.read(caller, claimSet);
    if (set.erased) throw new Refusal("claim-erased", set.name);
    const book = bookKnown((await this.#versions()).versions, this.#ground.standards);
    if (book.library.policyVersionsOf(policy).length === 0) throw new Refusal("unknown-policy", policy);
    const evaluator = new Evaluator(book);
    const coverage = new ClaimCoverage();
    let claims = 0;
    let outside = 0;
    const reader = setFolders.open(set.id, set.indexHash);
    try {
      const every = Math.max(1, Math.ceil(set.summary.claims / most));
      for (const [at, block] of reader.index.blocks.entries()) {
        if (at % every !== 0) continue;
        if (pass.isCancelled) throw new CoverageCancelled();
        for (const claim of reader.claims(block)) {
          claims++;
          const evaluated = evaluator.evaluate(claim, { policy, detail: "hits" });
          if (evaluated instanceof ClaimError) outside++;
          else coverage.add(evaluated, fenOf(claim.setlinfo.medfee_sumamt));
        }
        pass.progress(claims, set.summary.claims);
        await nextTurn();
      }
    } finally {
      reader.close();
    }
    return {
      claims,
      of: set.summary.claims,
      undecided: coverage.undecided + outside,
      cost: toFixedText({ num: coverage.fen, den: 100n }, 2),
      versions: coverage.versions(),
    };
  }

  /** Figures of a version that no case of its own notices; kept until something is published. */
  async ofFigures(
    caller: Caller,
    { id, version }: { readonly id: string; readonly version: number },
    trial: FigureTrial,
  ): Promise<UnnoticedFigures> {
    authorize(caller, "evaluate", { jurisdiction: id.slice(0, 6) });
    const { versions, seq } = await this.#versions();
    const isThere = versions.ruleSets.some(
      ({ document }) => document.id === id && document.version === version,
    );
    if (!isThere) throw new Refusal("unknown-version", `${id}@${version}`);
    const book = bookKnown(versions, this.#ground.standards);
    const found = book.library.find(id, version);
    if (!found) throw new Refusal("unknown-version", `${id}@${version}`);
    const key = `${seq} ${found.hash} ${trial.most}`;
    const known = this.#figures.get(key);
    if (known) return known;
    const answer = await unnoticedFigures(found, book.cases?.get(`${id}@${version}`) ?? [], book, trial);
    if (trial.isCancelled) return answer;
    if (this.#figures.size >= KEPT) this.#figures.clear();
    this.#figures.set(key, answer);
    return answer;
  }

  async #versions(): Promise<{ readonly versions: KnownVersions; readonly seq: number }> {
    const { registry, known } = await this.#ground.main.known({});
    return { versions: knownVersions(registry, known), seq: known.seq };
  }
}
