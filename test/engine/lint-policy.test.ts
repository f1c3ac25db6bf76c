import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { findingsOfRules } from "../invalid/invalid-documents.ts";

/** Findings of a policy without steps, changed as a test needs. */
function findingsOf(changes: JsonObject): string[] {
  const body = {
    claimDate: "dscg_date",
    institutionsAt: "dscg_date",
    pools: [
      { name: "all", title: { zh: "全部" }, when: { fact: "inpatient", operator: "equal", value: true } },
    ],
    phases: { claim: [] },
    decision: { outcomes: [], amounts: [] },
    ...changes,
  };
  return findingsOfRules({ document: { kind: "policy", body } }).found.map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );
}

describe("what a policy answers with", () => {
  it.each([
    ["method", "points"],
    ["group", "score"],
    ["score", "group_code"],
    ["coefficient", "inpatient"],
    ["points", "dscg_date"],
  ])("the %s of a decision is not a fact of another type, such as %s", (field, fact) => {
    expect(findingsOf({ decision: { outcomes: [], amounts: [], [field]: fact } })).toEqual([
      `program.fact-type /body/decision/${field}`,
    ]);
  });

  it("what is held against a pool is a number; what is only listed may be anything", () => {
    expect(findingsOf({ statement: [{ fact: "group_code", per: "claim" }] })).toEqual([]);
    expect(findingsOf({ statement: [{ fact: "group_code", per: "claim", role: "total" }] })).toEqual([
      "program.fact-type /body/statement/0/fact",
    ]);
  });

  it("a default, which is a decimal, stands in for a number only", () => {
    expect(findingsOf({ reads: [{ fact: "point_value", per: "pool", default: "1" }] })).toEqual([]);
    expect(findingsOf({ reads: [{ fact: "inpatient", per: "pool", default: "1" }] })).toEqual([
      "program.fact-type /body/reads/0/fact",
    ]);
  });
});
