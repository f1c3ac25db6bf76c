import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { operator } from "../../server/cli/operator.ts";
import { readConfig } from "../../server/config.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openProduct } from "../../server/product.ts";
import { RunFolders } from "../../server/runs/run-folders.ts";
import { openStore } from "../../server/store/open-store.ts";
import { PRICED, stay, TERMS } from "../runs/priced-policy.ts";
import { ruleTexts } from "../small-rules/small-rules.ts";
import { temporaryFiles, yice } from "./run-cli.ts";

const file = temporaryFiles();
const folder = join(file("terms.json", JSON.stringify(TERMS)), "..");
const rules = join(folder, "rules", "370300");
mkdirSync(rules, { recursive: true });
for (const { path, text } of ruleTexts(PRICED)) writeFileSync(join(rules, path), text);
writeFileSync(join(rules, "institutions.json"), "[]");
const { openRuns } = openProduct(
  readConfig({
    YICE_DATA: join(folder, "store"),
    YICE_RULES: join(folder, "rules"),
    YICE_PERSON_KEY: join(folder, "person.key"),
    YICE_SIGNING_KEY: join(folder, "signing.pem"),
  }),
);
const call = (...argv: string[]) => yice(argv, "", { openRuns });
const lines = (claims: readonly object[]) => claims.map((claim) => JSON.stringify(claim)).join("\n");
const CLAIMS = [stay("C1", { medfee_sumamt: "100.00" }), stay("C2", { medfee_sumamt: "200.00" })];
const claims = file("claims.ndjson", `${lines(CLAIMS)}\n{ no json\n`);
let set = "";
let run = "";

describe("yice claim-set", () => {
  test("registers a file, and ends with 1 where rows were left out", async () => {
    const { status, out } = await call(
      "claim-set",
      "register",
      claims,
      "-j",
      "370300",
      "-n",
      "一季度",
      "--json",
    );
    expect(status).toBe(1);
    const registered = JSON.parse(out);
    expect(registered).toMatchObject({ name: "一季度", summary: { rows: 3, badRows: 1, claims: 2 } });
    set = registered.id;
  });

  test("lists sets, and tells of the rows that were not taken", async () => {
    const { out } = await call("claim-set", "list", "-j", "370300", "--json");
    expect([JSON.parse(out)].flat().map(({ id }: { readonly id: string }) => id)).toEqual([set]);
    const { out: rows } = await call("claim-set", "bad-rows", set);
    expect(JSON.parse(rows.split("\n")[0] ?? "")).toMatchObject({ line: 3 });
  });

  test("previews a table by a mapping that its headings suggest, writes that, and reads the table by it", async () => {
    const table = file(
      "table.csv",
      "清单号,医院编码,险种,出院日期,总费用,主要诊断编码\nC1,H1,职工,2023-01-05,10.00,I20.800\nC2,H1,居民,5日,1,I20.800\n",
    );
    const written = join(folder, "mapping.json");
    const shown = await call("claim-set", "preview", table, "-j", "370300", "-w", written);
    expect(shown.status).toBe(1);
    expect(shown.out).toContain("试读 2 行，1 行可采用");
    expect(shown.out).toMatch(/setlinfo\.hi_type\s+险种\s+职工/);
    expect(JSON.parse(readFileSync(written, "utf8")).fields.id).toEqual({ column: "清单号" });
    const again = await call("claim-set", "preview", table, "-j", "370300", "-m", written, "--json");
    expect(JSON.parse(again.out)).toMatchObject({ read: 2, taken: 1, badRows: [{ line: 3 }] });
    // A file that is there is not written over.
    expect((await call("claim-set", "preview", table, "-j", "370300", "-w", written)).status).toBe(1);
  });

  test("refuses a name that is taken, and a set that there is not", async () => {
    const { status } = await call("claim-set", "register", claims, "-j", "370300", "-n", "一季度");
    expect(status).toBe(1);
    expect((await call("claim-set", "bad-rows", "01JQ0000000000000000000009")).status).toBe(1);
  });
});

describe("yice run", () => {
  const start = (...more: string[]) =>
    call("run", "start", join(folder, "terms.json"), "-c", set, "-k", "clearing", "--json", ...more);

  test("starts none over a set with rows left out, unless whoever starts it says how many", async () => {
    expect((await start()).status).toBe(1);
    const { status, out } = await start("--bad-rows", "1", "-w", "1");
    expect(status).toBe(0);
    const finished = JSON.parse(out);
    expect(finished).toMatchObject({
      state: "finished",
      finished: { outcome: { state: "settled", claims: 2, settled: 2 } },
    });
    run = finished.id;
  });

  test("lists runs, and refuses to go on with one that has ended", async () => {
    const { out } = await call("run", "list", "-j", "370300");
    expect(out).toContain(run);
    expect((await call("run", "resume", run)).status).toBe(1);
  });

  test("goes on with a run whose process died, to the same decisions", async () => {
    const opened = await openRuns();
    const first = await opened.runs.read(operator, run);
    await opened.close();
    // What a process leaves that is killed right after it has started a run: its entry, and what was stated for it.
    const left = "01JQ0000000000000000000003";
    const store = await openStore({ mongodbUri: "", folder: join(folder, "store") });
    const [entry] = await store.readSubject(`run:${run}`, 0, 1);
    await new LogWriter(store).commit({
      chain: "runs",
      subject: `run:${left}`,
      actor: "operator",
      action: "run.started",
      body: { ...(entry?.body as JsonObject), id: left }, // a start's body is an object
      expectedRevision: 0,
      now: new Date().toISOString(),
    });
    await store.close();
    const folders = new RunFolders(join(folder, "store", "runs"));
    folders.make(left, folders.terms(run, first.terms));
    const { out: listed } = await call("run", "list", "-j", "370300", "--lang", "en");
    expect(listed).toContain("state  interrupted");
    const { status, out } = await call("run", "resume", left, "-w", "1", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      state: "finished",
      finished: { outcome: first.finished?.outcome },
    });
  });

  test("tells in words why claims take no part", async () => {
    const late = file("late.ndjson", lines([...CLAIMS, stay("C3", { dscg_time: "2023-04-01" })]));
    const { out } = await call("claim-set", "register", late, "-j", "370300", "-n", "含期外", "--json");
    const ofLate = ["run", "start", join(folder, "terms.json"), "-c", JSON.parse(out).id, "-k", "clearing"];
    expect((await call(...ofLate, "-w", "1")).out).toContain("未纳入 left out  出院日期不在结算期内 1");
  });

  test("writes decisions, the settlement and every institution's statement into a folder", async () => {
    const target = join(folder, "out");
    expect((await call("run", "export", run, target)).status).toBe(0);
    const decisions = readFileSync(join(target, "decisions.ndjson"), "utf8");
    expect(decisions.split("\n").filter((line) => line.includes('"claim":"C'))).toHaveLength(2);
    const workbooks = readdirSync(target, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".xlsx"),
    );
    expect(workbooks.sort()).toEqual(["H1.xlsx", "H2.xlsx"]); // the terms name both
  });
});

describe("yice coverage", () => {
  test("tells what the claims of a set come to in a policy, by money", async () => {
    const { status, out } = await call("coverage", "claims", "370300.test.policy", "-c", set, "--json");
    expect(status).toBe(0);
    const { claims: taken, of, cost, versions } = JSON.parse(out);
    expect([taken, of, cost]).toEqual([2, 2, "300.00"]);
    const { missed } = versions.find(({ id }: { readonly id: string }) => id === "370300.test.policy");
    expect(missed).toEqual(["/body/pools/1"]); // both are employees
    const { out: text } = await call("coverage", "claims", "370300.test.policy", "-c", set, "--lang", "en");
    expect(text).toContain("100.00 %  /body/pools/0  2 claims, 300.00 yuan");
  });

  test("refuses a policy that there is not, and a set that there is not", async () => {
    expect((await call("coverage", "claims", "370300.test.none", "-c", set)).status).toBe(1);
    const none = "01JQ0000000000000000000009";
    expect((await call("coverage", "claims", "370300.test.policy", "-c", none)).status).toBe(1);
  });

  test("tells which figures no case notices", async () => {
    const { status, out } = await call("coverage", "figures", "370300.test.price", "1", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ figures: 0, unnoticed: [], leftOut: 0 }); // its formula has no cell
    expect((await call("coverage", "figures", "370300.test.price", "7")).status).toBe(1);
  });
});
