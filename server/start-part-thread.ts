import { Worker } from "node:worker_threads";
import type { RunThreadData, RunThreadMessage, RunThreadOrder } from "./run-thread-message.ts";
import type { PassPart } from "./runs/pass-part.ts";
import type { RunJob } from "./runs/run-job.ts";
import type { PartThread } from "./runs/threaded-parts.ts";
import { THREAD_LIMITS } from "./thread-limits.ts";

interface Waiting {
  resolve(part: PassPart): void;
  reject(error: Error): void;
}

/** A thread that reads the rules of a run. */
export interface StartedThread {
  /** Lets it take parts of these claims. */
  over(claimSet: RunJob["claimSet"]): PartThread;
  stop(): Promise<void>;
}

/** Starts a thread that takes parts of a run, as soon as it is told where the claims lie. */
export function startPartThread(data: RunThreadData): StartedThread {
  const worker = new Worker(new URL("./part-thread.js", import.meta.url), {
    workerData: data,
    resourceLimits: THREAD_LIMITS,
  });
  const waiting = new Map<number, Waiting>();
  let isReady = false;
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure = error;
    isReady = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (message: RunThreadMessage) => {
    if (message === "ready") isReady = true;
    else if ("part" in message) {
      waiting.get(message.block)?.resolve(message.part);
      waiting.delete(message.block);
    } else if ("failed" in message)
      fail(Object.assign(new Error(message.failed.message), { name: message.failed.name }));
  });
  worker.on("error", fail);
  const tell = (order: RunThreadOrder) => worker.postMessage(order);
  const thread: PartThread = {
    get isReady() {
      return isReady;
    },
    take: (block) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.set(block, { resolve, reject });
        tell({ block });
      }),
  };
  return {
    over: (claimSet) => {
      tell({ claimSet });
      return thread;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
