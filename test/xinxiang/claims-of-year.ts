import type { ChargeItem, Claim } from "../../schemas/types.ts";
import { shareOf, yuan } from "../year/fen.ts";
import { pingdingshanMix } from "../year/pingdingshan-mix.ts";
import { yearClaims } from "../year/year-claims.ts";
import type { OracleClaim } from "./oracle-claim.ts";

export const YEAR = 2022;

/** The shipped example's institutions: the county hospital and the township centre are one community. */
export const INSTITUTIONS = [
  { code: "H41070000101", level: "3", share: 4, grassroots: false, holder: "H41070000101" },
  { code: "H41070000201", level: "2", share: 3, grassroots: false, holder: "YGT410721" },
  { code: "H41070000301", level: "1", share: 3, grassroots: true, holder: "YGT410721" },
] as const;

const WEIGHTS = ["0.6543", "1.0000", "1.2345", "2.5006", "4.0001"];
const HISTORIES: readonly Readonly<Record<string, string>>[] = [
  {},
  { history_inpatient_used: "149000.00", history_outpatient_used: "290.00" },
  { history_large_counted: "9000.00" },
  { history_large_counted: "109000.00", history_large_used: "399000.00" },
  { history_outpatient_used: "1500.00", history_inpatient_used: "150000.00" },
];
const FOUND: readonly Readonly<Record<string, boolean | string>>[] = [
  { double_claim_found: true, violation_amount: "55.55" },
  { drug_resale_found: true, violation_amount: "33.33" },
  { standard_lowered: true, violation_serious: true, violation_amount: "44.44" },
  { service_reduced: true, violation_amount: "66.67" },
];

const fenOf = (amount: string | number | undefined) =>
  Number(BigInt(String(amount ?? "0.00").replace(".", "")));

/** Three tenths of what is in the catalogue is class B, the rest class A. */
function classed(item: ChargeItem): ChargeItem {
  const within = fenOf(item.amt) - fenOf(item.fulamt_ownpay_amt);
  const b = shareOf(within, 300);
  return { ...item, claa_sumfee: yuan(within - b), clab_amt: yuan(b) };
}

/** A year of claims on Pingdingshan's case mix, with classes of charges, weights of groups and what the year has used. */
export function claimsOfYear(count: number): readonly Claim[] {
  const setting = {
    seed: 410_700,
    year: YEAR,
    count,
    area: "410700",
    institutions: INSTITUTIONS.map(({ code, level, share }) => ({ code, level, share })),
    mix: pingdingshanMix(),
    kinds: { elsewhere: 0, sporadic: 0 },
    foundEvery: 12,
  };
  return [...yearClaims(setting)].map((claim, index) => {
    const { findings = {}, iteminfo = [], ...rest } = claim;
    const found = index % 31 === 0 ? FOUND[(index / 31) % FOUND.length] : findings;
    return {
      ...rest,
      iteminfo: iteminfo.map(classed),
      ...(found && Object.keys(found).length > 0 ? { findings: found } : {}),
      ...(claim.setlinfo.ipt_med_type
        ? { given: { drg_weight: WEIGHTS[index % WEIGHTS.length] ?? "1" } }
        : {}),
      history: HISTORIES[index % 11 < 5 ? index % 11 : 0] ?? {},
    };
  });
}

/** The claim as the independent calculation reads it. */
export function readByOracle({ setlinfo, iteminfo = [], oprninfo = [], ...rest }: Claim): OracleClaim {
  const institution = INSTITUTIONS.find(({ code }) => code === setlinfo.fixmedins_code);
  const words = (facts: object = {}) =>
    Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, String(value)]));
  const [main] = (rest.diseinfo ?? []).filter(({ maindiag_flag: flag }) => flag === "1");
  return {
    inpatient: setlinfo.ipt_med_type !== undefined,
    medType: String(setlinfo.med_type),
    employee: setlinfo.hi_type === "1",
    level: institution?.level ?? "",
    grassroots: institution?.grassroots ?? false,
    days: Number(setlinfo.act_ipt_days ?? 0),
    diagnosis: main?.diag_code ?? "",
    operated: oprninfo.length > 0,
    cost: String(setlinfo.medfee_sumamt),
    weight: words(rest.given).drg_weight ?? "0",
    items: iteminfo.map((item) => ({
      category: item.med_chrgitm,
      a: String(item.claa_sumfee),
      b: String(item.clab_amt),
    })),
    history: words(rest.history),
    findings: (rest.findings ?? {}) as Readonly<Record<string, string | boolean>>,
  };
}
