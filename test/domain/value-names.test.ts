import { expect, test } from "vitest";
import { conditionInWords } from "../../server/conditions/condition-in-words.ts";
import { type Fact, FactDictionary } from "../../server/domain/fact.ts";

const text = (id: string, zh: string, values?: readonly string[]): Fact => ({
  id,
  alias: { zh, en: id },
  type: values ? { type: "text", values } : { type: "text" },
  origin: "derived",
});
const facts = new FactDictionary(
  [
    text("payment_method", "付费方式"),
    text("growth_state", "增速状态", ["within", "over"]),
    text("group_code", "病种编码"),
  ],
  {
    payment_method: { drg: { zh: "按疾病诊断相关分组", en: "by diagnosis-related group" } },
    "*": { within: { zh: "正常", en: "within" }, drg: { zh: "不用", en: "not used" } },
  },
);

test("a coded value is called by the fact's own names, and by the common ones where it is of the value set", () => {
  expect(facts.nameOfValue("付费方式", "drg")?.zh).toBe("按疾病诊断相关分组");
  expect(facts.nameOfValue("growth_state", "within")?.zh).toBe("正常");
  expect(facts.nameOfValue("group_code", "within")).toBeUndefined();
  expect(facts.nameOfValue("growth_state", "drg")).toBeUndefined();
});

test("conditions in words say the name, and the code where there is none", () => {
  const words = (value: string, language: "zh" | "en") =>
    conditionInWords({ fact: "payment_method", operator: "equal", value }, facts, language);
  expect(words("drg", "zh")).toContain("按疾病诊断相关分组");
  expect(words("drg", "en")).toContain("by diagnosis-related group");
  expect(words("dip", "zh")).toContain("dip");
});
