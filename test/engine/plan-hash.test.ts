import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { isPolicy } from "../../server/engine/rule-set-version.ts";
import { fact, type SmallDocument, soundRules, YUAN } from "../small-rules/small-rules.ts";
import { amounts, policy } from "./small-policy.ts";

const steps = {
  claim: [
    { name: "one", ruleSet: "370300.test.one" },
    { name: "two", ruleSet: "370300.test.two" },
  ],
};
const POLICY = policy({ phases: steps }, { facts: [fact("a", YUAN), fact("b", YUAN)] });
const one = (text: string, header: JsonObject = {}) =>
  amounts({ a: text }, { id: "370300.test.one", ...header });
const two = (text: string, header: JsonObject = {}) =>
  amounts({ b: text }, { id: "370300.test.two", ...header });
const BASE = [POLICY, one("medfee_sumamt * 2"), two("medfee_sumamt * 3")];

function planHash(
  documents: readonly SmallDocument[],
  date = "2023-06-30",
  changed: { factsHash?: string } = {},
): string {
  const { book } = soundRules(documents);
  const chosen = book.library.inForce("370300.test.policy", date);
  if (!chosen || !isPolicy(chosen)) throw new Error("no policy in force");
  return new Evaluator({ ...book, ...changed }).planner.planOn(chosen, date).hash;
}

describe("the hash of a plan", () => {
  const base = planHash(BASE);

  test("does not depend on the order of files, nor on rule sets that the policy does not use", () => {
    expect(planHash(BASE.toReversed())).toBe(base);
    const unused = amounts({ payment: "medfee_sumamt" }, { id: "370300.test.unused" });
    const elsewhere = policy({}, { id: "410400.test.policy", jurisdiction: "410400" });
    expect(planHash([unused, ...BASE, elsewhere])).toBe(base);
  });

  test("does not depend on the day, while the same versions are in force", () => {
    expect(planHash(BASE, "2023-01-01")).toBe(base);
    expect(planHash(BASE, "2033-01-01")).toBe(base);
  });

  test("does not depend on how a decimal or the members of an object are written", () => {
    const { body, ...header } = one("medfee_sumamt * 2");
    expect(planHash([POLICY, { body, ...header } as SmallDocument, two("medfee_sumamt * 3")])).toBe(base);
  });

  test.each<[string, SmallDocument[]]>([
    [
      "the policy",
      [
        policy({ phases: steps }, { facts: [fact("a", YUAN), fact("b", YUAN)], title: { zh: "改" } }),
        ...BASE.slice(1),
      ],
    ],
    ["a rule set", [POLICY, one("medfee_sumamt * 2.1"), two("medfee_sumamt * 3")]],
    [
      "words of a citation",
      [
        POLICY,
        one("medfee_sumamt * 2", { citations: [{ document: "甲", clause: "一", quote: "乙" }] }),
        two("medfee_sumamt * 3"),
      ],
    ],
    ["the number of a version", [POLICY, one("medfee_sumamt * 2", { version: 2 }), two("medfee_sumamt * 3")]],
  ])("changes with %s", (_, documents) => {
    expect(planHash(documents)).not.toBe(base);
  });

  test("changes with the fact dictionary", () => {
    expect(planHash(BASE, "2023-06-30", { factsHash: "0".repeat(64) })).not.toBe(base);
  });

  test("changes on the day that another version comes into force", () => {
    const versions = [
      POLICY,
      one("medfee_sumamt * 2", { effective: { from: "2023-01-01", until: "2023-07-01" } }),
      one("medfee_sumamt * 4", { version: 2, effective: { from: "2023-07-01" } }),
      two("medfee_sumamt * 3"),
    ];
    expect(planHash(versions, "2023-06-30")).toBe(planHash(versions, "2023-01-01"));
    expect(planHash(versions, "2023-07-01")).not.toBe(planHash(versions, "2023-06-30"));
  });
});
