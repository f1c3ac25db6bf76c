import { expect, test } from "vitest";
import { idActing } from "../../editor/parts/id-acting.ts";

const effective = { from: "2021-01-01" };
const versions = [
  { id: "500154.mix.routing", effective },
  { id: "500000.mix.routing", effective },
  { id: "500000.mix.exclusion", effective },
];
const always = () => true;

test("a district's policy finds its own rule set before the city's", () => {
  expect(idActing("500000.mix.routing", ["500154", "500000"], versions, always)).toBe("500154.mix.routing");
});

test("and the city's where it has none, or none on that day", () => {
  expect(idActing("500000.mix.exclusion", ["500154", "500000"], versions, always)).toBe(
    "500000.mix.exclusion",
  );
  expect(idActing("500000.mix.routing", ["500154", "500000"], versions, () => false)).toBe(
    "500000.mix.routing",
  );
});

test("a policy that inherits from nobody finds what it names, also another city's", () => {
  expect(idActing("410400.dip.score-table", ["370800"], versions, always)).toBe("410400.dip.score-table");
});
