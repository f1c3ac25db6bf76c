import { parentPort, workerData } from "node:worker_threads";
import { openRunGround } from "./run-ground.ts";
import type { RunThreadData, RunThreadMessage } from "./run-thread-message.ts";
import { claimsByPerson } from "./runs/claims-by-person.ts";
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
  // The others read the rules while this one does.
  const others = Array.from({ length: threads - 1 }, () => startPartThread(data));
  try {
    const { work: settlement, taker, schemas } = openRunGround(job, rules, schemasFolder);
    const ordered = await claimsByPerson(job, settlement, signals);
    const own = new InlineParts(ordered, taker, schemas);
    const parts = new ThreadedParts(
      own,
      others.map((thread) => thread.over(ordered.claimSet)),
    );
    try {
      say({ outcome: await settleRun(job, settlement, parts, signals) });
    } finally {
      own.close();
    }
  } finally {
    await Promise.all(others.map((thread) => thread.stop()));
  }
}

work()
  .catch((error: Error) => say({ failed: { name: error.name, message: error.message } }))
  .finally(() => parentPort?.close());
