import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { projectRoot } from "../../server/project-root.ts";
import { readCheckpoint } from "../../server/runs/checkpoint.ts";
import type { RunJob, RunOutcome } from "../../server/runs/run-job.ts";
import { temporaryFolders } from "../claim-sets/set-ground.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { withLock } from "../store/with-lock.ts";
import { PRICED, stay, TERMS } from "./priced-policy.ts";
import type { RunOrder } from "./processes/run-process.ts";
import { jobOf, worked } from "./run-ground.ts";

const here = dirname(fileURLToPath(import.meta.url));
const compiled = join(projectRoot(), "dist", "run-process", "test", "runs", "processes", "run-process.js");
const folders = temporaryFolders();
const { book } = soundRules([...PRICED]);
const rules = { ruleSets: book.library.statedVersions, institutions: book.institutions };

/** 400 claims of both pools over three institutions, seeded. */
const CLAIMS: readonly JsonObject[] = fc
  .sample(
    fc.record({
      fen: fc.integer({ min: 1, max: 900_000 }),
      of: fc.nat(2),
      day: fc.integer({ min: 1, max: 28 }),
      pool: fc.nat(1),
    }),
    {
      numRuns: 400,
      seed: 20230101,
    },
  )
  .map(({ fen, of, day, pool }, index) =>
    stay(`K${String(index).padStart(4, "0")}`, {
      medfee_sumamt: (fen / 100).toFixed(2),
      fixmedins_code: `H${of + 1}`,
      hi_type: String(pool + 1),
      adm_way: index % 5 === 0 ? "9" : "1",
      dscg_time: `2023-02-${String(day).padStart(2, "0")}`,
    }),
  );

interface Message {
  readonly progress?: object;
  readonly outcome?: RunOutcome;
  readonly failed?: string;
}

/** Starts a process that works the run out. */
function started(job: RunJob, threads: number): ChildProcess {
  const order: RunOrder = { job, rules, schemasFolder: join(projectRoot(), "schemas"), threads };
  const file = folders();
  writeFileSync(file, serialize(order));
  return fork(compiled, [file], { execArgv: [] });
}

/** Kills a process that works the run out, when it has told of its progress so often. */
async function killed(job: RunJob, threads: number, reports: number): Promise<void> {
  const child = started(job, threads);
  let heard = 0;
  child.on("message", () => {
    if (++heard === reports) child.kill("SIGKILL");
  });
  await once(child, "exit");
}

/** Lets a process work the run out to its end. */
async function finished(job: RunJob, threads: number): Promise<RunOutcome> {
  const child = started(job, threads);
  const messages: Message[] = [];
  child.on("message", (message: Message) => messages.push(message));
  await once(child, "exit");
  const last = messages.at(-1);
  if (!last?.outcome) throw new Error(last?.failed ?? "the process ended without an outcome");
  return last.outcome;
}

describe("a run that is killed", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    mkdirSync(join(projectRoot(), "dist"), { recursive: true });
    await withLock(join(projectRoot(), "dist", "run-process.lock"), async () => {
      const tsc = join(projectRoot(), "node_modules", "typescript", "bin", "tsc");
      const { status } = spawnSync(process.execPath, [tsc, "-p", join(here, "processes")], {
        stdio: "inherit",
      });
      if (status !== 0) throw new Error("test/runs/processes does not compile");
    });
  }, 300_000);

  test.each([
    { threads: 1, reports: [40, 3, 61, 1, 90] },
    { threads: 2, reports: [55, 120] },
  ])("goes on to the same bytes, by $threads threads", async ({ threads, reports }) => {
    const job = await jobOf(book, TERMS, CLAIMS, folders, 7);
    const undisturbed = await worked({ ...job, folder: folders() }, book);
    for (const each of reports) await killed(job, threads, each);
    expect(readCheckpoint(job.folder)?.blocks).toBeGreaterThan(0);
    expect(await finished(job, threads)).toEqual(undisturbed);
    // And once more, from nothing.
    expect(await finished({ ...job, folder: folders() }, threads)).toEqual(undisturbed);
  });
});
