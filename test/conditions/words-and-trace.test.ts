import { describe, expect, it } from "vitest";
import type { Condition } from "../../server/conditions/condition.ts";
import { conditionInWords } from "../../server/conditions/condition-in-words.ts";
import { traceCondition } from "../../server/conditions/trace-condition.ts";
import { FACTS } from "./facts.ts";
import { compiledOn } from "./judge.ts";

const urgent: Condition = { fact: "emergency", operator: "equal", value: true };
const long: Condition = { fact: "stay_days", operator: "greaterThan", value: 60 };

describe("a condition in words", () => {
  it.each<[Condition, string, string]>([
    [long, "住院天数大于60天", "days of stay is more than 60 days"],
    [urgent, "急诊为“是”", "emergency is true"],
    [
      { fact: "total_fee", operator: "lessThanInclusive", value: 1999.99 },
      "总费用小于或等于1999.99元",
      "total fee is at most 1999.99 yuan",
    ],
    [
      { fact: "admitted", operator: "greaterThanInclusive", value: "2021-09-10" },
      "入院日期不早于2021-09-10",
      "admission date is on or after 2021-09-10",
    ],
    [
      { fact: "level", operator: "in", value: ["一级", "二级"] },
      "医院级别为“一级”、“二级”之一",
      'hospital level is one of "一级", "二级"',
    ],
    [
      { fact: "level", operator: "not:in", value: ["一级", "二级"] },
      "医院级别不是“一级”、“二级”中的任何一个",
      'hospital level is none of "一级", "二级"',
    ],
    [
      { fact: "total_fee", operator: "greaterThan", value: { fact: "fund_pay" } },
      "总费用大于统筹支付",
      "total fee is more than fund payment",
    ],
    [{ fact: "stay_days", operator: "present", value: false }, "住院天数缺失", "days of stay is missing"],
    [
      { fact: "operations", operator: "someFact:startsWith", value: "36" },
      "手术至少一项以“36”开头",
      'some item of operations starts with "36"',
    ],
    [
      { fact: "operations", operator: "not:someFact:startsWith", value: "36" },
      "手术每一项都不以“36”开头",
      'every item of operations does not start with "36"',
    ],
    [
      { fact: "diagnoses", path: "$[*].code", operator: "contains", value: "I10" },
      "诊断各项的code包含“I10”",
      'code of the items of diagnoses contains "I10"',
    ],
    [
      { fact: "diagnoses", path: "$[0].code", operator: "equal", value: "I10" },
      "诊断第1项的code为“I10”",
      'code of item 1 of diagnoses is "I10"',
    ],
    [{ not: long }, "住院天数小于或等于60天", "days of stay is at most 60 days"],
    [
      { all: [urgent, { any: [long, { condition: "危重" }] }] },
      "急诊为“是”，且（住院天数大于60天，或符合“危重”）",
      'emergency is true and (days of stay is more than 60 days or "危重" is met)',
    ],
    [
      { not: { all: [urgent, long] } },
      "并非（急诊为“是”，且住院天数大于60天）",
      "not (emergency is true and days of stay is more than 60 days)",
    ],
    [
      { any: [urgent, { all: [{ any: [long] }] }] },
      "急诊为“是”，或住院天数大于60天",
      "emergency is true or days of stay is more than 60 days",
    ],
    [
      { ...long, name: "超长住院" },
      "【超长住院】住院天数大于60天",
      "[超长住院] days of stay is more than 60 days",
    ],
  ])("%j reads %s / %s", (condition, zh, en) => {
    expect(conditionInWords(condition, FACTS, "zh")).toBe(zh);
    expect(conditionInWords(condition, FACTS, "en")).toBe(en);
  });

  it("reads a long list out by its beginning and its length", () => {
    const codes = Array.from({ length: 40 }, (_, index) => `C${10 + index}`);
    const words = conditionInWords(
      { fact: "diagnosis", operator: "startsWithAny", value: codes },
      FACTS,
      "zh",
    );
    expect(words).toContain("“C21”等40项之一开头");
    expect(words).not.toContain("C22");
  });
});

describe("the trace of a condition", () => {
  const condition: Condition = {
    any: [
      long,
      { all: [urgent, { fact: "total_fee", operator: "greaterThan", value: { fact: "fund_pay" } }] },
    ],
  };

  it("tells of every part, with what it read, even where the answer no longer hung on it", () => {
    const { compiled, frame } = compiledOn(condition, {
      stay_days: 61,
      total_fee: 5,
      fund_pay: { num: 7n, den: 2n },
    });
    const trace = traceCondition(compiled, frame);
    expect(trace.holds).toBe(true);
    expect(trace.parts.map(({ pointer, holds, text }) => [pointer, holds, text])).toEqual([
      ["/any/0", true, "住院天数大于60天（实际：61天）：成立"],
      ["/any/1", "unknown", "急诊为“是”，且总费用大于统筹支付：无法判断"],
    ]);
    expect(trace.parts[1]?.parts.map(({ holds, text }) => [holds, text])).toEqual([
      ["unknown", "急诊为“是”（实际：缺失）：无法判断"],
      [true, "总费用大于统筹支付（实际：总费用5元、统筹支付3.5元）：成立"],
    ]);
    expect(trace.parts[0]?.read).toEqual([{ fact: "stay_days", value: 61 }]);
  });

  it("speaks English where asked to, and enters named conditions", () => {
    const named = new Map([["urgent", urgent]]);
    const { compiled, frame } = compiledOn({ not: { condition: "urgent" } }, { emergency: false }, named);
    const trace = traceCondition(compiled, frame, "en");
    expect(trace.text).toBe('not ("urgent" is met): holds');
    expect(trace.parts[0]?.parts[0]?.text).toBe("emergency is true (actual: false): does not hold");
  });
});
