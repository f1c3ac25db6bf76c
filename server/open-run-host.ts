import { Worker } from "node:worker_threads";
import { openRunGround } from "./run-ground.ts";
import type { RunThreadData, RunThreadMessage } from "./run-thread-message.ts";
import { claimsByPerson } from "./runs/claims-by-person.ts";
import { InlineParts } from "./runs/inline-parts.ts";
import { RunCancelled, type RunJob, type RunOutcome } from "./runs/run-job.ts";
import { settleRun } from "./runs/settle-run.ts";
import { THREAD_LIMITS } from "./thread-limits.ts";
import type { RunHost, RunRules } from "./workflow/run-host.ts";

/** Where runs are worked out. From TypeScript sources, as under test, it is this thread: Node 20 starts none from them. */
export function openRunHost(schemasFolder: string, threads: number): RunHost {
  const isCompiled = import.meta.url.endsWith(".js");
  return {
    start: (job, rules, heard) =>
      isCompiled
        ? inThread({ job, rules, schemasFolder, threads }, heard)
        : inThisThread(job, rules, schemasFolder, heard),
  };
}

function inThread(data: RunThreadData, heard: Parameters<RunHost["start"]>[2]): ReturnType<RunHost["start"]> {
  const worker = new Worker(new URL("./run-thread.js", import.meta.url), {
    workerData: data,
    resourceLimits: THREAD_LIMITS,
  });
  const outcome = new Promise<RunOutcome>((resolve, reject) => {
    worker.on("message", (message: RunThreadMessage) => {
      if (message === "ready") return;
      if ("progress" in message) heard(message.progress);
      else if ("outcome" in message) resolve(message.outcome);
      else if ("failed" in message) reject(errorOf(message.failed));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("the thread of the run ended")));
  });
  return { outcome, cancel: () => worker.postMessage("cancel") };
}

/** Errors lose their class between threads. */
function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === "RunCancelled" ? new RunCancelled() : Object.assign(new Error(message), { name });
}

function inThisThread(
  job: RunJob,
  rules: RunRules,
  schemasFolder: string,
  heard: Parameters<RunHost["start"]>[2],
): ReturnType<RunHost["start"]> {
  const signals = { isCancelled: false, progress: heard };
  const run = async () => {
    const { work, taker, schemas } = openRunGround(job, rules, schemasFolder);
    const parts = new InlineParts(await claimsByPerson(job, work, signals), taker, schemas);
    try {
      return await settleRun(job, work, parts, signals);
    } finally {
      parts.close();
    }
  };
  return {
    outcome: run(),
    cancel: () => {
      signals.isCancelled = true;
    },
  };
}
