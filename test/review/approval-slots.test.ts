import { describe, expect, it } from "vitest";
import type { Grant } from "../../server/access/permissions.ts";
import { type Approver, openSlots, type Slot } from "../../server/review/approval-slots.ts";
import { smallTree } from "./acts.ts";

const of = (by: string, ...roles: readonly Grant[]): Approver => ({ by, roles });
const zibo: Grant = { role: "reviewer", jurisdiction: "370300" };
const shandong: Grant = { role: "reviewer", jurisdiction: "370000" };
const auditor: Grant = { role: "auditor", jurisdiction: "370300" };
const open = (slots: readonly Slot[], ...approvers: readonly Approver[]) =>
  openSlots(slots, approvers, "370300", smallTree);

describe("approvals that are due", () => {
  it("are given by whoever may approve for the draft's jurisdiction, or for one above it", () => {
    expect(open([{}], of("a", zibo))).toEqual([]);
    expect(open([{}], of("a", shandong))).toEqual([]);
    expect(open([{}], of("a", { role: "reviewer", jurisdiction: "370302" }))).toEqual([{}]);
    expect(open([{}], of("a", { role: "reviewer", jurisdiction: "370800" }))).toEqual([{}]);
    expect(open([{}], of("a", { role: "officer", jurisdiction: "000000" }))).toEqual([{}]);
  });

  it("are each another person's", () => {
    expect(open([{}, {}], of("a", zibo))).toEqual([{}]);
    expect(open([{}, {}], of("a", zibo), of("a", shandong))).toEqual([{}]);
    expect(open([{}, {}], of("a", zibo), of("b", zibo))).toEqual([]);
  });

  it("may ask for the province's reviewer", () => {
    const slots = [{}, { jurisdiction: "370000" }];
    expect(open(slots, of("a", zibo), of("b", zibo))).toEqual([{ jurisdiction: "370000" }]);
    expect(open(slots, of("a", zibo), of("b", shandong))).toEqual([]);
  });

  it("may ask for a reviewer who also holds another role there", () => {
    const slot = { role: "auditor" } as const;
    expect(open([slot], of("a", zibo))).toEqual([slot]);
    expect(open([slot], of("a", auditor))).toEqual([slot]);
    expect(open([slot], of("a", zibo, auditor))).toEqual([]);
    expect(open([slot], of("a", zibo, { role: "auditor", jurisdiction: "370800" }))).toEqual([slot]);
  });

  it("are distributed so that as few as possible stay open, whoever came first", () => {
    const slots = [{}, { role: "auditor" }, { jurisdiction: "370000" }] as const;
    const wide = of("wide", shandong, auditor);
    const audits = of("audits", zibo, auditor);
    const plain = of("plain", zibo);
    for (const order of [
      [wide, audits, plain],
      [plain, wide, audits],
      [audits, wide, plain],
    ])
      expect(open(slots, ...order)).toEqual([]);
    expect(open(slots, wide, audits)).toHaveLength(1);
  });
});
