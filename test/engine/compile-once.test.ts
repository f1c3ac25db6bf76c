import { describe, expect, test } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { RuleLibrary } from "../../server/engine/rule-library.ts";
import { isPolicy, type RuleSetVersion } from "../../server/engine/rule-set-version.ts";
import { fact, soundRules, YUAN } from "../small-rules/small-rules.ts";
import { amounts, claim, policy, where } from "./small-policy.ts";

const POLICY = policy(
  {
    phases: {
      claim: [
        { name: "one", ruleSet: "370300.test.one" },
        { name: "two", ruleSet: "370300.test.two", when: where("hi_type", "1") },
      ],
    },
    decision: { outcomes: [], amounts: ["b"] },
  },
  { facts: [fact("a", YUAN), fact("b", YUAN)] },
);
const one = (text: string) => amounts({ a: text }, { id: "370300.test.one" });
const two = (text: string) => amounts({ b: text }, { id: "370300.test.two" });
// A claim of 1,000 yuan, of which 300 are of one sort and 200 of another; the schema of claims holds it as one.
const CLAIM = claim({ psn_selfpay: "300.00", psn_ownpay: "200.00" }) as unknown as Claim;

const { book } = soundRules([POLICY, one("medfee_sumamt * 2"), two("a + 1")]);

function changed(text: string): RuleSetVersion {
  const { versions } = soundRules([POLICY, one(text), two("a + 1")]).book.library;
  const found = versions.find(({ document }) => document.id === "370300.test.one");
  if (!found) throw new Error("no such rule set");
  return found;
}

/** What the policy's steps come to where rule set `one` says something else. */
function withOne(text: string | undefined, compile: "source" | "closures" = "source") {
  const { versions: known } = book.library;
  const other = text === undefined ? undefined : changed(text);
  const versions = known.map((each) => (other && each.document.id === other.document.id ? other : each));
  const evaluator = new Evaluator({ ...book, library: new RuleLibrary(versions, book.schemas), compile });
  const chosen = versions.find(isPolicy);
  if (!chosen) throw new Error("no policy");
  const { steps } = evaluator.planner.planOn(chosen, "2023-06-30");
  const told = (detail?: "full") => evaluator.decide(CLAIM, { detail });
  return { steps, plain: told().amounts, full: told("full"), uses: other?.hash };
}

describe("a step of a policy", () => {
  test("is what it was while another rule set changes, and decides by what that one writes now", () => {
    const [before, after] = [withOne(undefined), withOne("medfee_sumamt * 3")];
    expect(before.plain).toEqual({ b: "2001.00" });
    expect(after.plain).toEqual({ b: "3001.00" });
    expect(after.steps[1]?.segments).toBe(before.steps[1]?.segments);
    expect(after.steps[0]?.segments).not.toBe(before.steps[0]?.segments);
    expect(after.steps[0]?.ruleSet?.hash).toBe(after.uses);
  });

  test("is compiled again where the change gives facts other places", () => {
    const after = withOne("psn_selfpay + psn_ownpay * 10");
    expect(after.plain).toEqual({ b: "2301.00" });
    expect(after.steps[1]?.segments).not.toBe(withOne(undefined).steps[1]?.segments);
    expect(withOne(undefined).plain).toEqual({ b: "2001.00" });
  });

  test("is told of alike by source and by closures, whatever was compiled before", () => {
    for (const text of ["medfee_sumamt * 3", "psn_selfpay * 3", 'if hi_type = "1" then 4 else 5', undefined])
      expect(withOne(text, "closures").full).toEqual(withOne(text).full);
  });

  test("takes the hash of the version in force, where one says the same as another", () => {
    const again = withOne("medfee_sumamt * 2");
    expect(again.steps[0]?.ruleSet?.hash).toBe(again.uses);
  });
});
