import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { QUARTER } from "../engine/settle-small.ts";
import { claim } from "../engine/small-policy.ts";
import { readmissionRules } from "../history/readmission-rules.ts";
import { client, type OpenCity, openCity, refusal, somebody } from "../impact/open-city.ts";

const officer = somebody("li.na", "officer");
const auditor = somebody("zhou.yan", "auditor");
const elsewhere = somebody("wu.hao", "auditor", "370800");
let city: OpenCity;
let run: string;

/** A stay between two days of January of a person. */
function stay(id: string, from: string, until: string, person: string): JsonObject {
  const setlinfo = { psn_no: person, adm_time: `2023-01-${from}`, dscg_time: `2023-01-${until}` };
  return claim({ ...setlinfo, ipt_med_type: "1" }, { id, given: { group_code: "A", points: "100" } });
}

beforeAll(async () => {
  // P1 is back within 15 days of the first stay, which halves its points.
  const claims = [stay("Z", "04", "08", "P1"), stay("A", "20", "22", "P1"), stay("M", "04", "08", "P2")];
  city = await openCity(readmissionRules({ days: 15, inclusive: true }), claims);
  const { runs } = city.parts;
  const terms = { policy: "370300.test.policy", period: { ...QUARTER } };
  ({ id: run } = await runs.start(officer, { kind: "clearing", claimSet: city.claimSet, terms }));
  await runs.ended(run);
});
afterAll(() => city.close());

describe("a claim of a run", () => {
  test("is told with the decision of the run, beside the person's other stays, and without whose they are", async () => {
    const { runClaims, runs } = city.parts;
    const lines = new Map<string, JsonObject>();
    let text = "";
    for await (const bytes of await runs.claimBytes(auditor, run, "decisions.ndjson"))
      text += Buffer.from(bytes).toString("utf8");
    for (const line of text.trimEnd().split("\n")) {
      const decided: JsonObject = JSON.parse(line);
      lines.set(String(decided.claim), decided);
    }
    expect(lines.get("Z")?.points).toBe("50.000000");
    // Back after 12 days: the claim says so itself, as one does that is evaluated alone.
    const { claim } = await runClaims.explained(auditor, run, "Z", "hits");
    expect(claim).toMatchObject({ history: { readmitted: "1", days_to_readmission: "12" } });
    for (const [id, { counted: _, ...decided }] of lines) {
      const told = await runClaims.explained(auditor, run, id, "hits");
      const { steps, ...decision } = told.decision as JsonObject;
      expect(decision).toEqual(decided);
      expect(steps).toMatchObject([{ step: "year" }, { step: "readmission" }]);
      expect(told.claim).toMatchObject({ id: "case" });
      expect(JSON.stringify(told)).not.toMatch(/P1|P2|psn_no/);
    }
  });

  test("is for those who may read claims there", async () => {
    const { runClaims } = city.parts;
    expect(await refusal(runClaims.explained(client, run, "Z", "hits"))).toBe("allowed");
    expect(await refusal(runClaims.explained(officer, run, "Z", "hits"))).toBe("not-allowed");
    expect(await refusal(runClaims.explained(elsewhere, run, "Z", "hits"))).toBe("unknown-run");
    expect(await refusal(runClaims.explained(auditor, run, "X", "hits"))).toBe("unknown-claim");
  });
});
