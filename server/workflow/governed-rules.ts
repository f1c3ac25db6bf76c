import { claimOfText } from "../claims/claim-reader.ts";
import type { BytesRange } from "../domain/bytes-range.ts";
import type { Json } from "../domain/json.ts";
import { type Known, knownVersions, nextChange } from "../registry/known-versions.ts";
import type { Registry } from "../registry/registry.ts";
import { bookKnown, type Ground } from "./book-known.ts";
import type { LiveOpinions } from "./live-opinions.ts";
import type { MainChain } from "./main-chain.ts";
import { productDiagnostics } from "./product-diagnostics.ts";
import { RuleBookService } from "./rule-book-service.ts";
import type { KnownAsked, Rules } from "./rules.ts";

export type { Ground };

/** How many pasts are kept compiled beside the present. */
const PASTS_KEPT = 8;

/** The rules as the log had them at a point of time. */
export interface Governed {
  readonly service: RuleBookService;
  readonly known: Known;
}

interface Present {
  readonly registry: Registry;
  readonly service: RuleBookService;
  /** When something else is known, without a further entry. */
  readonly until: string | undefined;
}

/** The rules as the log has them. What is in force follows from the log and the moment alone: no job switches anything. */
export class GovernedRules implements Rules {
  readonly ready = true;
  readonly #main: MainChain;
  readonly #ground: Ground;
  readonly #opinions: LiveOpinions | undefined;
  readonly #services = new Map<string, RuleBookService>();
  #present: Present | undefined;

  /** `opinions` has a share of the evaluated claims judged again. */
  constructor(main: MainChain, ground: Ground, opinions?: LiveOpinions) {
    this.#opinions = opinions;
    this.#main = main;
    this.#ground = ground;
  }

  async at(asked: KnownAsked = {}): Promise<Governed> {
    const { registry, known } = await this.#main.known(asked);
    const isPresent = asked.knownAt === undefined && asked.knownSeq === undefined;
    const service = isPresent ? this.#presentService(registry, known) : this.#serviceAt(registry, known);
    return { service, known };
  }

  claimOfText(text: string, written?: BytesRange): Json | undefined {
    return claimOfText(text, this.#ground.schemas, written);
  }

  diagnostics() {
    return productDiagnostics;
  }

  #presentService(registry: Registry, known: Known): RuleBookService {
    const present = this.#present;
    const isSame = present?.registry.changed === registry.changed;
    if (present && isSame && (present.until === undefined || known.at < present.until))
      return present.service;
    const service = this.#serviceAt(registry, known);
    this.#present = { registry, service, until: nextChange(registry, known.at) };
    return service;
  }

  #serviceAt(registry: Registry, known: Known): RuleBookService {
    const versions = knownVersions(registry, known);
    const { fingerprint } = versions;
    const kept = this.#services.get(fingerprint);
    if (kept) return kept;
    const service = new RuleBookService(bookKnown(versions, this.#ground), this.#opinions);
    if (this.#services.size > PASTS_KEPT) {
      const [oldest = ""] = this.#services.keys();
      this.#services.delete(oldest);
    }
    this.#services.set(fingerprint, service);
    return service;
  }
}
