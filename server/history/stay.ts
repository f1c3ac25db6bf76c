import type { Claim } from "../../schemas/types.ts";
import { civilDateOf } from "../claims/claim-time.ts";

/** What the order of a person's stays rests on. */
export interface Stay {
  /** Whose it is: his number in his pooling area; without one it is nobody's, and has no other stays. */
  readonly person: string | undefined;
  /** Civil dates. A visit that states no admission is admitted on the day on which it ends. */
  readonly admitted: string;
  readonly discharged: string;
  /** Claim id: of two stays admitted on one day the first by id is the earlier. */
  readonly id: string;
}

/** A claim as a stay of a person. */
export function stayOf({ id, setlinfo }: Claim): Stay {
  const { psn_no, hi_no, insuplc, adm_time, dscg_time } = setlinfo;
  const number = psn_no || hi_no;
  return {
    person: number ? `${insuplc} ${number}` : undefined,
    admitted: civilDateOf(adm_time ?? dscg_time),
    discharged: civilDateOf(dscg_time),
    id,
  };
}

/** Order by person, admission and claim id; stays that are nobody's come first. */
export function compareStays(a: Stay, b: Stay): number {
  return text(a.person ?? "", b.person ?? "") || text(a.admitted, b.admitted) || text(a.id, b.id);
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
