import type { Claim, IntensiveCare, Operation, SettlementInfo, SuppliedFacts } from "../../schemas/types.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { fundsPaidFen } from "./amount-facts.ts";
import { SECTIONS } from "./check-supplied-facts.ts";
import { fenOf, isWholeFen, sumFen } from "./claim-amount.ts";
import { isClaimTime, isLater } from "./claim-time.ts";
import { isPrincipal } from "./diagnosis-facts.ts";
import { isSuppliable } from "./fact-value.ts";
import { isInpatient } from "./stay-facts.ts";

/**
 * Whether a claim that conforms to the schema is free of everything that the checks of claims look for; its members are
 * asked by name, which is the quick way. False means that they have to look; a test holds that true leaves them nothing.
 */
export function isSound(claim: Claim, facts: FactDictionary): boolean {
  const { setlinfo, oprninfo, icuinfo } = claim;
  return (
    isSoundlySupplied(claim.given, "given", facts) &&
    isSoundlySupplied(claim.findings, "findings", facts) &&
    isSoundlySupplied(claim.history, "history", facts) &&
    isSoundStay(setlinfo) &&
    (!oprninfo || oprninfo.every(isSoundOperation)) &&
    (!icuinfo || icuinfo.every(isSoundCare)) &&
    isCodedOnce(claim) &&
    isPaidInFull(claim)
  );
}

/** Whether the dictionary has each supplied fact by that very id, of that part, and of a type that takes the value. */
function isSoundlySupplied(
  supplied: SuppliedFacts | undefined,
  section: keyof typeof SECTIONS,
  facts: FactDictionary,
): boolean {
  for (const id in supplied) {
    const fact = facts.find(id);
    const value = supplied[id];
    if (fact?.id !== id || fact.origin !== SECTIONS[section] || value === undefined) return false;
    if (!isSuppliable(fact.type, value)) return false;
  }
  return true;
}

function isSoundStay(stay: SettlementInfo): boolean {
  const { brdy, adm_time, dscg_time, setl_begn_date, setl_end_date } = stay;
  return (
    exists(brdy) &&
    exists(adm_time) &&
    exists(dscg_time) &&
    exists(setl_begn_date) &&
    exists(setl_end_date) &&
    exists(stay.dcla_time) &&
    exists(stay.opsp_mdtrt_date) &&
    inOrder(adm_time, dscg_time) &&
    inOrder(brdy, dscg_time) &&
    inOrder(brdy, adm_time) &&
    inOrder(setl_begn_date, setl_end_date) &&
    isAmount(stay.medfee_sumamt) &&
    isAmount(stay.inscp_scp_amt) &&
    isAmount(stay.act_pay_dedc) &&
    isAmount(stay.psn_selfpay) &&
    isAmount(stay.psn_ownpay) &&
    isAmount(stay.acct_pay) &&
    isAmount(stay.psn_cashpay)
  );
}

function isSoundOperation(operation: Operation): boolean {
  return (
    exists(operation.oprn_oprt_date) &&
    exists(operation.oprn_oprt_begntime) &&
    exists(operation.oprn_oprt_endtime) &&
    exists(operation.anst_begntime) &&
    exists(operation.anst_endtime)
  );
}

function isSoundCare({ scs_cutd_inpool_time: begin, scs_cutd_exit_time: end }: IntensiveCare): boolean {
  return exists(begin) && exists(end) && inOrder(begin, end);
}

/** One Western principal diagnosis, where the claim is an inpatient's, and at most one principal operation. */
function isCodedOnce(claim: Claim): boolean {
  let principal = 0;
  for (const diagnosis of claim.diseinfo ?? []) if (isPrincipal(diagnosis)) principal++;
  if (principal > 1 || (principal === 0 && isInpatient(claim))) return false;
  let operations = 0;
  for (const { oprn_oprt_type } of claim.oprninfo ?? []) if (oprn_oprt_type === "1") operations++;
  return operations <= 1;
}

/** Amounts are whole fen, the items sum to the total, and the funds pay no more than it. */
function isPaidInFull(claim: Claim): boolean {
  const { iteminfo, payinfo } = claim;
  for (const { fund_payamt } of payinfo ?? []) if (!isAmount(fund_payamt)) return false;
  for (const item of iteminfo ?? []) {
    const { amt, claa_sumfee, clab_amt, fulamt_ownpay_amt, oth_amt } = item;
    const isWhole = isAmount(amt) && isAmount(claa_sumfee) && isAmount(clab_amt);
    if (!isWhole || !isAmount(fulamt_ownpay_amt) || !isAmount(oth_amt)) return false;
  }
  const total = fenOf(claim.setlinfo.medfee_sumamt);
  if (iteminfo && iteminfo.length > 0 && sumFen(iteminfo, ({ amt }) => amt) !== total) return false;
  return fundsPaidFen(claim) <= total;
}

function isAmount(amount: string | number | undefined): boolean {
  return amount === undefined || isWholeFen(amount);
}

function inOrder(earlier: string | undefined, later: string | undefined): boolean {
  return earlier === undefined || later === undefined || !isLater(earlier, later);
}

/** Whether a day certainly exists: the last ones of months that are shorter than others are for the calendar. */
function exists(time: string | undefined): boolean {
  if (time === undefined) return true;
  const month = twoDigits(time, 5);
  const day = twoDigits(time, 8);
  const isInEveryYear = month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 28 : 30);
  if (isInEveryYear && time.length === 10 && !time.startsWith("0000")) return true;
  return isClaimTime(time);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

const ZERO = 0x30;
