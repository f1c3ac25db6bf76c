import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { add, compare, exact, subtract, ZERO } from "../../server/domain/exact.ts";
import { type SmallDocument, soundRules } from "../small-rules/small-rules.ts";

const layered: SmallDocument = JSON.parse(
  readFileSync(new URL("../kinds/benefit/three-layers.json", import.meta.url), "utf8"),
).document;
const { service } = soundRules([{ ...layered, id: "370300.test.layers" }]);

const fen = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((value) => (value / 100).toFixed(2));
const bill = fc.record({
  in_scope: fen(200_000),
  institution_level: fc.constantFrom("3", "2", "1", "0"),
  history_referred: fc.boolean(),
  referred_deductible: fen(1000),
  basic_used: fen(40_000),
  large_counted: fen(150_000),
  person_class: fc.constantFrom("ordinary", "low-income", "destitute"),
});

type Bill = typeof bill extends fc.Arbitrary<infer T> ? T : never;

/** Amounts that the layers write for a bill. */
function amountsOf(facts: Bill) {
  const { writes = {} } = service.evaluateRuleSet("370300.test.layers", { facts, explain: "none" }) as {
    readonly writes?: Readonly<Record<string, string>>;
  };
  const amount = (fact: string) => exact(writes[fact] ?? "");
  return {
    basic: amount("basic_paid"),
    large: amount("large_paid"),
    aid: amount("aid_paid"),
    borne: amount("borne"),
  };
}

it("layers never pay more than the bill, nor less than nothing, and what they pay and leave is the bill to the fen", () => {
  fc.assert(
    fc.property(bill, (facts) => {
      const { basic, large, aid, borne } = amountsOf(facts);
      for (const amount of [basic, large, aid, borne])
        expect(compare(amount, ZERO)).toBeGreaterThanOrEqual(0);
      const sum = [basic, large, aid, borne].reduce(add);
      expect(compare(sum, exact(facts.in_scope))).toBe(0);
    }),
  );
});

// Every ratio is below 1 and every layer is reckoned from what the ones before left: one layer at most takes the fen.
it("a fen more on the bill adds at most a fen to a layer, and never lowers what the person bears", () => {
  fc.assert(
    fc.property(bill, (facts) => {
      const more = amountsOf({ ...facts, in_scope: (Number(facts.in_scope) + 0.01).toFixed(2) });
      const less = amountsOf(facts);
      const basic = subtract(more.basic, less.basic);
      expect(compare(basic, ZERO)).toBeGreaterThanOrEqual(0);
      expect(compare(basic, exact("0.01"))).toBeLessThanOrEqual(0);
      expect(compare(more.borne, less.borne)).toBeGreaterThanOrEqual(0);
    }),
  );
});
