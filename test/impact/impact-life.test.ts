import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { permissionsOf } from "../../server/access/permissions.ts";
import type { RoleName } from "../../server/access/roles.ts";
import { readConfig } from "../../server/config.ts";
import { textHash } from "../../server/documents/hash.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { type OpenedDoors, openDoors } from "../../server/open-doors.ts";
import { type Caller, openCaller } from "../../server/workflow/caller.ts";
import type { ImpactView } from "../../server/workflow/impact-view.ts";
import { tree } from "../access/access-app.ts";
import { ruleTexts, withHeader } from "../small-rules/small-rules.ts";
import { costing, FUND, smallCity } from "./small-city.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-impacts-"));
const rules = join(folder, "rules", "370300");
let doors: OpenedDoors;

/** No user of the log, so that roles need not be granted there. */
function somebody(id: string, role: RoleName, jurisdiction = "370300"): Caller {
  const grants = [{ role, jurisdiction }];
  return { ...openCaller, id, kind: "key", grants, permissions: permissionsOf(id, grants, tree) };
}
const officer = somebody("li.na", "officer");
const reviewer = somebody("wang.wei", "reviewer");
const client = somebody("key:zibo", "settlement-client");
const elsewhere = somebody("zhao.min", "officer", "370800");

function parts() {
  const { runs, governance } = doors.parts;
  if (!runs || !governance?.drafting) throw new Error("the service has no runs or no drafts");
  return { ...runs, drafting: governance.drafting };
}

/** The document of the bands, with other points for costly cases. */
function bands(points: string, effective = { from: "2024-01-01" }): JsonObject {
  const [, document] = smallCity(points);
  if (!document) throw new Error("the small city has no bands");
  return { ...withHeader(document), version: 2, effective, supersedes: [1] };
}

/** The code of what an act is refused with. */
async function refusal(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "allowed",
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
}

let claimSet: string;
let draft: string;

async function worked(caller = officer): Promise<ImpactView> {
  const { impacts } = parts();
  const terms = FUND as unknown as JsonObject; // terms are JSON
  const { id } = await impacts.start(caller, { draft, claimSet, terms });
  await impacts.ended(id);
  return impacts.read(caller, id);
}

async function revision(): Promise<number> {
  return Number((await parts().drafting.reading.get(officer, draft)).revision);
}

beforeAll(async () => {
  mkdirSync(rules, { recursive: true });
  for (const { path, text } of ruleTexts(smallCity())) writeFileSync(join(rules, path), text);
  writeFileSync(join(rules, "institutions.json"), "[]");
  const config = readConfig({
    YICE_DATA: join(folder, "data"),
    YICE_RULES: join(folder, "rules"),
    YICE_PERSON_KEY: join(folder, "person.key"),
    YICE_SIGNING_KEY: join(folder, "signing.pem"),
  });
  doors = await openDoors(config, pino({ level: "silent" }));
  const claims = [
    costing("C1", "500.00"),
    costing("C3", "1000.01"),
    costing("C4", "20.00", "H2"),
    costing("C5", "20.00", "H2", "2"),
  ];
  const bytes = Readable.from([Buffer.from(claims.map((each) => JSON.stringify(each)).join("\n"))]);
  const name = { jurisdiction: "370300", name: "2023" };
  claimSet = (await parts().claimSets.upload(client, name, { bytes, isGzip: false })).id;
  const begun = await parts().drafting.writing.begin(officer, { content: { document: bands("60") } });
  draft = String(begun.id);
});
afterAll(async () => {
  await doors.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the life of an impact", () => {
  let impact: ImpactView;

  test("is worked out over a set, as if the draft were in force throughout, and is what its hash says", async () => {
    const { impacts } = parts();
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

  test("in the draft's own period it reaches nothing before that begins", async () => {
    const { impacts } = parts();
    const terms = FUND as unknown as JsonObject;
    const { id } = await impacts.start(officer, { draft, claimSet, terms, throughout: false });
    await impacts.ended(id);
    expect((await impacts.read(officer, id)).finished?.outcome).toMatchObject({ reached: 0, changed: 0 });
  });

  test("lists the claims that are decided otherwise, each with both explanations, and nobody's name", async () => {
    const { impactClaims } = parts();
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
    const { impacts } = parts();
    expect(await refusal(impacts.read(elsewhere, impact.id))).toBe("unknown-impact");
    expect(await refusal(impacts.read(client, impact.id))).toBe("not-allowed");
    expect(await refusal(worked(elsewhere))).toBe("unknown-draft");
    expect((await impacts.list(reviewer, draft)).length).toBe(3);
  });

  test("goes with a submission, and is signed with it", async () => {
    const { review, reading } = parts().drafting;
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
    const { impacts, drafting } = parts();
    await drafting.writing.save(officer, draft, await revision(), { document: bands("70") });
    expect((await impacts.read(officer, impact.id)).stale).toEqual(["content"]);
    const again = drafting.review.submit(officer, draft, await revision(), "再提交", impact.id);
    expect(await refusal(again)).toBe("impact-stale");
    expect((await drafting.reading.get(officer, draft)).impact).toBeUndefined();
  });
});
