import { describe, expect, it } from "vitest";
import { CodeList } from "../../server/claims/code-list.ts";

const title = { id: "few", title: { zh: "几个编码", en: "A few codes" }, edition: "2.0" };
const rows = [
  { code: "I22.900", name: "随后性心肌梗死" },
  { code: "I21.900", name: "急性心肌梗死" },
  { code: "I23.000x001", name: "急性心肌梗死后心脏破裂" },
  { code: "O99.400x033", name: "妊娠合并急性心肌梗死" },
  { code: "D68.200", name: "遗传性凝血因子Ⅷ缺乏 (A型)" },
];
const few = new CodeList(title, rows);
const codesOf = (text: string) => few.search(text).map(({ code }) => code);

describe("a search in a code list", () => {
  it("gives what is exactly that first, then names that begin so, then the rest, by code", () => {
    expect(codesOf("急性心肌梗死")).toEqual(["I21.900", "I23.000x001", "O99.400x033"]);
    expect(codesOf("心肌梗死")).toEqual(["I21.900", "I22.900", "I23.000x001", "O99.400x033"]);
  });

  it("finds codes by how they begin, in whatever form they are typed", () => {
    expect(codesOf("i2")).toEqual(["I21.900", "I22.900", "I23.000x001"]);
    expect(codesOf(" Ｉ２３.000X")).toEqual(["I23.000x001"]);
    expect(codesOf("21.9")).toEqual([]); // not in the middle
  });

  it("wants all words of a name, wherever they stand, whatever their case and width", () => {
    expect(codesOf("破裂 急性")).toEqual(["I23.000x001"]);
    expect(codesOf("破裂 妊娠")).toEqual([]);
    expect(codesOf("（ａ型）")).toEqual(["D68.200"]);
  });

  it("gives every code where nothing is searched", () => {
    expect(codesOf("")).toEqual(rows.map(({ code }) => code).sort());
  });
});

describe("a code list", () => {
  it("knows a code in whatever form it is written, and no other", () => {
    expect(few.find("i23.000X001")).toEqual(rows[2]);
    expect(few.find("I21.9")).toBeUndefined();
    expect(few.find("constructor")).toBeUndefined();
  });

  it("has a hash of what it says, not of the order in which it was read", () => {
    expect(new CodeList(title, rows.toReversed()).hash).toBe(few.hash);
    expect(new CodeList({ ...title, edition: "3.0" }, rows).hash).not.toBe(few.hash);
    const renamed = rows.map((row) => ({ ...row, name: `${row.name}。` }));
    expect(new CodeList(title, renamed).hash).not.toBe(few.hash);
  });

  it("is refused where a code stands in it twice, in two forms", () => {
    expect(() => new CodeList(title, [...rows, { code: "o99.400X033", name: "" }])).toThrow("few");
  });
});
