/** Fields of the settlement list that hold a date or a time, block by block; a test holds them against the schema. */
export const DATE_FIELDS = {
  setlinfo: [
    "dcla_time",
    "brdy",
    "opsp_mdtrt_date",
    "adm_time",
    "dscg_time",
    "setl_begn_date",
    "setl_end_date",
  ],
  oprninfo: ["oprn_oprt_date", "oprn_oprt_begntime", "oprn_oprt_endtime", "anst_begntime", "anst_endtime"],
  icuinfo: ["scs_cutd_inpool_time", "scs_cutd_exit_time"],
} as const;

/** Those of them that hold a day without a time, likewise. */
export const DAY_FIELDS: ReadonlySet<string> = new Set([
  "brdy",
  "opsp_mdtrt_date",
  "setl_begn_date",
  "setl_end_date",
]);

/** Fields that hold an amount in yuan, likewise. */
export const AMOUNT_FIELDS = {
  setlinfo: [
    "medfee_sumamt",
    "inscp_scp_amt",
    "act_pay_dedc",
    "psn_selfpay",
    "psn_ownpay",
    "acct_pay",
    "psn_cashpay",
  ],
  payinfo: ["fund_payamt"],
  iteminfo: ["amt", "claa_sumfee", "clab_amt", "fulamt_ownpay_amt", "oth_amt"],
} as const;

/** All fields that entries of the claim's lists can have, likewise. */
export const ENTRY_FIELDS = {
  payinfo: ["fund_pay_type", "fund_payamt"],
  opspdiseinfo: ["diag_name", "diag_code", "oprn_oprt_name", "oprn_oprt_code"],
  diseinfo: ["diag_type", "maindiag_flag", "diag_code", "diag_name", "adm_cond_type"],
  oprninfo: [
    "oprn_oprt_type",
    "oprn_oprt_code",
    "oprn_oprt_name",
    "oprn_oprt_date",
    "oprn_oprt_begntime",
    "oprn_oprt_endtime",
    "anst_begntime",
    "anst_endtime",
    "anst_way",
    "oper_dr_name",
    "oper_dr_code",
    "anst_dr_name",
    "anst_dr_code",
  ],
  iteminfo: ["med_chrgitm", "amt", "claa_sumfee", "clab_amt", "fulamt_ownpay_amt", "oth_amt"],
  icuinfo: ["scs_cutd_ward_type", "scs_cutd_inpool_time", "scs_cutd_exit_time", "scs_cutd_sum_dura"],
  bldinfo: ["bld_cat", "bld_amt", "bld_unt"],
} as const;

/** Fields whose text is a disease or operation code. */
export const CODE_FIELDS: ReadonlySet<string> = new Set([
  "diag_code",
  "oprn_oprt_code",
  "wm_dise_code",
  "tcm_dise_code",
]);

/** Fund types of the pooled fund: employee and resident basic insurance. */
export const POOLED_FUNDS: ReadonlySet<string> = new Set(["310100", "390100"]);

/** Fund types of critical-illness cover: employee large-amount supplement and resident critical illness. */
export const CRITICAL_ILLNESS_FUNDS: ReadonlySet<string> = new Set(["330100", "390200"]);

/** Fund type of medical aid. */
export const MEDICAL_AID_FUND = "610100";

/** The personal account is the person's own money, not a fund's. */
export const PERSONAL_ACCOUNT = "310200";
