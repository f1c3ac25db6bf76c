import type { Diagnosis, IntensiveCare } from "../../schemas/types.ts";
import type { IntegerRandom } from "./integer-random.ts";

/** Illnesses that come beside others: common ones, an infection or a lesion of an organ, a failing organ. */
const COMMON = ["I10.x00x002", "E11.900", "E78.500", "I25.103", "K76.000"];
const MODERATE = ["I50.900", "J18.900", "J15.900", "L89.900"];
const SEVERE = ["A41.900", "J96.000", "N17.900", "R57.000", "K72.900"];

/** None to three other diagnoses; one stay in eight has a moderate one, one in twenty-five a severe one. */
export function otherDiagnoses(random: IntegerRandom): Diagnosis[] {
  const codes: string[] = [];
  for (let left = random.below(3); left > 0; left--) codes.push(random.of(COMMON));
  if (random.chance(120)) codes.push(random.of(MODERATE));
  if (random.chance(40)) codes.push(random.of(SEVERE));
  return [...new Set(codes)].map((code) => ({ diag_type: "1", maindiag_flag: "0", diag_code: code }));
}

/** Intensive care of one stay in thirty, 48 hours to the minute among the durations, and a minute less. */
export function intensiveCare(random: IntegerRandom): { readonly icuinfo?: IntensiveCare[] } {
  if (!random.chance(33)) return {};
  const duration = random.of(["0/12/0", "1/6/30", "1/23/59", "2/0/0", "3/4/15", "7/0/0"]);
  return { icuinfo: [{ scs_cutd_ward_type: "ICU", scs_cutd_sum_dura: duration }] };
}
