import type { JsonObject } from "../../server/domain/json.ts";
import { diagnoses, operations } from "./bench-policy.ts";
import { Random } from "./random.ts";

/** Generated claims: every rule and tier fires, about one in seven is excluded, a few find no group. Seeded. */
export function* benchClaims(count: number): Generator<JsonObject> {
  const random = new Random(20231231);
  for (let index = 0; index < count; index++) yield claim(index, random);
}

function claim(index: number, random: Random): JsonObject {
  const days = random.chance(0.01) ? random.between(61, 90) : random.between(1, 30);
  const cost = random.chance(0.002) ? 4.5 : fen(random, 800, random.chance(0.05) ? 300_000 : 30_000);
  const share = (most: number) => Math.round(cost * random.next() * most * 100) / 100;
  const drug = share(0.4);
  const material = share(0.3);
  const examination = share(0.25);
  const rest = Math.round((cost - drug - material - examination) * 100) / 100;
  const performed = Array.from({ length: random.between(0, 3) }, () => random.of(operations));
  const pooled = random.chance(0.01) ? 0 : Math.round(cost * 65) / 100;
  return {
    id: `B${String(index).padStart(7, "0")}`,
    setlinfo: {
      fixmedins_code: `H99000000${random.between(1, 9)}`,
      insuplc: "990000",
      hi_setl_lv: random.of(["1", "2", "3"]),
      hi_type: random.chance(0.01) ? "9" : random.of(["1", "2"]),
      gend: random.of(["1", "2"]),
      age: random.between(0, 99),
      med_type: random.chance(0.02) ? "11" : random.chance(0.05) ? "52" : "21",
      ipt_med_type: "1",
      adm_way: random.of(["1", "2", "3", "9"]),
      dscg_way: random.of(["1", "1", "1", "1", "2", "3", "4", "5"]),
      dscg_time: "2025-06-30",
      act_ipt_days: days,
      days_rinp_flag_31: random.chance(0.1) ? "2" : "1",
      medfee_sumamt: cost,
      psn_ownpay: share(0.2),
    },
    payinfo: [{ fund_pay_type: "310100", fund_payamt: pooled }],
    diseinfo: diagnosed(random),
    oprninfo: performed.map((code, at) => ({ oprn_oprt_code: code, oprn_oprt_type: at === 0 ? "1" : "2" })),
    iteminfo: [
      { med_chrgitm: "09", amt: drug },
      { med_chrgitm: "08", amt: material },
      { med_chrgitm: "03", amt: examination },
      { med_chrgitm: "14", amt: rest },
    ],
    ...(random.chance(0.05)
      ? { icuinfo: [{ scs_cutd_ward_type: "ICU", scs_cutd_sum_dura: `${random.between(0, 5)}/1/0` }] }
      : {}),
    findings: found(random),
  };
}

function diagnosed(random: Random): JsonObject[] {
  const principal = random.chance(0.025)
    ? "Y99.x00"
    : `${random.of(diagnoses)}${random.chance(0.5) ? "" : ".900"}`;
  const others = Array.from({ length: random.between(0, 3) }, () => `${random.of(diagnoses)}`);
  const code = principal.replace(/\.(\d)\.900$/, ".$100");
  return [
    { diag_type: "1", maindiag_flag: "1", diag_code: code },
    ...others.map((other) => ({ diag_type: "1", maindiag_flag: "0", diag_code: other })),
  ];
}

const FINDINGS = [
  "work_injury",
  "third_party_liable",
  "third_party_unpaid",
  "treated_abroad",
  "public_health_service",
  "fitness_or_check_up",
  "upcoding_found",
  "split_stay_found",
  "nominal_stay_found",
  "violation_serious",
  "fraud_intent",
];

function found(random: Random): JsonObject {
  return Object.fromEntries(FINDINGS.filter(() => random.chance(0.01)).map((finding) => [finding, true]));
}

function fen(random: Random, from: number, to: number): number {
  return random.between(from * 100, to * 100) / 100;
}
