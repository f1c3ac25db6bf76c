import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { type Settled, settleSmall } from "../engine/settle-small.ts";
import { claim } from "../engine/small-policy.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { readmissionRules, type Within } from "./readmission-rules.ts";

const FIFTEEN: Within = { days: 15, inclusive: true };

/** A stay of a person in January or so of 2023; days count from 1 January. */
function stay(id: string, from: number, until: number, rest: JsonObject = {}, person = "P1"): JsonObject {
  const date = (day: number) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
  const { setlinfo, given, ...others } = rest as { setlinfo?: JsonObject; given?: JsonObject };
  const times = { adm_time: date(from), dscg_time: date(until), ipt_med_type: "1" };
  return claim(
    { psn_no: person, ...times, ...setlinfo },
    { id, given: { group_code: "A", points: "100", ...given }, ...others },
  );
}

interface Answer extends Settled {
  readonly claimAmounts: readonly {
    readonly path: string;
    readonly lines: readonly { readonly fact: string; readonly amount: string | null }[];
  }[];
  readonly steps?: readonly {
    readonly entity: string;
    readonly step: string;
    readonly phase: string;
    readonly state: string;
    readonly citations?: readonly { readonly clause: string }[];
    readonly writes?: JsonObject;
  }[];
}

function settled(within: Within, claims: readonly JsonObject[], history: readonly JsonObject[] = []): Answer {
  // The settlement's schema says so.
  return settleSmall(readmissionRules(within), { claims, history }, [], "hits") as Answer;
}

/** A claim's figure, by its id. */
function figuresOf({ claimAmounts }: Answer, fact: string): Record<string, number> {
  return Object.fromEntries(
    claimAmounts.map(({ path, lines }) => [
      path.split(" / ").at(-1),
      Number(lines.find((line) => line.fact === fact)?.amount),
    ]),
  );
}

const points = (answer: Answer) => figuresOf(answer, "counted_points");

describe("a person admitted again in the same group", () => {
  // Discharged on day 10; admitted again so many days later: the window's last day belongs or does not.
  test.each([
    [10, true, 9, 50],
    [10, true, 10, 50],
    [10, true, 11, 100],
    [15, true, 14, 50],
    [15, true, 15, 50],
    [15, true, 16, 100],
    [15, false, 15, 100],
    [31, true, 30, 50],
    [31, true, 31, 50],
    [31, true, 32, 100],
  ])(
    "within %i days (last day belongs: %s), after %i days: the stay before counts %i of 100 points",
    (days, inclusive, after, expected) => {
      const claims = [stay("1", 3, 10), stay("2", 10 + after, 12 + after)];
      expect(points(settled({ days, inclusive }, claims))).toEqual({ 1: expected, 2: 100 });
    },
  );

  test.each<[string, JsonObject]>([
    ["another group", { given: { group_code: "B", points: "100" } }],
    ["a good reason", { findings: { readmission_justified: true } }],
    ["chemotherapy", { diseinfo: [{ maindiag_flag: "1", diag_code: "Z51.103" }] }],
    ["radiotherapy", { diseinfo: [{ maindiag_flag: "1", diag_code: "Z51.002" }] }],
  ])("halves nothing for %s", (_, rest) => {
    expect(points(settled(FIFTEEN, [stay("1", 3, 10), stay("2", 12, 14, rest)]))).toEqual({ 1: 100, 2: 100 });
  });

  test("halves nothing of another person, of one without a number, nor where stays overlap", () => {
    const other = [stay("1", 3, 10), stay("2", 12, 14, {}, "P2")];
    expect(points(settled(FIFTEEN, other))).toEqual({ 1: 100, 2: 100 });
    expect(points(settled(FIFTEEN, [stay("1", 3, 10), stay("2", 8, 14)]))).toEqual({ 1: 100, 2: 100 });
  });

  test("halves each stay that is followed, the last one not; the pool counts what is left", () => {
    const answer = settled(FIFTEEN, [stay("3", 30, 33), stay("1", 3, 10), stay("2", 15, 20)]);
    expect(points(answer)).toEqual({ 1: 50, 2: 50, 3: 100 });
    expect(answer.pools[0]?.lines).toMatchObject([{ fact: "pool_points", amount: "200.000000" }]);
  });

  test("is told by the step of the person phase, with its clause and what it wrote", () => {
    const { steps = [] } = settled(FIFTEEN, [stay("1", 3, 10), stay("2", 12, 14)]);
    const told = steps.filter(({ phase }) => phase === "person");
    expect(told.map(({ entity, state, writes }) => ({ entity, state, writes }))).toEqual([
      {
        entity: "employee / H1 / 2023-01 / 1",
        state: "ran",
        writes: { stay_factor: "0.5000", counted_points: "50.000000" },
      },
      {
        entity: "employee / H1 / 2023-01 / 2",
        state: "ran",
        writes: { stay_factor: "1.0000", counted_points: "100.000000" },
      },
    ]);
    expect(told[0]?.citations).toMatchObject([{ clause: "一" }]);
  });

  test("is looked for beyond the period among the claims that only tell of it, which are not settled", () => {
    const next = stay("N", 92, 95);
    expect(points(settled(FIFTEEN, [stay("1", 80, 85)], [next]))).toEqual({ 1: 50 });
    expect(settled(FIFTEEN, [stay("1", 80, 85)], [next]).counts).toMatchObject({ claims: 1, settled: 1 });
    expect(settled(FIFTEEN, [stay("1", 80, 85)]).claims).not.toBe(
      settled(FIFTEEN, [stay("1", 80, 85)], [next]).claims,
    );
  });
});

describe("what the stays before come to", () => {
  test("is the year's, in order of admission, ties by id, whatever the order of the claims", () => {
    const cost = (medfee_sumamt: string) => ({ setlinfo: { medfee_sumamt } });
    const claims = [
      stay("A", 5, 8, cost("1.10")),
      stay("C", 20, 22, cost("3.30")),
      stay("B", 5, 6, cost("2.20")),
      stay("D", -20, -10, cost("9.90")),
    ];
    const expected = { A: 1.1, B: 3.3, C: 6.6 };
    fc.assert(
      fc.property(fc.shuffledSubarray(claims.slice(0, 3), { minLength: 3 }), (shuffled) => {
        const answer = settled(FIFTEEN, shuffled, claims.slice(3));
        expect(figuresOf(answer, "yearly_cost")).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test("leaves a claim with a repeated id out, as it is settled nowhere", () => {
    const twice = [stay("1", 3, 5), stay("1", 6, 8), stay("2", 10, 12)];
    const answer = settled(FIFTEEN, twice);
    expect(answer.unsettled.map(({ claim: id, code }) => [id, code])).toEqual([
      ["1", "duplicate-id"],
      ["1", "duplicate-id"],
    ]);
    expect(figuresOf(answer, "yearly_cost")).toEqual({ 2: 1000 });
  });
});

describe("stays that overlap", () => {
  // 挂床、冒名: nobody lies in two beds at once. A window from below 0 sees them, whichever of the two it stands on.
  const overlapping: Within = { days: 0, inclusive: false, from: -3660 };

  test.each([
    [3, 10, 8, 14, 50],
    [3, 10, 9, 9, 50],
    [3, 10, 10, 14, 100],
    [3, 10, 11, 14, 100],
  ])("from day %i to %i and from %i to %i: the first counts %i of 100 points", (a, b, c, d, expected) => {
    expect(points(settled(overlapping, [stay("1", a, b), stay("2", c, d)]))).toEqual({ 1: expected, 2: 100 });
  });
});

describe("a single claim", () => {
  const { service } = soundRules(readmissionRules(FIFTEEN));
  const decide = (history?: JsonObject) => {
    const asked = stay("1", 3, 10, history ? { history } : {});
    const evaluation = service.evaluate(asked, { policy: "370300.test.policy", explain: "none" });
    return "decision" in evaluation ? evaluation.decision : undefined;
  };

  test("brings what the policy reads of other stays, earlier and later", () => {
    const history = { stays_before: 1, cost_before: "250.00", readmitted: 1 };
    expect(decide(history)).toMatchObject({
      outcome: "paid",
      points: "50.000000",
      amounts: { yearly_cost: "1250.00" },
    });
    expect(decide({ ...history, readmitted: 0 })).toMatchObject({ points: "100.000000" });
  });

  test("is an error that names the fact where it does not", () => {
    expect(decide()).toMatchObject({
      outcome: "error",
      error: { code: "missing-fact", subject: "cost_before", step: "year" },
    });
    expect(decide({ cost_before: "0" })).toMatchObject({
      outcome: "error",
      error: { code: "missing-fact", subject: "readmitted", step: "readmission" },
    });
  });
});
