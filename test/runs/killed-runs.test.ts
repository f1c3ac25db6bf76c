import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { projectRoot } from "../../server/project-root.ts";
import type { RunJob, RunOutcome } from "../../server/runs/run-job.ts";
import type { RunRules } from "../../server/workflow/run-host.ts";
import { temporaryFolders } from "../claim-sets/set-ground.ts";
import { readmissionRules } from "../history/readmission-rules.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { withLock } from "../store/with-lock.ts";
import { PRICED, stay, TERMS } from "./priced-policy.ts";
import type { Death } from "./processes/dying-at-files.ts";
import type { RunOrder } from "./processes/run-process.ts";
import { jobOf, worked as workedHere } from "./run-ground.ts";

const here = dirname(fileURLToPath(import.meta.url));
const compiled = join(projectRoot(), "dist", "run-process", "test", "runs", "processes");
const folders = temporaryFolders();

/** 400 claims of both pools, of 60 persons, over three institutions, seeded. */
const CLAIMS: readonly JsonObject[] = fc
  .sample(
    fc.record({
      fen: fc.integer({ min: 1, max: 900_000 }),
      of: fc.nat(2),
      day: fc.integer({ min: 1, max: 28 }),
      pool: fc.nat(1),
      person: fc.nat(59),
    }),
    { numRuns: 400, seed: 20230101 },
  )
  .map(({ fen, of, day, pool, person }, index) =>
    stay(`K${String(index).padStart(4, "0")}`, {
      medfee_sumamt: (fen / 100).toFixed(2),
      fixmedins_code: `H${of + 1}`,
      hi_type: String(pool + 1),
      psn_no: `P${person}`,
      adm_way: index % 5 === 0 ? "9" : "1",
      dscg_time: `2023-02-${String(day).padStart(2, "0")}`,
    }),
  );

/** A policy that prices claims in the second pass, and one that looks at a person's other stays. */
const GROUNDS = {
  "second pass": { book: soundRules([...PRICED]).book, terms: TERMS, claims: CLAIMS },
  "other stays": {
    book: soundRules(readmissionRules({ days: 15, inclusive: true })).book,
    terms: { policy: TERMS.policy, period: TERMS.period },
    claims: CLAIMS.map((each) => ({ ...each, given: { group_code: "A", points: "100" } })),
  },
};

interface Message {
  readonly outcome?: RunOutcome;
  readonly failed?: string;
}

/** Lets a process work the run out, until it has done so or dies; `undefined` where it died. */
async function worked(
  job: RunJob,
  rules: RunRules,
  threads: number,
  death?: Death,
): Promise<RunOutcome | undefined> {
  const order: RunOrder = { job, rules, schemasFolder: join(projectRoot(), "schemas"), threads };
  const file = folders();
  writeFileSync(file, serialize(order));
  const child = fork(join(compiled, "run-process.js"), [file], {
    execArgv: ["--import", join(compiled, "dying-at-files.js")],
    env: { ...process.env, DEATH: death ? JSON.stringify(death) : "" },
  });
  let last: Message = {};
  child.on("message", (message: Message) => {
    last = message;
  });
  const [, signal] = await once(child, "exit");
  if (signal === "SIGKILL") return undefined;
  if (!last.outcome) throw new Error(last.failed ?? "the process ended without an outcome");
  return last.outcome;
}

/** What a run does to its files, by when; a run from nothing does at least `acts` of each. */
const PHASES = {
  persons: { path: "/persons/", acts: 20 },
  claims: { path: "/(decisions\\.(ndjson|unsorted)|rows|checkpoint\\.json(\\.new)?)$", acts: 60 },
  order: { path: "/decisions\\.(sorting|ndjson)$", acts: 4 },
  pools: { path: "/rows\\.sort", acts: 8 },
  outputs: { path: "/(settlement\\.json(\\.new)?|claim-amounts\\.ndjson)$", acts: 6 },
};

/** Seeded moments of death, in the phases named by turns. */
function deaths(phases: readonly (keyof typeof PHASES)[], count: number): readonly Death[] {
  const shares = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: count, seed: 20230101 });
  return shares.map((share, at) => {
    const { path, acts } = PHASES[phases[at % phases.length] ?? "claims"];
    return { path, after: 1 + Math.round(share * (acts - 1)) };
  });
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
    { policy: "second pass", threads: 1, phases: ["claims", "pools", "outputs"], count: 12 },
    { policy: "second pass", threads: 2, phases: ["claims", "outputs", "pools"], count: 3 },
    { policy: "other stays", threads: 1, phases: ["persons", "claims", "order"], count: 5 },
  ] as const)("goes on to the same bytes: $count times, $policy, threads: $threads", async (each) => {
    const { policy, threads, phases, count } = each;
    const { book, terms, claims } = GROUNDS[policy];
    const rules = { ruleSets: book.library.statedVersions, institutions: book.institutions };
    const first = await jobOf(book, terms, claims, folders, 7);
    const undisturbed = await workedHere({ ...first, folder: folders() }, book);
    let job = first;
    for (const death of deaths(phases, count)) {
      const survived = await worked(job, rules, threads, death);
      if (!survived) continue;
      // It was past that phase: then its bytes are complete, and one that begins anew dies there.
      expect(survived).toEqual(undisturbed);
      job = { ...first, folder: folders() };
      expect([death, await worked(job, rules, threads, death)]).toEqual([death, undefined]);
    }
    expect(await worked(job, rules, threads)).toEqual(undisturbed);
  });
});
