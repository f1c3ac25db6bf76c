import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { permissionsOf } from "../../server/access/permissions.ts";
import type { RoleName } from "../../server/access/roles.ts";
import { readConfig } from "../../server/config.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { type OpenedDoors, openDoors } from "../../server/open-doors.ts";
import { decisionsOf } from "../../server/statements/decisions-of.ts";
import { type Caller, openCaller } from "../../server/workflow/caller.ts";
import { tree } from "../access/access-app.ts";
import { ruleTexts } from "../small-rules/small-rules.ts";
import { PRICED, stay, TERMS } from "./priced-policy.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-run-figures-"));
let doors: OpenedDoors;

beforeAll(async () => {
  const rules = join(folder, "rules", "370300");
  mkdirSync(rules, { recursive: true });
  for (const { path, text } of ruleTexts(PRICED)) writeFileSync(join(rules, path), text);
  writeFileSync(join(rules, "institutions.json"), "[]");
  const config = readConfig({
    YICE_DATA: join(folder, "data"),
    YICE_RULES: join(folder, "rules"),
    YICE_PERSON_KEY: join(folder, "person.key"),
    YICE_SIGNING_KEY: join(folder, "signing.pem"),
  });
  doors = await openDoors(config, pino({ level: "silent" }));
});
afterAll(async () => {
  await doors.close();
  rmSync(folder, { recursive: true, force: true });
});

function parts() {
  const { runs } = doors.parts;
  if (!runs) throw new Error("the service has no runs");
  return runs;
}

function somebody(id: string, role: RoleName, jurisdiction = "370300"): Caller {
  return { ...openCaller, id, kind: "user", permissions: permissionsOf(id, [{ role, jurisdiction }], tree) };
}
const officer = somebody("li.na", "officer");
const elsewhere = somebody("zhao.min", "officer", "410400");
const POLICY = "370300.test.policy";
/** Terms are JSON. */
const terms = TERMS as unknown as JsonObject;

async function refusal(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "allowed",
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
}

async function finishedRun(): Promise<string> {
  const { claimSets, runs } = parts();
  const claims = [stay("C1"), stay("C2", { fixmedins_code: "H2" }), stay("C3", { hi_type: "9" })];
  const bytes = Readable.from([Buffer.from(claims.map((each) => JSON.stringify(each)).join("\n"))]);
  const client = somebody("key:zibo", "settlement-client");
  const set = await claimSets.upload(
    client,
    { jurisdiction: "370300", name: "2023" },
    { bytes, isGzip: false },
  );
  const { id } = await runs.start(officer, { kind: "clearing", claimSet: set.id, terms });
  await runs.ended(id);
  return id;
}

describe("figures of settlements", () => {
  test("that have to be brought are told by pool and institution, with unit, scale and default", async () => {
    expect(await parts().figures.asked(officer, POLICY, "2023-03-31")).toMatchObject({
      policy: { id: POLICY },
      pools: [{ name: "employee" }, { name: "resident" }],
      figures: [
        { fact: "rate", per: "pool", type: { type: "number", unit: "ratio", scale: 4 } },
        { fact: "extra", per: "institution", type: { type: "number", unit: "yuan" }, default: "0" },
      ],
    });
    expect(await refusal(parts().figures.asked(officer, POLICY, "1999-01-01"))).toBe("no-version-in-force");
    expect(await refusal(parts().figures.asked(officer, "370300.no.policy", "2023-03-31"))).toBe(
      "unknown-policy",
    );
    expect(await refusal(parts().figures.asked(elsewhere, POLICY, "2023-03-31"))).toBe("not-allowed");
  });

  test("of a run are told with the rule set that worked them out; a sum with that of what it sums", async () => {
    const id = await finishedRun();
    const { lines } = await parts().figures.lines(officer, id);
    expect(lines).toMatchObject([
      { fact: "pool_cost", per: "pool", type: { unit: "yuan" } },
      { fact: "urgent_price", per: "institution", ruleSet: { id: "370300.test.price" } },
      { fact: "month_price", per: "institution-month", ruleSet: { id: "370300.test.price" } },
      { fact: "price", per: "claim", ruleSet: { id: "370300.test.price" } },
      { fact: "granted", per: "claim", ruleSet: { id: "370300.test.share" } },
    ]);
    expect(await refusal(parts().figures.lines(elsewhere, id))).toBe("unknown-run");
    expect(JSON.parse(await parts().figures.stated(officer, id))).toEqual(terms);
    expect(await refusal(parts().figures.stated(elsewhere, id))).toBe("unknown-run");
  });
});

describe("decisions", () => {
  test("of an institution are those of claims that count in it, whatever else holds its code", async () => {
    const lines = [
      { claim: "C1", counted: { pool: "employee", institution: "H1" } },
      { claim: "C2-H1", counted: { pool: "employee", institution: "H2" } },
      { claim: "C3-H1", code: "outside-period" },
      { claim: "病案4", counted: { pool: "resident", institution: "H1" } },
    ];
    const whole = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(""), "utf8");
    // Chunks that part lines and signs alike.
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      for (let start = 0; start < whole.length; start += 7) yield whole.subarray(start, start + 7);
    };
    const told = async (institution: string | undefined): Promise<string> => {
      let text = "";
      const decoder = new TextDecoder();
      for await (const part of decisionsOf(bytes(), institution))
        text += decoder.decode(part, { stream: true });
      return text;
    };
    expect(
      (await told("H1"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).claim),
    ).toEqual(["C1", "病案4"]);
    expect(await told("H3")).toBe("");
    expect(await told(undefined)).toBe(whole.toString("utf8"));
  });
});
