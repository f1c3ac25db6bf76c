import { describe, expect, it } from "vitest";
import { permissionsOf } from "../../server/access/permissions.ts";
import {
  type Action,
  actions,
  type RoleName,
  roles,
  rolesFor,
  rolesOfKeys,
} from "../../server/access/roles.ts";
import { tree } from "./access-app.ts";

const of = (role: RoleName, jurisdiction: string, id = "li.na") =>
  permissionsOf(id, [{ role, jurisdiction }], tree);
const zibo = { jurisdiction: "370300" };

describe("a grant", () => {
  it("covers its jurisdiction and all below it, and nothing above or beside", () => {
    const officer = of("officer", "370300");
    const may = (jurisdiction: string) => officer.may("write-drafts", { jurisdiction });
    expect(["370300", "370303"].map(may)).toEqual([true, true]);
    expect(["370000", "000000", "370800", "370802", "379999", "", "3703"].map(may)).not.toContain(true);
  });

  it("for Chongqing covers Kaizhou, whose code does not begin with the same four digits as any city's", () => {
    expect(of("reviewer", "500000").may("approve", { jurisdiction: "500154" })).toBe(true);
    expect(of("reviewer", "500154").may("approve", { jurisdiction: "500000" })).toBe(false);
  });

  it("for a code that nobody registered covers nothing", () => {
    const lost = of("administrator", "379999");
    expect(lost.may("administer-users", { jurisdiction: "379999" })).toBe(false);
    expect(lost.maySomewhere("administer-users")).toBe(false);
  });

  it("is needed: without any, everything is refused", () => {
    const nobody = permissionsOf("li.na", [], tree);
    for (const action of Object.keys(actions)) {
      // The keys of the table are the actions.
      expect(nobody.may(action as Action, zibo)).toBe(false);
      expect(nobody.maySomewhere(action as Action)).toBe(false);
    }
  });
});

describe("duties", () => {
  it("that have to lie with different people are no one role's", () => {
    const apart: readonly Action[] = ["write-drafts", "approve", "publish", "administer-grants"];
    for (const { may } of Object.values(roles)) {
      const held: readonly Action[] = may;
      expect(apart.filter((action) => held.includes(action)).length).toBeLessThanOrEqual(1);
    }
  });

  it("of every kind are somebody's", () => {
    for (const action of Object.keys(actions)) expect(rolesFor(action as Action)).not.toEqual([]);
  });

  it("of a key are none that change rules or accounts", () => {
    for (const role of rolesOfKeys) {
      for (const action of [
        "write-drafts",
        "approve",
        "publish",
        "administer-users",
        "administer-grants",
      ] as const)
        expect(of(role, "000000").may(action, zibo)).toBe(false);
    }
  });
});

describe("four eyes", () => {
  const grants = (["officer", "reviewer", "publisher", "administrator"] as const).map((role) => ({
    role,
    jurisdiction: "370300",
  }));
  const everything = permissionsOf("li.na", grants, tree);

  it("keep an author from approving, publishing and withdrawing, whatever roles he has", () => {
    const own = { ...zibo, authors: ["wang.fang", "li.na"] };
    expect(everything.refusal("approve", own)?.code).toBe("own-work");
    expect(everything.refusal("publish", own)?.code).toBe("own-publication");
    expect(everything.refusal("withdraw", own)?.code).toBe("own-publication");
    expect(everything.may("send-back", own)).toBe(true);
    expect(everything.may("submit", own)).toBe(true);
  });

  it("leave the work of others", () => {
    const others = { ...zibo, authors: ["wang.fang"] };
    expect(everything.may("approve", others)).toBe(true);
    expect(everything.may("publish", others)).toBe(true);
  });

  it("keep an administrator from granting himself a role", () => {
    expect(everything.refusal("administer-grants", { ...zibo, grantee: "li.na" })?.code).toBe("own-grant");
    expect(everything.may("administer-grants", { ...zibo, grantee: "wang.fang" })).toBe(true);
  });
});

it("a refusal says who may, in both languages", () => {
  const refused = of("viewer", "370300").refusal("approve", zibo);
  expect(refused?.code).toBe("not-allowed");
  expect(refused?.params).toMatchObject({
    jurisdiction: "370300",
    rolesZh: "审核员",
    rolesEn: "reviewer",
    actionZh: "批准",
    actionEn: "approve",
  });
});
