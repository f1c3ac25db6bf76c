import { parentPort, workerData } from "node:worker_threads";
import { ClaimSetReader } from "./claim-sets/claim-set-reader.ts";
import { openRunGround } from "./run-ground.ts";
import type { RunThreadData, RunThreadMessage } from "./run-thread-message.ts";
import { InlineParts } from "./runs/inline-parts.ts";
import { settleRun } from "./runs/settle-run.ts";
import { ThreadedParts } from "./runs/threaded-parts.ts";
import { startPartThread } from "./start-part-thread.ts";

// Works a run out and tells how far it is; nothing here keeps the service from answering.
const data = workerData as RunThreadData; // as `openRunHost` gives it
const { job, rules, schemasFolder, threads } = data;
const say = (message: RunThreadMessage) => parentPort?.postMessage(message);
const signals = {
  isCancelled: false,
  progress: (progress: Extract<RunThreadMessage, { progress: unknown }>["progress"]) => say({ progress }),
};
parentPort?.on("message", () => {
  signals.isCancelled = true;
});

async function work(): Promise<void> {
  const ground = openRunGround(job, rules, schemasFolder);
  if (threads === 1) {
    const parts = new InlineParts(job, ground.taker);
    say({ outcome: await settleRun(job, ground.work, parts, signals) });
    parts.close();
    return;
  }
  const parts = new ThreadedParts(
    blocksOf(),
    Array.from({ length: threads }, () => startPartThread(data)),
  );
  try {
    say({ outcome: await settleRun(job, ground.work, parts, signals) });
  } finally {
    await parts.stop();
  }
}

function blocksOf(): number {
  const reader = new ClaimSetReader(job.claimSet.folder, job.claimSet.indexHash);
  reader.close();
  return reader.index.blocks.length;
}

work()
  .catch((error: Error) => say({ failed: { name: error.name, message: error.message } }))
  .finally(() => parentPort?.close());
