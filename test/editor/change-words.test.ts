import { describe, expect, it } from "vitest";
import type { Change, Fact, Json } from "../../editor/api/answers.ts";
import { valueText } from "../../editor/parts/comparison/change-words.ts";

const level: Fact = {
  id: "institution_level",
  alias: { zh: "机构等级", en: "Institution level" },
  description: { zh: "3 三级，2 二级", en: "3 tertiary, 2 secondary" },
  type: { type: "text" },
  origin: "institution",
};
const facts = new Map([[level.id, level]]);

const told = (value: Json, language: "zh" | "en", pointer = "/body/base/cases/3"): string =>
  // Only the place of a change is read.
  valueText(value, { pointer } as Change, { facts, language });

describe("a row that was added or removed", () => {
  const row = {
    name: "secondary-other",
    title: { zh: "其他二级定点医疗机构", en: "Other secondary" },
    when: { fact: "institution_level", operator: "equal", value: "2" },
    value: "0.75",
    clause: "二(三)3",
  };

  it("is told as its cells, in the language, by its title", () => {
    expect(told(row, "zh")).toBe("其他二级定点医疗机构；机构等级为“二级”；0.75；二(三)3");
    expect(told(row, "en")).toBe('Other secondary; Institution level is "secondary"; 0.75; 二(三)3');
  });

  it("holds no JSON, whatever it is made of", () => {
    for (const value of [row, [1, 2], [[row]], { institution_level: ["3", "2"] }, true, null])
      expect(told(value as Json, "zh")).not.toMatch(/[{}[\]]|":/);
  });

  it("names the facts that it states", () => {
    expect(told({ institution_level: ["3", "2"] }, "zh")).toBe("机构等级 3、2");
    expect(told([1], "zh", "/supersedes")).toBe("1");
  });
});
