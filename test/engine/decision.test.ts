import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { fact, POINTS, type SmallDocument, soundRules } from "../small-rules/small-rules.ts";
import { claim, policy, where } from "./small-policy.ts";

interface Decision {
  readonly outcome: string;
  readonly plan: string;
  readonly points?: string;
  readonly score?: string;
  readonly given?: readonly string[];
  readonly error?: { readonly code: string; readonly subject: string; readonly step?: string };
  readonly steps?: readonly { readonly step: string; readonly state: string }[];
}

function decide(
  documents: readonly SmallDocument[],
  asked: JsonObject = claim(),
  institutions: readonly JsonObject[] = [],
  explain: "none" | "hits" = "hits",
): Decision {
  const { service } = soundRules(documents, institutions);
  const evaluation = service.evaluate(asked, { policy: "370300.test.policy", explain });
  if ("findings" in evaluation) throw new Error(JSON.stringify(evaluation.findings));
  // The decision's schema says so.
  return evaluation.decision as Decision;
}

const formulas = (
  id: string,
  texts: Readonly<Record<string, string>>,
  header: JsonObject = {},
): SmallDocument => ({
  kind: "settlement",
  id: `370300.test.${id}`,
  body: {
    amounts: Object.entries(texts).map(([writes, text]) => ({
      name: writes,
      title: { zh: writes },
      writes,
      formula: { text, scale: 6, mode: "half-up" },
    })),
  },
  ...header,
});

const FIXED = fact("fixed", POINTS, "institution");
const SCORING = formulas("scoring", { score: "fixed * 10", points: "fixed * 20" });
const DOUBLE = formulas("double", { adjusted_score: "score * 2" });

const scored = (given: readonly string[], outcomes: readonly JsonObject[] = []): SmallDocument =>
  policy(
    {
      given: [...given],
      phases: {
        claim: [
          { name: "scoring", ruleSet: "370300.test.scoring" },
          { name: "double", ruleSet: "370300.test.double" },
        ],
      },
      decision: { outcomes: [...outcomes], score: "score", points: "adjusted_score", amounts: [] },
    },
    { facts: [FIXED] },
  );

describe("facts that a caller gives", () => {
  test("are refused where the policy does not list them, and the answer names the first", () => {
    const { outcome, error } = decide(
      [scored(["score"]), SCORING, DOUBLE],
      claim({}, { given: { points: "1" } }),
    );
    expect(outcome).toBe("error");
    expect(error).toMatchObject({ code: "not-accepted", subject: "points" });
  });

  test("stand in for a step that writes nothing else, and the decision marks them", () => {
    const given = { score: "3", points: "4" };
    const decision = decide([scored(["score", "points"]), SCORING, DOUBLE], claim({}, { given }));
    expect(decision).toMatchObject({
      outcome: "paid",
      score: "3",
      points: "6.000000",
      given: ["points", "score"],
    });
    expect(decision.steps).toMatchObject([
      { step: "scoring", state: "given" },
      { step: "double", state: "ran" },
    ]);
  });

  test("let a step run that writes more than was given", () => {
    const { error } = decide(
      [scored(["score", "points"]), SCORING, DOUBLE],
      claim({}, { given: { score: "3" } }),
    );
    expect(error).toMatchObject({ code: "missing-fact", subject: "fixed", step: "scoring" });
  });

  test("are kept where a step that writes more than them runs", () => {
    const stated = formulas("scoring", {
      score: "medfee_sumamt / medfee_sumamt * point",
      points: "point * 20",
    });
    const step = { ...stated, facts: [fact("point", POINTS, "finding")] };
    const documents = [scored(["score", "points"]), step, DOUBLE];
    const findings = { point: "5" };
    expect(decide(documents, claim({}, { findings }))).toMatchObject({
      score: "5.000000",
      points: "10.000000",
    });
    const given = decide(documents, claim({}, { findings, given: { score: "3" } }));
    expect(given).toMatchObject({ score: "3", points: "6.000000", given: ["score"] });
    expect(given.steps).toMatchObject([
      { step: "scoring", state: "ran" },
      { step: "double", state: "ran" },
    ]);
  });
});

describe("the outcome of a claim", () => {
  const outcomes = [
    { name: "复核", when: where("adm_way", "1"), outcome: "review" },
    { name: "除外", when: where("hi_type", "1"), outcome: "excluded" },
    { name: "其他方式", when: where("hi_type", "2"), outcome: "other-method" },
  ];
  const documents = [policy({ decision: { outcomes, amounts: [] } })];

  test.each([
    [{ adm_way: "1" }, "review"],
    [{ adm_way: "2" }, "excluded"],
    [{ adm_way: "1", hi_type: "2" }, "review"],
    [{ adm_way: "2", hi_type: "2" }, "other-method"],
  ])("of %o is %s: the first that applies", (setlinfo, outcome) => {
    expect(decide(documents, claim(setlinfo)).outcome).toBe(outcome);
  });

  test("is paid where none applies", () => {
    const last = [policy({ decision: { outcomes: outcomes.slice(2), amounts: [] } })];
    expect(decide(last).outcome).toBe("paid");
  });

  test("is an error where a fact is missing that an earlier outcome needs", () => {
    expect(decide(documents, claim({ hi_type: "1" }))).toMatchObject({
      outcome: "error",
      error: { code: "missing-fact", subject: "adm_way" },
    });
  });
});

test("a decision shows a claim's own fact that no step reads", () => {
  const documents = [policy({ decision: { outcomes: [], amounts: ["medfee_sumamt"] } })];
  expect(decide(documents)).toMatchObject({ amounts: { medfee_sumamt: "1000" } });
});

describe("a step's own condition", () => {
  const guarded = policy(
    {
      phases: { claim: [{ name: "double", ruleSet: "370300.test.double", when: where("adm_way", "1") }] },
      decision: { outcomes: [], points: "adjusted_score", amounts: [] },
    },
    { facts: [fact("point", POINTS, "finding")] },
  );
  const double = formulas("double", { adjusted_score: "point * 2" });

  test("holds the step back where it does not hold, and what it would read may be missing", () => {
    const decision = decide([guarded, double], claim({ adm_way: "2" }));
    expect(decision).toMatchObject({ outcome: "paid", steps: [{ step: "double", state: "skipped" }] });
    expect(decision).not.toHaveProperty("points");
  });

  test("lets it run where it holds", () => {
    expect(decide([guarded, double], claim({ adm_way: "1" }, { findings: { point: "1.5" } })).points).toBe(
      "3.000000",
    );
    expect(decide([guarded, double], claim({ adm_way: "1" })).error).toMatchObject({ subject: "point" });
  });

  test("that cannot be told fails the claim", () => {
    expect(decide([guarded, double]).error).toMatchObject({
      code: "missing-fact",
      subject: "adm_way",
      step: "double",
    });
  });
});

describe("the version of a rule set", () => {
  const one = policy(
    {
      phases: { claim: [{ name: "double", ruleSet: "370300.test.double" }] },
      decision: { outcomes: [], points: "adjusted_score", amounts: [] },
    },
    { facts: [fact("point", POINTS, "finding")] },
  );
  const version = (number: number, factor: string, effective: JsonObject, header: JsonObject = {}) =>
    formulas("double", { adjusted_score: `point * ${factor}` }, { version: number, effective, ...header });
  const on = (dscg_time: string) => claim({ dscg_time }, { findings: { point: "1" } });

  test("is the one in force on the claim's date, to the day", () => {
    const documents = [
      one,
      version(1, "2", { from: "2023-01-01", until: "2023-07-01" }),
      version(2, "3", { from: "2023-07-01" }),
    ];
    expect(decide(documents, on("2023-01-01")).points).toBe("2.000000");
    expect(decide(documents, on("2023-06-30")).points).toBe("2.000000");
    expect(decide(documents, on("2023-07-01")).points).toBe("3.000000");
  });

  test("is the newest where it supersedes another, and the older one again after its end", () => {
    const documents = [
      one,
      version(1, "2", { from: "2023-01-01" }),
      version(2, "3", { from: "2023-03-01", until: "2023-04-01" }, { supersedes: [1] }),
    ];
    const points = ["2023-02-28", "2023-03-01", "2023-03-31", "2023-04-01"].map(
      (day) => decide(documents, on(day)).points,
    );
    expect(points).toEqual(["2.000000", "3.000000", "3.000000", "2.000000"]);
  });
});

describe("the attributes of the claim's institution", () => {
  const hospital = {
    code: "H1",
    name: "示例医院",
    jurisdiction: "370300",
    attributes: [
      { from: "2023-01-01", until: "2023-06-30", institution_level: "2" },
      { from: "2023-06-30", institution_level: "3" },
    ],
  };
  const outcomes = [{ name: "三级", when: where("institution_level", "3"), outcome: "review" }];
  const documents = (institutionsAt: string) => [
    policy({ institutionsAt, decision: { outcomes, amounts: [] } }),
  ];

  test.each([
    ["2023-06-29", "paid"],
    ["2023-06-30", "review"],
  ])("on %s are those of that day", (dscg_time, outcome) => {
    expect(decide(documents("dscg_date"), claim({ dscg_time }), [hospital]).outcome).toBe(outcome);
  });

  test("are read at the date that the policy states", () => {
    const stay = claim({ adm_time: "2023-06-29", dscg_time: "2023-07-02" });
    expect(decide(documents("adm_date"), stay, [hospital]).outcome).toBe("paid");
    expect(decide(documents("dscg_date"), stay, [hospital]).outcome).toBe("review");
  });

  test("outside their periods are missing", () => {
    expect(decide(documents("adm_date"), claim({ adm_time: "2022-12-31" }), [hospital]).error).toMatchObject({
      code: "missing-fact",
      subject: "institution_level",
    });
  });
});
