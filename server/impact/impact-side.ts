import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Claim, SettlementResult } from "../../schemas/types.ts";
import type { ClaimError } from "../domain/claim-error.ts";
import { isSettled, type TakenClaim } from "../engine/claim-pass.ts";
import type { EvaluatedClaim, Evaluator, Setting } from "../engine/evaluator.ts";
import { lastDayOf } from "../engine/months-of.ts";
import { isPolicy } from "../engine/rule-set-version.ts";
import { settlementJson } from "../engine/settlement-json.ts";
import type { SettlementTerms } from "../engine/settlement-request.ts";
import { SettlementWork } from "../engine/settlement-work.ts";
import { FiledClaimRows, RowForm } from "../runs/filed-claim-rows.ts";
import { OutputFile } from "../runs/output-file.ts";

const ROWS_FILE = "rows";

/** One of the two states of the rules: decides claims, and settles them as a run does, rows between the passes in a file. */
export class ImpactSide {
  readonly setting: Setting;
  readonly evaluator: Evaluator;
  readonly work: SettlementWork;
  readonly #terms: SettlementTerms;
  readonly #folder: string;
  readonly #form: RowForm;
  readonly #rows: OutputFile;
  #waiting = "";

  /** Throws `TypeError` where no version of the policy is in force on the period's last day. */
  constructor(setting: Setting, evaluator: Evaluator, terms: SettlementTerms, folder: string) {
    const { library } = setting;
    const policy = library.inForce(terms.policy, lastDayOf(terms.period));
    if (!policy || !isPolicy(policy)) throw new TypeError(`no policy ${terms.policy} is in force`);
    mkdirSync(folder, { recursive: true });
    this.setting = setting;
    this.evaluator = evaluator;
    this.work = new SettlementWork(terms, policy, library, evaluator);
    this.#terms = terms;
    this.#folder = folder;
    this.#form = new RowForm(this.work.plan);
    this.#rows = new OutputFile(join(folder, ROWS_FILE), 0);
  }

  take(claim: Claim, evaluated: EvaluatedClaim | ClaimError): TakenClaim {
    const taken = this.work.pass.takeEvaluated(claim, evaluated);
    if (isSettled(taken) && this.#form.facts.length > 0)
      this.#waiting += `${this.#form.lineOf(taken.entity)}\n`;
    return taken;
  }

  /** Writes out what has been taken since. */
  flush(): void {
    if (this.#waiting !== "") this.#rows.append(this.#waiting);
    this.#waiting = "";
  }

  /** Once all claims have passed. */
  settle(claimsHash: string): SettlementResult {
    this.flush();
    this.#rows.close();
    const { work } = this;
    const { settled } = work.pass.counts;
    const rows = new FiledClaimRows(
      this.#folder,
      join(this.#folder, ROWS_FILE),
      settled,
      this.#form,
      work.ground,
    );
    const finished = work.finish(rows, undefined);
    rows.remove();
    const { findings } = work;
    const settlement = { ...finished, terms: this.#terms, unsettled: [], records: [], claimsHash, findings };
    // As its schema says, to which tests hold it.
    return settlementJson(settlement, { listsClaims: false }) as unknown as SettlementResult;
  }
}
