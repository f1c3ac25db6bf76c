import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import type { GatheredClaimSet } from "../../server/claim-sets/claim-set.ts";
import { ClaimSetGathering } from "../../server/claim-sets/gather-claim-set.ts";
import { keyedHashes } from "../../server/claims/keyed-hash.ts";
import { messageOf } from "../../server/domain/diagnostic.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { lastDayOf } from "../../server/engine/months-of.ts";
import { isPolicy } from "../../server/engine/rule-set-version.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { readClaimLines } from "../../server/intake/read-claim-lines.ts";
import { openRunHost } from "../../server/open-run-host.ts";
import { projectRoot } from "../../server/project-root.ts";
import type { RunJob, RunOutcome } from "../../server/runs/run-job.ts";
import { productDiagnostics } from "../../server/workflow/product-diagnostics.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { type RunRules, rulesOfPolicy } from "../../server/workflow/run-host.ts";
import { type GroundName, runGround } from "./run-ground.ts";

/** What a process of its own is to do and to measure. */
export type RunBenchOrder =
  | { readonly act: "gather"; readonly ground: GroundName; readonly count: number; readonly folder: string }
  | {
      readonly act: "prepare";
      readonly ground: GroundName;
      readonly folder: string;
      readonly set: GatheredClaimSet;
    }
  | {
      readonly act: "settle";
      readonly ground: GroundName;
      readonly folder: string;
      readonly threads: number;
    };

interface RunStart {
  readonly job: RunJob;
  readonly rules: RunRules;
}

/** Seconds. */
export interface Taken {
  readonly clock: number;
  readonly cpu: number;
}

export interface RunBenchResult extends Taken {
  /** Bytes held in memory at most. */
  readonly memory: number;
  /** What each phase of a run took, all threads together; the last of each stage of it. */
  readonly phases: Readonly<Record<string, Taken>>;
  readonly set?: GatheredClaimSet;
  readonly outcome?: RunOutcome;
}

/** Claims between two words of how far a long act is. */
const TOLD_EVERY = 500_000;

function tellOfClaims(act: string): (claims: number, of: number) => void {
  let told = 0;
  return (claims, of) => {
    if (claims < told + TOLD_EVERY || claims === of) return;
    told = claims;
    const seconds = (performance.now() / 1000).toFixed(0);
    process.stderr.write(`      ${act}: ${claims} of ${of} claims in ${seconds} s\n`);
  };
}

async function* linesOf(claims: Iterable<object>, count: number): AsyncGenerator<Uint8Array> {
  const tell = tellOfClaims("generated and read");
  let made = 0;
  let text = "";
  for (const claim of claims) {
    text += `${JSON.stringify(claim)}\n`;
    tell(++made, count);
    if (text.length < 262_144) continue;
    yield Buffer.from(text);
    text = "";
    await nextTurn();
  }
  yield Buffer.from(text);
}

async function gather({ ground, count, folder }: Extract<RunBenchOrder, { act: "gather" }>) {
  const { book, claims } = runGround(ground, count);
  const gathering = new ClaimSetGathering(folder, {
    schemas: book.schemas,
    facts: book.everyFact,
    jurisdiction: "370300",
    keyed: keyedHashes(Buffer.alloc(32, 7)),
    covers: (area) => area === "370300",
    wording: (finding) => ({
      zh: messageOf(finding, productDiagnostics, "zh"),
      en: messageOf(finding, productDiagnostics, "en"),
    }),
  });
  for await (const record of readClaimLines(linesOf(claims, count), book.schemas)) gathering.add(record);
  return { set: await gathering.finish() };
}

/** Writes what a run starts with, so that the process which is measured does not hold what rules are read with. */
function prepare({ ground, folder, set }: Extract<RunBenchOrder, { act: "prepare" }>) {
  const { book, terms } = runGround(ground, 0);
  const { hash, indexHash, summary } = set;
  const whole = { ruleSets: book.library.statedVersions, institutions: book.institutions };
  const start: RunStart = {
    job: {
      folder: join(folder, `run-${ground}`),
      claimSet: { folder: join(folder, "set"), hash, indexHash, claims: summary.claims },
      terms,
      plan: planOf(book, terms),
      blocksBetween: 16,
    },
    rules: rulesOfPolicy(terms.policy, whole, book),
  };
  writeFileSync(join(folder, `start-${ground}`), serialize(start));
  return {};
}

function planOf(book: RuleBook, { policy: id, period }: SettlementTerms): string {
  const policy = book.library.inForce(id, lastDayOf(period));
  if (!policy || !isPolicy(policy)) throw new Error(`no policy ${id}`);
  return new Evaluator(book).planner.planOn(policy, lastDayOf(period)).hash;
}

function now(): Taken {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now() / 1000, cpu: (user + system) / 1e6 };
}

const phases = new Map<string, Taken>();

async function settle({ ground, folder, threads }: Extract<RunBenchOrder, { act: "settle" }>) {
  const start = deserialize(readFileSync(join(folder, `start-${ground}`))) as RunStart; // as `prepare` has written it
  const job = { ...start.job, folder: `${start.job.folder}-${threads}` };
  let phase = "start";
  let since = now();
  const turn = (next: string) => {
    if (next === phase) return;
    const at = now();
    phases.set(phase, { clock: at.clock - since.clock, cpu: at.cpu - since.cpu });
    phase = next;
    since = at;
  };
  const host = openRunHost(join(projectRoot(), "schemas"), threads);
  const tell = tellOfClaims(`${ground}, first pass`);
  const { outcome } = host.start(job, start.rules, ({ phase: next, claims, of }) => {
    turn(next);
    if (next === "claims") tell(claims, of);
  });
  const done = await outcome;
  turn("end");
  return { outcome: done };
}

const order: RunBenchOrder = JSON.parse(process.argv[2] ?? "");
const began = now();
const done = await acted(order);
const ended = now();
const result: RunBenchResult = {
  clock: ended.clock - began.clock,
  cpu: ended.cpu - began.cpu,
  memory: process.resourceUsage().maxRSS * 1024,
  phases: Object.fromEntries(phases),
  ...done,
};
process.stdout.write(JSON.stringify(result), () => process.exit(0));

async function acted(named: RunBenchOrder): Promise<Pick<RunBenchResult, "set" | "outcome">> {
  if (named.act === "gather") return gather(named);
  return named.act === "prepare" ? prepare(named) : settle(named);
}
