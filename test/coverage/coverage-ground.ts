import { policy, where } from "../engine/small-policy.ts";
import { type SmallDocument, soundRules } from "../small-rules/small-rules.ts";

/** A coefficient by the way of admission, and a policy that uses it and pays no claim of the first. */
export const DOCUMENTS: readonly SmallDocument[] = [
  policy({
    phases: { claim: [{ name: "coefficient", ruleSet: "370300.test.coefficient" }] },
    decision: {
      outcomes: [{ name: "one", title: { zh: "一" }, when: where("adm_way", "1"), outcome: "excluded" }],
      amounts: [],
      coefficient: "coefficient",
    },
  }),
  {
    kind: "coefficient-tiers",
    id: "370300.test.coefficient",
    body: {
      writes: "coefficient",
      base: {
        cases: [
          { name: "one", when: where("adm_way", "1"), value: "1.05" },
          { name: "nine", when: where("adm_way", "9"), value: "0.9" },
          { name: "three", when: where("adm_way", "3"), value: "0.8" },
          { name: "rest", value: "1" },
        ],
      },
      scale: 4,
      mode: "half-up",
    },
  },
];

export const { book } = soundRules(DOCUMENTS);
