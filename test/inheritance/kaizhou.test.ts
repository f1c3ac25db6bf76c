import { describe, expect, test } from "vitest";
import type { Decision } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { amounts, claim, policy } from "../engine/small-policy.ts";
import { fact, POINTS, type SmallDocument, smallRules, soundRules } from "../small-rules/small-rules.ts";
import { CHONGQING, KAIZHOU, mandatory, NATION, override, pinOf, scoreTable } from "./areas.ts";

const SCORES = mandatory(`${CHONGQING}.dip.scores`, scoreTable({ "A01.0": "10", "B02.1": "20" }));
const PAY = mandatory(
  `${CHONGQING}.dip.pay`,
  amounts({ pay: "score * 100" }, { facts: [fact("pay", POINTS)] }),
);
const POLICY = mandatory(
  `${CHONGQING}.dip.policy`,
  policy({
    phases: {
      claim: [
        { name: "score", ruleSet: `${CHONGQING}.dip.scores` },
        { name: "pay", ruleSet: `${CHONGQING}.dip.pay` },
      ],
    },
    decision: { outcomes: [], score: "score", amounts: ["pay"] },
  }),
);
const OWN_POLICY = override(`${KAIZHOU}.dip.policy`, {
  base: { id: `${CHONGQING}.dip.policy`, kind: "policy" },
  overrides: [],
});
const row = (code: string) => ["body", "table", "rows", { code }];
const OWN_SCORES = override(`${KAIZHOU}.dip.scores`, {
  base: { id: `${CHONGQING}.dip.scores`, kind: "disease-score-table" },
  overrides: [{ name: "B02.1", do: "replace", at: [...row("B02.1"), "score"], value: "25", clause: "一" }],
});
const ALL = [SCORES, PAY, POLICY, OWN_POLICY, OWN_SCORES];

/** The decision on a stay in an area under a diagnosis. */
function decide(
  documents: readonly SmallDocument[],
  area: string,
  diagnosis: string,
  date = "2023-06-30",
): Decision {
  const { service } = soundRules(documents);
  const body = claim(
    { insuplc: area, dscg_time: date },
    { diseinfo: [{ maindiag_flag: "1", diag_code: diagnosis }], oprninfo: [] },
  );
  const answer = service.evaluate(body, { explain: "full" });
  if (!("decision" in answer)) throw new Error(JSON.stringify(answer));
  // The schema of decisions says so.
  return answer.decision as Decision;
}

describe("Kaizhou overrides one row of a table of Chongqing", () => {
  test("the row decides in Kaizhou, the others as in Chongqing, and Chongqing's own is untouched", () => {
    const pay = (area: string, diagnosis: string) => decide(ALL, area, diagnosis).amounts;
    expect(pay(KAIZHOU, "B02.100")).toEqual({ pay: "2500.00" });
    expect(pay(KAIZHOU, "A01.000")).toEqual({ pay: "1000.00" });
    expect(pay(CHONGQING, "B02.100")).toEqual({ pay: "2000.00" });
  });

  test("the steps name the child where it has a rule set of its own, and tell what it inherits", () => {
    const [score, pay] = decide(ALL, KAIZHOU, "B02.100").steps ?? [];
    expect(score?.ruleSet).toMatchObject({
      id: `${KAIZHOU}.dip.scores`,
      version: 1,
      bases: [{ id: `${CHONGQING}.dip.scores`, version: 1 }],
    });
    expect(score?.citations?.map(({ document }) => document)).toEqual([`${KAIZHOU} 通知`, "示例文件"]);
    expect(pay?.ruleSet).toMatchObject({ id: `${CHONGQING}.dip.pay`, version: 1 });
    expect(pay?.ruleSet).not.toHaveProperty("bases");
  });

  test("what Chongqing publishes flows down on the same day, but for the row", () => {
    const later = {
      ...scoreTable({ "A01.0": "11", "B02.1": "22" }),
      ...{ id: SCORES.id ?? "", jurisdiction: CHONGQING, inheritance: "mandatory", version: 2 },
      ...{ supersedes: [1], effective: { from: "2023-07-01" } },
    };
    const pay = (diagnosis: string, date: string) => decide([...ALL, later], KAIZHOU, diagnosis, date);
    expect(pay("A01.000", "2023-06-30").amounts).toEqual({ pay: "1000.00" });
    expect(pay("A01.000", "2023-07-01").amounts).toEqual({ pay: "1100.00" });
    expect(pay("B02.100", "2023-07-01").amounts).toEqual({ pay: "2500.00" });
    expect(pay("A01.000", "2023-06-30").plan).not.toBe(pay("A01.000", "2023-07-01").plan);
  });

  test("a plan pins every version along the path, also where both say the same", () => {
    const renamed = { ...SCORES, title: { zh: "另一名称" } };
    const others = ALL.filter((each) => each !== SCORES);
    expect(decide([renamed, ...others], KAIZHOU, "A01.000").plan).not.toBe(
      decide(ALL, KAIZHOU, "A01.000").plan,
    );
  });
});

describe("a chain from the nation to Kaizhou", () => {
  const nation = mandatory(
    `${NATION}.dip.scores`,
    scoreTable({ "A01.0": "10", "B02.1": "20", "C03.2": "30" }),
  );
  const city = mandatory(
    `${CHONGQING}.dip.scores`,
    override(`${CHONGQING}.dip.scores`, {
      base: { id: `${NATION}.dip.scores`, kind: "disease-score-table" },
      overrides: [
        { name: "B", do: "replace", at: row("B02.1"), value: scoreRow("B02.1", "21"), clause: "一" },
        { name: "C", do: "remove", at: row("C03.2") },
      ],
    }),
  );
  const district = override(`${KAIZHOU}.dip.scores`, {
    base: { id: `${CHONGQING}.dip.scores`, kind: "disease-score-table" },
    overrides: [
      { name: "D", do: "add", at: row("D04.0"), value: scoreRow("D04.0", "40"), before: { code: "B02.1" } },
      { name: "A", do: "replace", at: [...row("A01.0"), "score"], value: 9.5, clause: "一" },
    ],
  });
  const { library } = soundRules([district, city, nation]).book;
  const kaizhou = library.inForce(`${KAIZHOU}.dip.scores`, "2023-03-01");

  test("each level says what it says, upon what those above it say", () => {
    expect(kaizhou?.document.body).toMatchObject({
      table: { rows: [scoreRow("A01.0", "9.5"), scoreRow("D04.0", "40"), scoreRow("B02.1", "21")] },
    });
    expect(kaizhou?.document).toMatchObject({
      id: `${KAIZHOU}.dip.scores`,
      jurisdiction: KAIZHOU,
      kind: "disease-score-table",
    });
  });

  test("every place tells which level it comes from, and on which clause", () => {
    const told = kaizhou?.origins?.map(({ pointer, does, of, clause }) => [
      pointer,
      does,
      of.id.slice(0, 6),
      clause,
    ]);
    expect(told).toEqual([
      ["/body/table/rows/1", "add", KAIZHOU, undefined],
      ["/body/table/rows/0/score", "replace", KAIZHOU, `一@${KAIZHOU}.dip.scores`],
      ["/body/table/rows/2", "replace", CHONGQING, `一@${CHONGQING}.dip.scores`],
      [undefined, "remove", CHONGQING, undefined],
    ]);
    expect(kaizhou?.path?.map(({ id }) => id)).toEqual(
      [KAIZHOU, CHONGQING, NATION].map((area) => `${area}.dip.scores`),
    );
  });

  test("clauses of the same name stay apart by the documents that they are of", () => {
    expect(kaizhou?.document.citations.map(({ document, key }) => [document, key])).toEqual([
      [`${KAIZHOU} 通知`, `一@${KAIZHOU}.dip.scores`],
      [`${CHONGQING} 通知`, `一@${CHONGQING}.dip.scores`],
      ["示例文件", undefined],
    ]);
  });
});

describe("a base that is taken by reference", () => {
  const shared = { ...SCORES, inheritance: "reference" };
  const pin = pinOf(smallRules([shared]).book.library, `${CHONGQING}.dip.scores`, 1);
  const own = override(`${KAIZHOU}.dip.scores`, { base: pin, overrides: [] });
  const later = { ...shared, ...scoreTable({ "A01.0": "99" }), version: 2, supersedes: [1] };

  test("stays as it was pinned, whatever is published above", () => {
    const { library } = soundRules([shared, own, later]).book;
    const { body } = library.inForce(`${KAIZHOU}.dip.scores`, "2023-06-30")?.document ?? {};
    expect(body).toMatchObject({ table: { rows: [{ score: "10" }, { score: "20" }] } });
  });
});

describe("a case that is overridden", () => {
  const base = mandatory(`${CHONGQING}.dip.pay`, {
    ...amounts({ pay: "score * 100" }),
    facts: [fact("pay", POINTS)],
    conditions: { 大额: { fact: "medfee_sumamt", operator: "greaterThan", value: 100 } },
  });

  test("a formula is replaced whole, a named condition by its name", () => {
    const formula = { text: "score * 120", scale: 2, mode: "half-up" };
    const own = override(`${KAIZHOU}.dip.pay`, {
      base: { id: `${CHONGQING}.dip.pay`, kind: "settlement" },
      overrides: [
        { name: "公式", do: "replace", at: ["body", "amounts", { name: "pay" }, "formula"], value: formula },
        {
          name: "条件",
          do: "replace",
          at: ["conditions", "大额"],
          value: { fact: "medfee_sumamt", operator: "greaterThan", value: 200 },
          clause: "一",
        },
      ],
    });
    const { document } =
      soundRules([base, own]).book.library.inForce(`${KAIZHOU}.dip.pay`, "2023-06-30") ?? {};
    expect(document).toMatchObject({ body: { amounts: [{ name: "pay", formula }] } });
    // Conditions go by their names: the clause is no condition among them.
    expect(document?.conditions).toEqual({
      大额: { fact: "medfee_sumamt", operator: "greaterThan", value: 200 },
    });
  });
});

function scoreRow(code: string, score: string): JsonObject {
  return { code, diagnosis: code, type: "core", score };
}
