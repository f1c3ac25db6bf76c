import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BrokenJurisdictions, JurisdictionTree } from "../../server/domain/jurisdiction-tree.ts";
import { openJurisdictions } from "../../server/open-jurisdictions.ts";
import { projectRoot } from "../../server/project-root.ts";

const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));

describe("the tree of pooling areas", () => {
  it("has 31 provinces below the nation", () => {
    expect(tree.children("000000")).toHaveLength(31);
  });

  it.each([
    ["370303", ["370300", "370000", "000000"]], // 张店区 → 淄博市 → 山东省
    ["500154", ["500000", "000000"]], // 开州区: 市辖区 is no authority
    ["500230", ["500000", "000000"]], // 丰都县: nor is 县
    ["110101", ["110000", "000000"]], // 东城区
    ["419001", ["410000", "000000"]], // 济源市: 省直辖县级行政区划
    ["659001", ["650000", "000000"]], // 石河子市: 自治区直辖县级行政区划
    ["441900", ["440000", "000000"]], // 东莞市, a city without districts
    ["000000", []],
  ])("%s stands under %j", (code, above) => {
    expect(tree.has(code)).toBe(true);
    expect(tree.ancestors(code)).toEqual(above);
  });

  it("has no placeholder in it", () => {
    const names = tree.codes.map((code) => tree.get(code)?.name);
    for (const name of ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"])
      expect(names).not.toContain(name);
    for (const code of ["500100", "500200", "110100", "419000"]) expect(tree.has(code)).toBe(false);
  });

  it("holds what is under what, itself included, and not the other way round", () => {
    expect(tree.isUnder("370303", "370000")).toBe(true);
    expect(tree.isUnder("370300", "370300")).toBe(true);
    expect(tree.isUnder("370000", "370300")).toBe(false);
    expect(tree.isUnder("370800", "370300")).toBe(false);
    expect(tree.isUnder("370303", "000000")).toBe(true);
  });

  it("puts a code that nobody registered under nothing", () => {
    expect(tree.isUnder("379999", "000000")).toBe(false);
    expect(tree.isUnder("379999", "379999")).toBe(false);
    expect(tree.ancestors("379999")).toEqual([]);
  });

  it("tells the whole name", () => {
    expect(tree.fullName("500154")).toBe("重庆市开州区");
    expect(tree.fullName("370303")).toBe("山东省淄博市张店区");
    expect(tree.fullName("000000")).toBe("全国");
    expect(tree.fullName("123456")).toBe("123456");
  });

  it("finds places by words of their full name or the beginning of their code, higher ones first", () => {
    expect(tree.search("重庆 开州", 5).map(({ code }) => code)).toEqual(["500154"]);
    expect(tree.search("37", 2).map(({ code }) => code)).toEqual(["370000", "370100"]);
    expect(tree.search("淄博", 3)[0]?.code).toBe("370300");
    expect(tree.search("没有这个地方", 5)).toEqual([]);
  });

  it("takes a pool of a province's own", () => {
    const records = tree.codes.flatMap((code) => tree.get(code) ?? []);
    const added = new JurisdictionTree([...records, { code: "379900", name: "省本级", parent: "370000" }]);
    expect(added.isUnder("379900", "370000")).toBe(true);
    expect(added.children("370000")).toContain("379900");
    expect(added.fullName("379900")).toBe("山东省省本级");
  });
});

describe("records that are no tree", () => {
  const root = { code: "000000", name: "全国", parent: undefined };
  it.each([
    [
      "a code twice",
      [
        root,
        { code: "370000", name: "a", parent: "000000" },
        { code: "370000", name: "b", parent: "000000" },
      ],
    ],
    ["a parent nobody registered", [root, { code: "370300", name: "a", parent: "370000" }]],
    ["a code of four digits", [root, { code: "3703", name: "a", parent: "000000" }]],
    [
      "two that stand above each other",
      [
        root,
        { code: "370000", name: "a", parent: "370300" },
        { code: "370300", name: "b", parent: "370000" },
      ],
    ],
  ])("are refused: %s", (_, records) => {
    expect(() => new JurisdictionTree(records)).toThrow(BrokenJurisdictions);
  });
});
