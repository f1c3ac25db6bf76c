import { expect, test } from "vitest";
import { wordsOfCase } from "../../editor/parts/cases/words-of-case.ts";

const both = {
  name: "a resident",
  title: { zh: "居民", en: "a resident" },
  because: { zh: "起付线100", en: "a deductible of 100" },
};

test("a case that says so in both languages is worded in that of the interface", () => {
  expect(wordsOfCase(both, "zh")).toEqual({ title: "居民", reason: "起付线100" });
  expect(wordsOfCase(both, "en")).toEqual({ title: "a resident", reason: "a deductible of 100" });
});

test("one that has only a name and a reason is worded by these in either", () => {
  const plain = { name: "居民", because: "1000 × 0.5" };
  expect(wordsOfCase(plain, "en")).toEqual({ title: "居民", reason: "1000 × 0.5" });
});
