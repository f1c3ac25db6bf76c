import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codedName, listedName } from "../../editor/parts/shape/value-names.ts";
import { describedIn } from "../../editor/words/words.ts";
import { projectRoot } from "../../server/project-root.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

const TREATMENT = "1 西医，2 中医（2.1 中医，2.2 民族医），3 中西医";

describe("what a text that lists codes calls one of them", () => {
  it.each([
    ["1", "西医"],
    ["2", "中医"],
    ["2.1", "中医"],
    ["2.2", "民族医"],
    ["3", "中西医"],
    ["4", undefined],
  ])("%s is %s, also where it stands in brackets behind the one that it is a kind of", (code, name) => {
    expect(listedName(TREATMENT, code)).toBe(name);
  });

  it("leaves out what stands in brackets, and that there are others", () => {
    expect(listedName("community 社区卫生服务机构，clinic 门诊部（诊所），other 其他", "clinic")).toBe(
      "门诊部",
    );
    expect(listedName("21 普通住院，52 生育住院等，允许地方扩展", "52")).toBe("生育住院");
    expect(listedName("390 resident, 392 critical illness …", "392")).toBe("critical illness");
  });
});

describe("a value of a fact", () => {
  const fact = (type: object, rest: object = {}) => ({
    id: "f",
    alias: { zh: "甲" },
    origin: "claim",
    type,
    ...rest,
  });
  const yesNo = fact({ type: "boolean" }) as Parameters<typeof codedName>[0];
  const sex = fact({ type: "text" }, { valueNames: { "1": { zh: "男", en: "male" } } }) as typeof yesNo;

  it("is yes or no where it is a truth value, and bears its name where it is a code", () => {
    expect([codedName(yesNo, true, "zh"), codedName(yesNo, false, "zh")]).toEqual(["是", "否"]);
    expect([codedName(yesNo, true, "en"), codedName(yesNo, false, "en")]).toEqual(["yes", "no"]);
    expect([codedName(sex, "1", "zh"), codedName(sex, "1", "en"), codedName(sex, "7", "zh")]).toEqual([
      "男",
      "male",
      undefined,
    ]);
  });
});

describe("codes of the sample claims", () => {
  // As the shipped samples have them.
  it.each([
    ["med_type", "41"],
    ["insutype", "390"],
    ["fund_pay_type", "330100"],
    ["trt_type", "2.1"],
  ])("%s %s has a name in both languages", (field, code) => {
    const schema = JSON.parse(
      JSON.stringify(loadSchemas(join(projectRoot(), "schemas"))["claim.schema.json"] ?? {}),
    );
    const parts: readonly { properties?: Record<string, { description: string; "x-values"?: object }> }[] =
      Object.values(schema.definitions);
    const found = parts.flatMap(({ properties }) => properties?.[field] ?? []);
    const { description = "", "x-values": values = {} } = found[0] ?? {};
    const named = new Map<string, Record<string, string>>(Object.entries(values));
    for (const language of ["zh", "en"] as const) {
      const name = named.get(code)?.[language] ?? listedName(describedIn(description, language), code);
      expect(name, language).toMatch(/\S/);
    }
  });
});
