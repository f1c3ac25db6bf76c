import { expect, test } from "vitest";
import { idActing } from "../../editor/parts/id-acting.ts";

const standing = "in-force";
const versions = [
  { id: "500154.mix.routing", standing } as const,
  { id: "500000.mix.routing", standing } as const,
  { id: "500000.mix.exclusion", standing } as const,
];

test("a district's policy finds its own rule set before the city's", () => {
  expect(idActing("500000.mix.routing", ["500154", "500000"], versions)).toBe("500154.mix.routing");
});

test("and the city's where it has none, or none on that day", () => {
  expect(idActing("500000.mix.exclusion", ["500154", "500000"], versions)).toBe("500000.mix.exclusion");
  const past = versions.map((version) => ({ ...version, standing: "past" as const }));
  expect(idActing("500000.mix.routing", ["500154", "500000"], past)).toBe("500000.mix.routing");
});

test("a policy that inherits from nobody finds what it names, also another city's", () => {
  expect(idActing("410400.dip.score-table", ["370800"], versions)).toBe("410400.dip.score-table");
});
