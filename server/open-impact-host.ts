import { Worker } from "node:worker_threads";
import type { ImpactOutcome } from "./impact/impact-job.ts";
import { workOutImpact } from "./impact/work-out-impact.ts";
import { openImpactGround } from "./impact-ground.ts";
import type { ImpactThreadData, ImpactThreadMessage } from "./impact-thread-message.ts";
import { RunCancelled } from "./runs/run-job.ts";
import { THREAD_LIMITS } from "./thread-limits.ts";
import type { ImpactAtWork, ImpactHost } from "./workflow/impact-host.ts";

type Heard = Parameters<ImpactHost["start"]>[2];

/** Where impacts are worked out. From TypeScript sources, as under test, it is this thread: Node 20 starts none from them. */
export function openImpactHost(schemasFolder: string): ImpactHost {
  const isCompiled = import.meta.url.endsWith(".js");
  return {
    start: (job, rules, heard) =>
      (isCompiled ? inThread : inThisThread)({ job, rules, schemasFolder }, heard),
  };
}

function inThread(data: ImpactThreadData, heard: Heard): ImpactAtWork {
  const worker = new Worker(new URL("./impact-thread.js", import.meta.url), {
    workerData: data,
    resourceLimits: THREAD_LIMITS,
  });
  const outcome = new Promise<ImpactOutcome>((resolve, reject) => {
    worker.on("message", (message: ImpactThreadMessage) => {
      if ("progress" in message) heard(message.progress);
      else if ("outcome" in message) resolve(message.outcome);
      else reject(errorOf(message.failed));
    });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error("the thread of the impact ended")));
  });
  return { outcome, cancel: () => worker.postMessage("cancel") };
}

/** Errors lose their class between threads. */
function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === "RunCancelled" ? new RunCancelled() : Object.assign(new Error(message), { name });
}

function inThisThread({ job, rules, schemasFolder }: ImpactThreadData, heard: Heard): ImpactAtWork {
  const signals = { isCancelled: false, progress: heard };
  const work = async () => workOutImpact(job, openImpactGround(job, rules, schemasFolder), signals);
  return {
    outcome: work(),
    cancel: () => {
      signals.isCancelled = true;
    },
  };
}
