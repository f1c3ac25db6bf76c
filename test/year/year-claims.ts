import type { Claim, SettlementInfo } from "../../schemas/types.ts";
import { caseCost, RATIO_BOUNDS } from "./case-cost.ts";
import type { CaseGroup } from "./case-group.ts";
import { type Charges, chargesOf } from "./charges.ts";
import { CLAIM_KINDS, type ClaimKind } from "./claim-kind.ts";
import { yuan } from "./fen.ts";
import { FOUND_FACTS } from "./found-facts.ts";
import { IntegerRandom } from "./integer-random.ts";
import { intensiveCare, otherDiagnoses } from "./other-diagnoses.ts";
import type { Person } from "./person.ts";
import { RecentPersons } from "./recent-persons.ts";
import { dateOf, daysOf } from "./stay-dates.ts";
import { Weighted } from "./weighted.ts";
import type { YearInstitution, YearSetting } from "./year-setting.ts";

/** One stay in how many is a person's next one. */
const READMITTED = 180;

/** An institution of another city, for bills from elsewhere. */
const ELSEWHERE: YearInstitution = { code: "H31010400099", level: "3", share: 0 };

/**
 * A year of claims, made one by one: the same setting gives the same claims, and memory does not grow with their number.
 * Every kind of claim comes once among the first, then as often as it is weighted; costs lie about the average of their
 * group, some at the bounds that policies draw; one stay in six follows an earlier stay of the same person by a number
 * of days on either side of the readmission windows; review has found something about every `foundEvery`th stay.
 * No claim brings `history`: that is worked out of the claims. Discharges lie in the year, in no order.
 */
export function* yearClaims(setting: YearSetting): Generator<Claim> {
  const maker = new YearOfClaims(setting);
  for (let index = 0; index < setting.count; index++) yield maker.claim(index);
}

class YearOfClaims {
  readonly #setting: YearSetting;
  readonly #random: IntegerRandom;
  readonly #persons: RecentPersons;
  readonly #kinds: Weighted<ClaimKind>;
  readonly #groups: Weighted<CaseGroup>;
  readonly #institutions: Weighted<YearInstitution>;
  readonly #bounds: readonly number[];
  #stays = 0;

  constructor(setting: YearSetting) {
    const { seed, area, year, kinds = {}, employees = 400, ratioBounds = RATIO_BOUNDS } = setting;
    this.#setting = setting;
    this.#random = new IntegerRandom(seed);
    this.#persons = new RecentPersons(this.#random, area, year, employees);
    this.#kinds = new Weighted(CLAIM_KINDS, ({ name, weight }) => kinds[name] ?? weight);
    this.#groups = new Weighted(setting.mix, ({ cases }) => cases);
    this.#institutions = new Weighted(setting.institutions, ({ share }) => share);
    this.#bounds = ratioBounds;
  }

  claim(index: number): Claim {
    const random = this.#random;
    const { items } = this.#kinds;
    let kind = items[index] ?? this.#kinds.draw(random);
    let group = this.#groups.draw(random);
    let institution = this.#institutions.draw(random);
    const { person, admission, isAgain } = this.#whoAndWhen(kind);
    if (isAgain && person.lastStay && random.chance(600)) {
      kind = items[person.lastStay.kind] ?? kind;
      group = this.#groups.items[person.lastStay.group] ?? group;
      if (random.chance(800))
        institution =
          this.#setting.institutions.find(({ code }) => code === person.lastStay?.institution) ?? institution;
    }
    if (kind.elsewhere) institution = ELSEWHERE;
    const days = this.#daysOf(kind, group);
    const last = daysOf(this.#setting.year) - 1;
    const from = Math.min(admission ?? random.between(0, last) - days, last);
    const until = Math.min(from + days, last);
    if (kind.stay) {
      const stay = {
        kind: items.indexOf(kind),
        group: this.#groups.items.indexOf(group),
        institution: institution.code,
      };
      this.#persons.discharged(person, until, stay);
    }
    return this.#written(index, kind, group, institution, person, from, until);
  }

  /** Who the claim is of: for some stays somebody who was discharged before, early enough to come again in the year. */
  #whoAndWhen({ stay, newborn, medType, diagnoses = [] }: ClaimKind): {
    readonly person: Person;
    readonly admission?: number;
    readonly isAgain?: boolean;
  } {
    const again =
      stay === "1" &&
      !newborn &&
      medType === "21" &&
      this.#random.chance(READMITTED) &&
      this.#persons.again();
    if (again && again.admission < daysOf(this.#setting.year) - 1) return { ...again, isAgain: true };
    const person = this.#persons.fresh();
    const isMother = diagnoses.some((code) => code.startsWith("O"));
    const { year } = this.#setting;
    return { person: isMother ? { ...person, sex: "2", born: year - this.#random.between(20, 42) } : person };
  }

  #daysOf({ stay, days }: ClaimKind, group: CaseGroup): number {
    if (!stay) return 0;
    if (days) return this.#random.of(days);
    return Math.max(1, Math.floor((group.days * this.#random.between(500, 1500)) / 1000));
  }

  #written(
    index: number,
    kind: ClaimKind,
    group: CaseGroup,
    institution: YearInstitution,
    person: Person,
    from: number,
    until: number,
  ): Claim {
    const random = this.#random;
    const { year, area, found = FOUND_FACTS, foundEvery = 25 } = this.#setting;
    const diagnosis = kind.diagnoses ? random.of(kind.diagnoses) : group.diagnosis;
    const operations = kind.diagnoses ? (kind.operation ? [kind.operation] : []) : group.operations;
    const cost = caseCost(
      random,
      kind.average ?? group.average,
      kind.average ? 300 : group.spread,
      this.#bounds,
    );
    const sort = !kind.stay ? "clinic" : operations.length > 0 ? "surgical" : "medical";
    const charges = chargesOf(random, cost, person.pool, institution.level, sort);
    if (kind.stay) this.#stays += 1;
    const finding =
      kind.stay && foundEvery > 0 && this.#stays % foundEvery === 0
        ? found[Math.floor(this.#stays / foundEvery - 1) % found.length]
        : undefined;
    const findings = { ...kind.findings, ...finding?.facts(cost) };
    const hasGiven = group.given && !kind.diagnoses;
    return {
      id: `${area}-${year}-${String(index + 1).padStart(7, "0")}`,
      setlinfo: {
        ...this.#information(kind, institution, person, cost, charges),
        ...this.#times(kind, from, until),
      },
      ...(hasGiven ? { given: group.given } : {}),
      payinfo: charges.payments,
      ...(kind.medType === "14"
        ? {
            opspdiseinfo: [
              { diag_code: diagnosis, ...(kind.operation ? { oprn_oprt_code: kind.operation } : {}) },
            ],
          }
        : {}),
      diseinfo: [
        { diag_type: "1", maindiag_flag: "1", diag_code: diagnosis },
        ...(kind.stay ? otherDiagnoses(random) : []),
      ],
      ...(kind.stay && operations.length > 0
        ? {
            oprninfo: operations.map((code, at) => ({
              oprn_oprt_type: at === 0 ? "1" : "2",
              oprn_oprt_code: code,
            })),
          }
        : {}),
      iteminfo: charges.items,
      ...(kind.stay === "1" ? intensiveCare(random) : {}),
      ...(Object.keys(findings).length > 0 ? { findings } : {}),
    };
  }

  #information(
    kind: ClaimKind,
    { code, level }: YearInstitution,
    { id, sex, born, pool }: Person,
    cost: number,
    charges: Charges,
  ): Omit<SettlementInfo, "dscg_time"> {
    const age = Math.max(1, this.#setting.year - born);
    return {
      fixmedins_code: code,
      hi_setl_lv: level === "0" ? "1" : level,
      psn_no: id,
      gend: sex,
      ...(kind.newborn ? { nwb_age: this.#random.of([1, 7, 27, 28, 29]) } : { age }),
      hi_type: pool === "employee" ? "1" : "2",
      insutype: pool === "employee" ? "310" : "390",
      insuplc: this.#setting.area,
      med_type: kind.medType,
      setl_type: kind.sporadic ? "1" : "2",
      ...(kind.stay ? { ipt_med_type: kind.stay } : {}),
      trt_type: kind.chinese ? "2.1" : "1",
      medfee_sumamt: yuan(cost),
      inscp_scp_amt: charges.inScope,
      act_pay_dedc: charges.deductible,
      psn_selfpay: charges.selfPay,
      psn_ownpay: charges.ownPay,
      acct_pay: "0.00",
      psn_cashpay: charges.cash,
    };
  }

  /** When it was, and how the patient came and left. */
  #times({ stay, name }: ClaimKind, from: number, until: number) {
    const random = this.#random;
    const { year } = this.#setting;
    const dscg_time = dateOf(year, until);
    if (!stay) return { dscg_time };
    const ways = ["1", "1", "1", "1", "1", "1", "1", "2", "3", "4", "5"] as const;
    return {
      adm_time: dateOf(year, from),
      dscg_time,
      act_ipt_days: Math.max(1, until - from),
      adm_way: random.of(["1", "2", "2", "2", "3"] as const),
      dscg_way: random.of(ways),
      days_rinp_flag_31: name === "chemotherapy" ? ("2" as const) : ("1" as const),
    };
  }
}
