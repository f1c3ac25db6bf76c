import { Refused, whoMay } from "../access/refused.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { knownVersions } from "../registry/known-versions.ts";
import type { Registry } from "../registry/registry.ts";
import type { DraftContent } from "../review/draft.ts";
import { type BaseConflict, conflictsOf } from "./base-conflicts.ts";
import { bookKnown } from "./book-known.ts";
import type { Caller } from "./caller.ts";
import { changedDecisions, type DecisionChanges } from "./changed-decisions.ts";
import { authorizeTrial } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftLog, type Found } from "./draft-log.ts";
import { throwUnlessSound } from "./draft-review.ts";
import type { EvaluateOptions, Evaluation } from "./policy-service.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { Refusal } from "./refusal.ts";
import { registryWith } from "./registry-with.ts";
import { RuleBookService } from "./rule-book-service.ts";
import { libraryWith } from "./standing-versions.ts";

/** What a draft would do to others if it were published now. */
export class DraftEffects {
  readonly #ground: DraftGround;
  readonly #log: DraftLog;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#log = new DraftLog(ground);
  }

  /**
   * Every version in force that inherits what the draft is of, directly or through others, and what becomes of its
   * overrides. Throws `Refusal` `invalid-content` where the draft is no rule set yet.
   */
  async heirs(caller: Caller, id: string): Promise<readonly BaseConflict[]> {
    const { draft, present } = await this.#log.find(caller, id);
    const { content } = draft;
    if (content.type !== "rule-set") return [];
    const { standards } = this.#ground;
    const findings: Diagnostic[] = [];
    const coming = readRuleSet(content.document, standards.schemas, findings);
    if (!coming) throw new Refusal("invalid-content", id, findings);
    return conflictsOf(
      coming,
      libraryWith(present, standards),
      libraryWith(present, standards, coming),
      standards,
    );
  }

  /**
   * The decisions on these claims that publishing the draft would change: for whoever writes it or reviews it, and may
   * evaluate. Throws `Refusal` `invalid-content` where it is not sound: nobody is paid by such rules, not even on trial.
   */
  async changes(
    caller: Caller,
    id: string,
    claims: readonly Json[],
    policy: string | undefined,
  ): Promise<DecisionChanges> {
    const found = await this.#onTrial(caller, id);
    const { draft, present } = found;
    await throwUnlessSound(id, draft.content, present, this.#ground);
    const { registry } = present;
    const [before, after] = [registry, registryWith(draft.content, present, this.#ground.standards)];
    const options = { explain: "none", ...(policy === undefined ? {} : { policy }) } as const;
    return changedDecisions(claims, this.#service(before, found), this.#service(after, found), options);
  }

  /**
   * The decision on one claim as it would be if the draft were published now; for whom and of which drafts as for
   * `changes`, but that its test cases need not hold yet: a trial is how they are worked out.
   */
  async trial(caller: Caller, id: string, claim: Json, options: EvaluateOptions): Promise<Evaluation> {
    const found = await this.#onTrial(caller, id);
    const { draft, present } = found;
    await throwUnlessSound(id, withoutCases(draft.content), present, this.#ground);
    const registry = registryWith(draft.content, present, this.#ground.standards);
    return this.#service(registry, found).evaluate(claim, options);
  }

  /** The draft, for who writes or reviews it. */
  async #onTrial(caller: Caller, id: string): Promise<Found> {
    if (!caller.permissions.maySomewhere("read-drafts"))
      throw new Refused("not-allowed", whoMay("read-drafts", undefined));
    const found = await this.#log.find(caller, id);
    authorizeTrial(found.caller, found.draft.content, found.governance);
    return found;
  }

  #service(registry: Registry, { present }: Found): RuleBookService {
    const known = { at: present.now, seq: present.registry.seq };
    return new RuleBookService(bookKnown(knownVersions(registry, known), this.#ground.standards));
  }
}

/** What of a draft decides claims. */
export function withoutCases(content: DraftContent): DraftContent {
  if (content.type !== "rule-set") return content;
  const { cases: _, ...rest } = content;
  return rest;
}
