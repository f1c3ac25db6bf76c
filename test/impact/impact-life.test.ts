import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textHash } from "../../server/documents/hash.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import type { ImpactView } from "../../server/workflow/impact-view.ts";
import { withHeader } from "../small-rules/small-rules.ts";
import { client, FUND_TERMS, type OpenCity, openCity, refusal, somebody } from "./open-city.ts";
import { smallCity } from "./small-city.ts";

let city: OpenCity;

const officer = somebody("li.na", "officer");
const reviewer = somebody("wang.wei", "reviewer");
const elsewhere = somebody("zhao.min", "officer", "370800");

/** The document of the bands, with other points for costly cases. */
function bands(points: string, effective = { from: "2024-01-01" }): JsonObject {
  const [, document] = smallCity(points);
  if (!document) throw new Error("the small city has no bands");
  return { ...withHeader(document), version: 2, effective, supersedes: [1] };
}

let draft: string;

async function worked(caller = officer): Promise<ImpactView> {
  const { impacts } = city.parts;
  const { id } = await impacts.start(caller, { draft, claimSet: city.claimSet, terms: FUND_TERMS });
  await impacts.ended(id);
  return impacts.read(caller, id);
}

async function revision(): Promise<number> {
  return Number((await city.parts.drafting.reading.get(officer, draft)).revision);
}

beforeAll(async () => {
  city = await openCity(smallCity());
  const begun = await city.parts.drafting.writing.begin(officer, { content: { document: bands("60") } });
  draft = String(begun.id);
});
afterAll(() => city.close());

describe("the life of an impact", () => {
  let impact: ImpactView;

  test("is worked out over a set, as if the draft were in force throughout, and is what its hash says", async () => {
    const { impacts } = city.parts;
    impact = await worked();
    expect(impact).toMatchObject({
      state: "finished",
      stale: [],
      throughout: true,
      finished: { by: "system", outcome: { claims: 4, reached: 1, changed: 1 } },
    });
    const text = await impacts.result(officer, impact.id);
    expect(textHash(text)).toBe(impact.finished?.outcome.hash);
    // H1 had 40 of 50 points of 600 yuan, and has 70 of 80: 480.00 and 525.00.
    expect(JSON.parse(text).institutions).toMatchObject([
      { code: "H1", before: "480", after: "525", difference: "45" },
      { code: "H2", pool: "resident", difference: "0" },
      { code: "H2", difference: "-45" },
    ]);
    expect((await worked()).finished?.outcome).toEqual(impact.finished?.outcome);
  });

  test("says what those are called who acted on it, and nobody else", async () => {
    const { impacts } = city.parts;
    const administrator = somebody("root", "administrator", "000000");
    for (const [id, name] of [
      ["li.na", "李娜"],
      ["wang.wei", "王伟"],
    ] as const)
      await city.users.create(administrator, { id, name, jurisdiction: "370300" });
    // Both were started by 李娜 and finished by the service, which has no account.
    const listed = await impacts.list(officer, { draft });
    expect(listed.map(({ names }) => names)).toEqual([{ "li.na": "李娜" }, { "li.na": "李娜" }]);
    expect((await impacts.read(officer, impact.id)).names).toEqual({ "li.na": "李娜" });
  });

  test("in the draft's own period it reaches nothing before that begins", async () => {
    const { impacts } = city.parts;
    const asked = { draft, claimSet: city.claimSet, terms: FUND_TERMS, throughout: false };
    const { id } = await impacts.start(officer, asked);
    await impacts.ended(id);
    expect((await impacts.read(officer, id)).finished?.outcome).toMatchObject({ reached: 0, changed: 0 });
  });

  test("lists the claims that are decided otherwise, each with both explanations, and nobody's name", async () => {
    const { impactClaims } = city.parts;
    const page = await impactClaims.list(officer, impact.id, 0, 10, { institution: "H1" });
    expect(page.claims.map(({ claim }) => claim)).toEqual(["C3"]);
    expect(await impactClaims.list(officer, impact.id, 0, 10, { institution: "H2" })).toEqual({ claims: [] });
    const explained = await impactClaims.explained(officer, impact.id, "C3", "hits");
    expect(explained).toMatchObject({
      claim: { id: "case" },
      before: { decision: { points: "30.000000", steps: [{ step: "points" }] } },
      after: { decision: { points: "60.000000", steps: [{ step: "points" }] } },
    });
    expect(await refusal(impactClaims.explained(officer, impact.id, "C1", "hits"))).toBe("not-in-impact");
  });

  test("is there for those who may read the draft and the set, in that jurisdiction", async () => {
    const { impacts } = city.parts;
    expect(await refusal(impacts.read(elsewhere, impact.id))).toBe("unknown-impact");
    expect(await refusal(impacts.read(client, impact.id))).toBe("not-allowed");
    expect(await refusal(worked(elsewhere))).toBe("unknown-draft");
    expect((await impacts.list(reviewer, { draft })).length).toBe(3);
  });

  test("goes with a submission, and is signed with it", async () => {
    const { review, reading } = city.parts.drafting;
    await review.submit(officer, draft, await revision(), "高费用病例", impact.id);
    const shown = await reading.get(reviewer, draft);
    const hash = impact.finished?.outcome.hash;
    expect(shown.impact).toEqual({ id: impact.id, hash });
    const { signed } = shown.review as { signed: string };
    const other = "0".repeat(64);
    expect(await refusal(review.approve(reviewer, draft, { signed, impact: other }))).toBe("impact-differs");
    const approved = await review.approve(reviewer, draft, { signed, ...(hash ? { impact: hash } : {}) });
    expect(approved.state).toBe("approved");
  });

  test("is out of date once the draft says something else, and says so; it is not attached then", async () => {
    const { impacts, drafting } = city.parts;
    await drafting.writing.save(officer, draft, await revision(), { document: bands("70") });
    expect((await impacts.read(officer, impact.id)).stale).toEqual(["content"]);
    const again = drafting.review.submit(officer, draft, await revision(), "再提交", impact.id);
    expect(await refusal(again)).toBe("impact-stale");
    expect((await drafting.reading.get(officer, draft)).impact).toBeUndefined();
  });
});
