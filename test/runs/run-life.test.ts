import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { permissionsOf } from "../../server/access/permissions.ts";
import type { RoleName } from "../../server/access/roles.ts";
import { readConfig } from "../../server/config.ts";
import { canonicalText } from "../../server/documents/canonical.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { type OpenedDoors, openDoors } from "../../server/open-doors.ts";
import { RunFolders } from "../../server/runs/run-folders.ts";
import { openStore } from "../../server/store/open-store.ts";
import { type Caller, openCaller } from "../../server/workflow/caller.ts";
import type { RunView } from "../../server/workflow/run-view.ts";
import { tree } from "../access/access-app.ts";
import { ruleTexts } from "../small-rules/small-rules.ts";
import { PRICED, stay, TERMS } from "./priced-policy.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-runs-"));
const rules = join(folder, "rules", "370300");
let doors: OpenedDoors;

async function open(): Promise<OpenedDoors> {
  const config = readConfig({
    YICE_DATA: join(folder, "data"),
    YICE_RULES: join(folder, "rules"),
    YICE_PERSON_KEY: join(folder, "person.key"),
    YICE_SIGNING_KEY: join(folder, "signing.pem"),
  });
  return openDoors(config, pino({ level: "silent" }));
}

function somebody(id: string, role: RoleName): Caller {
  return {
    ...openCaller,
    id,
    kind: "user",
    permissions: permissionsOf(id, [{ role, jurisdiction: "370300" }], tree),
  };
}
const officer = somebody("li.na", "officer");
const client = somebody("key:zibo", "settlement-client");
const reviewer = somebody("wang.wei", "reviewer");

function parts() {
  const { runs } = doors.parts;
  if (!runs) throw new Error("the service has no runs");
  return runs;
}

let sets = 0;
async function setOf(claims: readonly (JsonObject | string)[]): Promise<string> {
  const text = claims.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join("\n");
  const name = `set-${++sets}`;
  const bytes = Readable.from([Buffer.from(text)]);
  return (await parts().claimSets.upload(client, { jurisdiction: "370300", name }, { bytes, isGzip: false }))
    .id;
}

/** Terms are JSON. */
const terms = TERMS as unknown as JsonObject;

async function finished(
  claimSet: string,
  more: Partial<{ supplements: string; badRows: number }> = {},
): Promise<RunView> {
  const { runs } = parts();
  const { id } = await runs.start(officer, { kind: "clearing", claimSet, terms, ...more });
  await runs.ended(id);
  return runs.read(officer, id);
}

/** The code of what an act is refused with. */
async function refusal(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "allowed",
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
}

beforeAll(async () => {
  mkdirSync(rules, { recursive: true });
  for (const { path, text } of ruleTexts(PRICED)) writeFileSync(join(rules, path), text);
  writeFileSync(join(rules, "institutions.json"), "[]");
  doors = await open();
});
afterAll(async () => {
  await doors.close();
  rmSync(folder, { recursive: true, force: true });
});

const CLAIMS = [
  stay("C1", { medfee_sumamt: "100.00" }),
  stay("C2", { medfee_sumamt: "200.00", dscg_time: "2023-02-01" }),
  stay("C3", { medfee_sumamt: "30.00", fixmedins_code: "H2" }),
];

interface Change {
  readonly pool: string;
  readonly institution?: string;
  readonly month?: string;
  readonly lines: readonly { readonly fact: string; readonly difference: string }[];
}

describe("the life of a settlement run", () => {
  let first: RunView;

  test("is pinned to plan, log, claims and terms, and tells what came of it by hashes", async () => {
    first = await finished(await setOf(CLAIMS));
    expect(first).toMatchObject({
      state: "finished",
      policy: "370300.test.policy",
      started: { by: "li.na" },
      finished: { by: "system", outcome: { state: "settled", claims: 3, settled: 3 } },
    });
    expect(first.finished?.outcome.files.map(({ name }) => name)).toEqual([
      "claim-amounts.ndjson",
      "decisions.ndjson",
      "settlement.json",
    ]);
  });

  test("done again gives the same bytes", async () => {
    const again = await finished(first.claimSet.id);
    expect(again.finished?.outcome).toEqual(first.finished?.outcome);
    expect(again.id).not.toBe(first.id);
  });

  test("is closed by somebody else than who started it, and once", async () => {
    const { runs } = parts();
    expect(await refusal(runs.close(officer, first.id))).toBe("unknown-run"); // officers close none
    const own = somebody("li.na", "reviewer");
    expect(await refusal(runs.close(own, first.id))).toBe("own-run");
    expect(await runs.close(reviewer, first.id)).toMatchObject({
      state: "closed",
      closed: { by: "wang.wei" },
    });
    expect((await runs.close(reviewer, first.id)).state).toBe("closed");
    const second = await finished(first.claimSet.id);
    expect(await refusal(runs.close(reviewer, second.id))).toBe("period-closed");
  });

  test("is supplemented by the difference that late claims and corrections make", async () => {
    const { runs } = parts();
    const corrected = { ...stay("C3", { medfee_sumamt: "60.00", fixmedins_code: "H2" }), revision: 2 };
    const late = stay("C9", { medfee_sumamt: "10.00", dscg_time: "2023-03-31" });
    const supplement = await finished(await setOf([...CLAIMS, corrected, late]), { supplements: first.id });
    const { changes } = JSON.parse(await runs.text(officer, supplement.id, "difference.json"));
    const told = changes.map(({ pool, institution, month, lines }: Change) => [
      [pool, institution, month].filter((key) => key !== undefined).join("/"),
      ...lines.map(({ fact, difference }) => `${fact} ${difference}`),
    ]);
    // C3's price was 30 × 0.3333 = 10.00 and is 20.00; C9's is 3.33. The pool's cost grows by 30 and 10.
    expect(told).toEqual([
      ["employee", "pool_cost 40"],
      ["employee/H1/2023-03", "month_price 3.33"],
      ["employee/H2/2023-01", "month_price 10"],
    ]);
    expect((await runs.close(reviewer, supplement.id)).state).toBe("closed");
    // From now on it is that one which is supplemented.
    const claimSet = supplement.claimSet.id;
    const start = (supplements: string) =>
      runs.start(officer, { kind: "clearing", claimSet, terms, supplements });
    expect(await refusal(start(first.id))).toBe("run-not-closed");
    const nothing = await finished(claimSet, { supplements: supplement.id });
    expect(JSON.parse(await runs.text(officer, nothing.id, "difference.json")).changes).toEqual([]);
  });

  test("is refused where rows of the set were left out unless whoever starts it says that he knows", async () => {
    const { runs } = parts();
    const claimSet = await setOf([...CLAIMS, "{ no json"]);
    expect(await refusal(runs.start(officer, { kind: "clearing", claimSet, terms }))).toBe(
      "bad-rows-left-out",
    );
    expect((await finished(claimSet, { badRows: 1 })).finished?.outcome.settled).toBe(3);
  });

  test("is refused for a period that its kind does not have, and for figures that nobody asks for", async () => {
    const { runs } = parts();
    const claimSet = first.claimSet.id;
    expect(await refusal(runs.start(officer, { kind: "monthly", claimSet, terms }))).toBe("run-period");
    const odd = { ...terms, pools: { employee: { facts: { nonsense: "1" } } } };
    expect(await refusal(runs.start(officer, { kind: "annual", claimSet, terms: odd }))).toBe(
      "invalid-content",
    );
    expect(await refusal(runs.start(reviewer, { kind: "annual", claimSet: "X", terms }))).toBe(
      "unknown-claim-set",
    );
  });

  test("ends where it is cancelled, and is gone on with where its process died", async () => {
    const { runs } = parts();
    const claimSet = first.claimSet.id;
    const { id } = await runs.start(officer, { kind: "annual", claimSet, terms });
    expect(await runs.cancel(officer, id, "数据有误")).toMatchObject({
      state: "cancelled",
      cancelled: { reason: "数据有误" },
    });
    expect(await refusal(runs.resume(officer, id))).toBe("run-ended");
    // What a process leaves that dies right after it has started a run: its entry, and what was stated for it.
    const left = "01JQ0000000000000000000003";
    const { kind, policy, plan, period, claimSet: set, known, terms: hash } = first;
    const config = { mongodbUri: "", folder: join(folder, "data") };
    const store = await openStore(config);
    await new LogWriter(store).commit({
      chain: "runs",
      subject: `run:${left}`,
      actor: "li.na",
      action: "run.started",
      body: JSON.parse(
        JSON.stringify({ id: left, kind, policy, plan, period, claimSet: set, known, terms: hash }),
      ),
      expectedRevision: 0,
      now: new Date().toISOString(),
    });
    await store.close();
    new RunFolders(join(folder, "data", "runs")).make(left, canonicalText(terms));
    expect((await runs.read(officer, left)).state).toBe("interrupted");
    await doors.close();
    doors = await open();
    await parts().runs.ended(left);
    expect(await parts().runs.read(officer, left)).toMatchObject({
      state: "finished",
      finished: { outcome: first.finished?.outcome },
    });
  });

  test("cannot be read once somebody has changed its result", async () => {
    const { runs } = parts();
    const run = await finished(first.claimSet.id);
    writeFileSync(join(folder, "data", "runs", run.id, "settlement.json"), "{}");
    await expect(runs.text(officer, run.id, "settlement.json")).rejects.toThrow("has been changed");
  });
});
