import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { SmallDocument } from "../small-rules/small-rules.ts";
import { client, FUND_TERMS, type OpenCity, openCity, refusal, somebody } from "./open-city.ts";
import { smallCity } from "./small-city.ts";

const BANDS = "370300.test.case-adjustment";
const officer = somebody("li.na", "officer");
const auditor = somebody("zhou.yan", "auditor");
const elsewhere = somebody("zhao.min", "officer", "370800");
let city: OpenCity;

/** Version 2 of the bands, in force long after the claims: costly cases have 60 points. */
function nextBands(): SmallDocument {
  const bands = smallCity("60").find(({ id }) => id === BANDS);
  if (!bands) throw new Error("the small city has no bands");
  return { ...bands, version: 2, effective: { from: "2030-01-01" }, supersedes: [1] };
}

beforeAll(async () => {
  city = await openCity([...smallCity(), nextBands()]);
});
afterAll(() => city.close());

async function between(before: number, after: number, caller = officer, ruleSet = BANDS) {
  const { impacts } = city.parts;
  const versions = { ruleSet, before, after };
  const { id } = await impacts.start(caller, { versions, claimSet: city.claimSet, terms: FUND_TERMS });
  await impacts.ended(id);
  const impact = await impacts.read(caller, id);
  return { impact, result: JSON.parse(await impacts.result(caller, id)) as JsonObject };
}

describe("the impact of one version in place of another", () => {
  test("holds each to be in force throughout the period, whatever its own", async () => {
    const { impact, result } = await between(1, 2);
    expect(impact).toMatchObject({
      state: "finished",
      throughout: true,
      stale: [],
      versions: { ruleSet: BANDS, before: { version: 1 }, after: { version: 2 } },
      finished: { outcome: { claims: 4, reached: 1, changed: 1 } },
    });
    // H1 had 40 of 50 points of 600 yuan, and has 70 of 80: 480.00 and 525.00.
    expect(result.institutions).toMatchObject([
      { code: "H1", before: "480", after: "525", difference: "45" },
      { code: "H2", pool: "resident", difference: "0" },
      { code: "H2", before: "120", after: "75", difference: "-45" },
    ]);
    expect(result.about).toMatchObject({ versions: { ruleSet: BANDS } });
  });

  test("the other way round is what is gained lost again", async () => {
    const { result } = await between(2, 1);
    expect(result.institutions).toMatchObject([
      { code: "H2", before: "75", after: "120", difference: "45" },
      { code: "H2", pool: "resident", difference: "0" },
      { code: "H1", before: "525", after: "480", difference: "-45" },
    ]);
  });

  test("of a version and itself nothing is decided again", async () => {
    const { impact } = await between(2, 2);
    expect(impact.finished?.outcome).toMatchObject({ claims: 4, reached: 0, changed: 0, crossed: 0 });
  });

  test("each claim is told by both versions, and the list by the rule set", async () => {
    const { impacts, impactClaims } = city.parts;
    const [newest] = await impacts.list(officer, { ruleSet: BANDS });
    const first = (await impacts.list(officer, { ruleSet: BANDS })).at(-1);
    expect(newest).toMatchObject({ versions: { before: { version: 2 }, after: { version: 2 } } });
    expect(await impactClaims.explained(officer, first?.id ?? "", "C3", "hits")).toMatchObject({
      before: { decision: { points: "30.000000" } },
      after: { decision: { points: "60.000000" } },
    });
    expect(await impacts.list(officer, { ruleSet: "370300.test.value" })).toEqual([]);
  });

  test("is there for whoever may read runs there, and worked out for whoever may evaluate there", async () => {
    const { impacts } = city.parts;
    const { impact } = await between(1, 2, client);
    expect((await impacts.read(auditor, impact.id)).state).toBe("finished");
    expect(await refusal(between(1, 2, auditor))).toBe("not-allowed");
    expect(await refusal(impacts.read(elsewhere, impact.id))).toBe("unknown-impact");
    expect(await impacts.list(elsewhere, { ruleSet: BANDS })).toEqual([]);
    expect(await refusal(between(1, 2, elsewhere))).not.toBe("allowed");
  });

  test("is refused of versions that there are not, and goes with no draft", async () => {
    expect(await refusal(between(1, 3))).toBe("unknown-version");
    expect(await refusal(between(1, 2, officer, "370300.test.nothing"))).toBe("unknown-version");
    const { drafting } = city.parts;
    const { impact } = await between(1, 2);
    const document = { ...nextBands(), version: 3 };
    const draft = await drafting.writing.begin(officer, { content: { document } });
    const submitted = drafting.review.submit(
      officer,
      String(draft.id),
      Number(draft.revision),
      "提交",
      impact.id,
    );
    expect(await refusal(submitted)).toBe("unknown-impact");
  });
});
