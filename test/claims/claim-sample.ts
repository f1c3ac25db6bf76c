import type { JsonObject } from "../../server/domain/json.ts";

const SETTLEMENT = {
  fixmedins_code: "H37030000101",
  insuplc: "370300",
  hi_type: "1",
  ipt_med_type: "1",
  adm_time: "2023-03-06 09:12:00",
  dscg_time: "2023-03-14 10:30:00",
  medfee_sumamt: "1000.00",
};

const DIAGNOSES = [
  { diag_type: "1", maindiag_flag: "1", diag_code: "I20.000" },
  { diag_type: "1", maindiag_flag: "0", diag_code: "E11.900" },
];

/** A small inpatient claim with the given settlement fields and blocks changed; `undefined` takes a field out. */
export function claimWith(settlement: JsonFields = {}, blocks: JsonFields = {}): JsonObject {
  const claim = {
    id: "C1",
    setlinfo: stated({ ...SETTLEMENT, ...settlement }),
    diseinfo: DIAGNOSES,
    ...blocks,
  };
  return stated(claim);
}

type JsonFields = Readonly<Record<string, JsonObject[string] | undefined>>;

function stated(fields: JsonFields): JsonObject {
  // Without its undefined members the record holds JSON only.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject;
}
