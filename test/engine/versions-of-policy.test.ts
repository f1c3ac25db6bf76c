import { expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { readsStays } from "../../server/engine/reads-stays.ts";
import { RuleLibrary } from "../../server/engine/rule-library.ts";
import { isPolicy } from "../../server/engine/rule-set-version.ts";
import { ruleSetIdsOf, versionsOfPolicy } from "../../server/engine/versions-of-policy.ts";
import { openSoundRules } from "../../server/open-policy-service.ts";

const { library, schemas, facts, factsHash, institutions } = openSoundRules(readConfig({}));
const stated = library.statedVersions;
const policies = library.ids.filter((id) => library.policyVersionsOf(id).length > 0);

/** Hashes of the plans of a policy on every day on which one may begin or end; `null` where none is in force. */
function plansOf(id: string, of: RuleLibrary, days: readonly string[]): readonly (string | null)[] {
  const { planner } = new Evaluator({ library: of, facts, factsHash, institutions });
  return days.map((day) => {
    const policy = of.inForce(id, day);
    return policy && isPolicy(policy) ? planner.planOn(policy, day).hash : null;
  });
}

test.each(policies)("%s has the same plans over its own versions as over all", (id) => {
  const own = versionsOfPolicy(id, stated, library);
  const alone = new RuleLibrary(own, schemas);
  const used = library.policyVersionsOf(id).flatMap(({ policy }) => ruleSetIdsOf(policy));
  const days = [...new Set([id, ...used].flatMap((each) => library.turnsOf(each)))].sort();
  expect(days.length).toBeGreaterThan(0);
  expect(plansOf(id, alone, ["1999-12-31", ...days])).toEqual(plansOf(id, library, ["1999-12-31", ...days]));
  expect(alone.policyVersionsOf(id)).toEqual(library.policyVersionsOf(id));
  expect(readsStays(id, alone)).toBe(readsStays(id, library));
});

test("other areas' rules are left out, but for those that are inherited", () => {
  const areas = (id: string) =>
    new Set(versionsOfPolicy(id, stated, library).map(({ document }) => document.jurisdiction));
  expect(areas("370300.dip.policy")).toEqual(new Set(["370300"]));
  expect(areas("500154.mix.policy")).toEqual(new Set(["500000", "500154"]));
});
