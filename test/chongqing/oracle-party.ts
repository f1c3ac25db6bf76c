import { Fraction } from "../zibo/fraction.ts";
import { INSTITUTIONS } from "./oracle-institutions.ts";
import { total } from "./oracle-sharing.ts";

const number = Fraction.of;

/** What an institution brings to the settlement of a pool. */
export interface Party {
  readonly code: string;
  readonly pool: string;
  readonly facts: Readonly<Record<string, string | boolean>>;
}

/** 三(二): the alliance that holds its target, or itself. */
export const holderOf = (code: string) => INSTITUTIONS[code]?.holder ?? code;

/** 三(一): last year's reasonable payments, a twentieth more for grassroots and children's institutions. */
export function tilted({ code, facts }: Party): Fraction {
  const { isGrassroots = false, category = "" } = INSTITUTIONS[code] ?? {};
  const isTilted = isGrassroots || category === "children";
  return number(String(facts.reasonable_paid_last_year ?? "0"))
    .times(number(isTilted ? "1.05" : "1"))
    .rounded(2);
}

/** 二(四): heads by age, and patients by disease. */
export function capitation({ facts }: Party) {
  const heads = (fact: string, quota: string) => number(String(facts[fact] ?? "0")).times(number(quota));
  return {
    outpatient: total([
      heads("outpatient_heads_child", "70"),
      heads("outpatient_heads_adult", "60"),
      heads("outpatient_heads_elderly", "110"),
    ]),
    chronic: total([
      heads("diabetes_heads", "1200"),
      heads("hypertension_heads", "800"),
      heads("renal_failure_heads", "62000"),
    ]),
  };
}
