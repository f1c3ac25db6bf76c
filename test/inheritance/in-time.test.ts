import { describe, expect, test } from "vitest";
import type { Decision } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { RuleLibrary } from "../../server/engine/rule-library.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { amounts, claim, policy } from "../engine/small-policy.ts";
import { fact, POINTS, type SmallDocument, smallRules, soundRules } from "../small-rules/small-rules.ts";
import { CHONGQING, KAIZHOU, mandatory, override, scoreTable } from "./areas.ts";

const SCORES = mandatory(`${CHONGQING}.dip.scores`, scoreTable({ "A01.0": "10" }));
const OWN = `${KAIZHOU}.dip.policy`;
const step = (name: string, area: string = CHONGQING) => ({ name, ruleSet: `${area}.dip.${name}` });
const BASE = (body: JsonObject = {}, header: JsonObject = {}) =>
  mandatory(
    `${CHONGQING}.dip.policy`,
    policy(
      {
        phases: { claim: [step("scores")] },
        decision: { outcomes: [], score: "score", amounts: [] },
        ...body,
      },
      header,
    ),
  );
const inheriting = (overrides: readonly JsonObject[] = [], header: JsonObject = {}) =>
  override(OWN, { base: { id: `${CHONGQING}.dip.policy`, kind: "policy" }, overrides }, header);

const stay = (dscg_time: string, adm_time = dscg_time) =>
  claim(
    { insuplc: KAIZHOU, dscg_time, adm_time },
    { diseinfo: [{ maindiag_flag: "1", diag_code: "A01.000" }], oprninfo: [] },
  );

/** The decision of a service on a claim. */
function decided(service: RuleBookService, body: JsonObject): Decision {
  const answer = service.evaluate(body, { explain: "full" });
  if (!("decision" in answer)) throw new Error(JSON.stringify(answer));
  // The schema of decisions says so.
  return answer.decision as Decision;
}

const decide = (documents: readonly SmallDocument[], body: JsonObject) =>
  decided(soundRules(documents).service, body);

describe("a policy that inherits", () => {
  test("adds a step of its own beside those of its base, which see one another's facts", () => {
    const extra = {
      ...amounts({ extra: "score * 2" }, { facts: [fact("extra", POINTS)] }),
      id: `${KAIZHOU}.dip.extra`,
      jurisdiction: KAIZHOU,
    };
    const documents = [
      SCORES,
      BASE(),
      extra,
      inheriting([
        {
          name: "加分",
          do: "add",
          at: ["body", "phases", "claim", { name: "extra" }],
          value: step("extra", KAIZHOU),
        },
        { name: "金额", do: "replace", at: ["body", "decision", "amounts"], value: ["extra"] },
      ]),
    ];
    const { policy: named, steps = [], amounts: paid } = decide(documents, stay("2023-05-01"));
    expect(named).toMatchObject({ id: OWN, version: 1 });
    expect(steps.map((each) => each.ruleSet?.id)).toEqual([
      `${CHONGQING}.dip.scores`,
      `${KAIZHOU}.dip.extra`,
    ]);
    expect(paid).toEqual({ extra: "20.00" });
  });

  test("takes the date of the base that is in force on it", () => {
    const later = BASE(
      { claimDate: "adm_date" },
      { version: 2, supersedes: [1], effective: { from: "2024-01-01" } },
    );
    const documents = [SCORES, BASE(), later, inheriting()];
    const date = (discharge: string, admission: string) =>
      decide(documents, stay(discharge, admission)).date ?? "none";
    expect(date("2023-12-20", "2023-12-01")).toBe("2023-12-20");
    expect(date("2024-02-20", "2024-02-01")).toBe("2024-02-01");
  });
});

describe("a base that ends", () => {
  const ended = { ...SCORES, effective: { from: "2023-01-01", until: "2024-01-01" } };
  const own = override(`${KAIZHOU}.dip.scores`, {
    base: { id: `${CHONGQING}.dip.scores`, kind: "disease-score-table" },
    overrides: [],
  });

  test("leaves what follows it without a base, which is found", () => {
    const { checked } = smallRules([ended, own]);
    expect(
      checked.findings.map(({ path, diagnostic: { code, params } }) => [path, code, params.date]),
    ).toEqual([["1.json", "inheritance.no-base", "2024-01-01"]]);
  });

  test("pays nobody by other rules: the step has no version in force", () => {
    const { book } = smallRules([SCORES, BASE(), inheriting(), own]);
    const withdrawn = book.library.statedVersions.map((each) =>
      each.document.id === `${CHONGQING}.dip.scores` ? { ...each, withdrawn: "gap" as const } : each,
    );
    const service = new RuleBookService({ ...book, library: new RuleLibrary(withdrawn, book.schemas) });
    expect(decided(service, stay("2023-05-01"))).toMatchObject({
      outcome: "error",
      error: { step: "scores" },
    });
  });

  test("ends a policy with it, and nothing older decides in its place", () => {
    const { book } = smallRules([SCORES, BASE(), inheriting()]);
    const whole = { ...policy({ phases: { claim: [] } }), id: OWN, jurisdiction: KAIZHOU };
    const older = smallRules([{ ...whole, version: 1 }]).book.library.statedVersions;
    const all = [...older, ...book.library.statedVersions];
    const withdrawn = all.map((each) =>
      each.document.id === `${CHONGQING}.dip.policy` ? { ...each, withdrawn: "gap" as const } : each,
    );
    const service = new RuleBookService({ ...book, library: new RuleLibrary(withdrawn, book.schemas) });
    expect(decided(service, stay("2023-05-01"))).toMatchObject({
      outcome: "error",
      error: { code: "outside-every-period" },
    });
  });
});

describe("what is found in a document of differences", () => {
  const table = scoreTable({ "A01.0": "10", "B02.1": "20" });
  const base = mandatory(`${CHONGQING}.dip.scores`, table);
  const found = (overrides: readonly JsonObject[], header: JsonObject = {}, above: SmallDocument = base) => {
    const own = override(
      `${KAIZHOU}.dip.scores`,
      { base: { id: `${CHONGQING}.dip.scores`, kind: "disease-score-table" }, overrides },
      header,
    );
    return smallRules([above, own]).checked.findings.map(
      ({ path, diagnostic: { code, pointer } }) => `${path} ${code} ${pointer}`,
    );
  };

  test("stands where the document states it, though it is found in what that comes to", () => {
    const row = { code: "C", diagnosis: "C03.2", type: "composite", score: "30" };
    const at = ["body", "table", "rows", { code: "C" }];
    expect(found([{ name: "C", do: "add", at, value: row }])).toEqual([
      "1.json score-table.unknown-type /body/overrides/0/value/type",
    ]);
    expect(found([{ name: "C", do: "add", at, value: { ...row, type: "core", score: "x" } }])).toEqual([
      "1.json schema.pattern /body/overrides/0/value/score",
    ]);
    expect(found([], { effective: { from: "2023-02-01", until: "2023-01-01" } })).toContain(
      "1.json rule-set.period /effective/until",
    );
  });

  test("is not what its base has wrong already", () => {
    const wrong = mandatory(`${CHONGQING}.dip.scores`, scoreTable({ "A01.0": "10", A01: "20" }));
    const own = found([], {}, wrong);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((finding) => finding.startsWith("1.json"))).toEqual([]);
  });

  test("are clauses that neither it nor its base cites", () => {
    const change = {
      name: "A",
      do: "replace",
      at: ["body", "table", "rows", { code: "A01.0" }, "score"],
      value: "11",
    };
    expect(found([{ ...change, clause: "一" }])).toEqual([]);
    expect(found([{ ...change, clause: "二" }])).toEqual([
      "1.json rule-set.unknown-clause /body/overrides/0/clause",
    ]);
  });

  test("a value of no document stays one below, until it is overridden", () => {
    const provisional = [{ pointer: "/body/table/rows/1/score", note: { zh: "待定" } }];
    const rows = (overrides: readonly JsonObject[], header: JsonObject = {}) => {
      const own = override(
        `${KAIZHOU}.dip.scores`,
        { base: { id: `${CHONGQING}.dip.scores`, kind: "disease-score-table" }, overrides },
        header,
      );
      const { library } = soundRules([{ ...base, provisional }, own]).book;
      return library
        .inForce(`${KAIZHOU}.dip.scores`, "2023-05-01")
        ?.document.provisional?.map((each) => each.pointer);
    };
    const at = (code: string) => ["body", "table", "rows", { code }];
    expect(rows([])).toEqual(["/body/table/rows/1/score"]);
    expect(rows([{ name: "A", do: "remove", at: at("A01.0") }])).toEqual(["/body/table/rows/0/score"]);
    const settled = { name: "B", do: "replace", at: [...at("B02.1"), "score"], value: "21" };
    expect(rows([settled])).toBeUndefined();
    const note = { pointer: "/body/overrides/0/value", note: { zh: "本区待定" } };
    expect(rows([settled], { provisional: [note] })).toEqual(["/body/table/rows/1/score"]);
  });
});
