import { expect, it } from "vitest";
import { contentHash } from "../../server/documents/hash.ts";
import { decisionHash } from "../../server/ledger/decision-hash.ts";
import { leafFromText, leafText } from "../../server/ledger/leaf.ts";
import { settlementParts } from "../../server/ledger/settlement-parts.ts";

it("a decision has one hash, whatever it tells of its steps and in whatever order its members stand", () => {
  const decision = { claim: "A1", outcome: "paid", amounts: { pay: "10.00" } };
  expect(decisionHash({ ...decision, steps: [{ step: "score" }] })).toBe(decisionHash(decision));
  expect(decisionHash({ amounts: { pay: "10.00" }, outcome: "paid", claim: "A1" })).toBe(
    contentHash(decision),
  );
  expect(decisionHash({ ...decision, amounts: { pay: "10.01" } })).not.toBe(decisionHash(decision));
});

it("a leaf is read back from its text", () => {
  for (const address of ["f".repeat(64), ""]) {
    const leaf = { decision: "0123456789abcdef".repeat(4), address };
    expect(leafFromText(leafText(leaf))).toEqual(leaf);
  }
});

it("a settlement is decided as a whole, for each claim with amounts, and for each that is unsettled", () => {
  const amounts = { path: "employee / H37030000001 / 2023-03 / C / 1", lines: [] };
  const unsettled = { claim: "C2", code: "outside-period" };
  const settlement = { policy: { id: "370300.dip.policy" }, claimAmounts: [amounts], unsettled: [unsettled] };
  expect(settlementParts(settlement)).toEqual([
    { decision: settlement, claim: undefined },
    { decision: amounts, claim: "C / 1" },
    { decision: unsettled, claim: "C2" },
  ]);
  expect(settlementParts({ policy: "x" })).toHaveLength(1);
});
