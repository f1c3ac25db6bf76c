import { parentPort, workerData } from "node:worker_threads";
import { workOutImpact } from "./impact/work-out-impact.ts";
import { openImpactGround } from "./impact-ground.ts";
import type { ImpactThreadData, ImpactThreadMessage } from "./impact-thread-message.ts";

// Works an impact out and tells how far it is; nothing here keeps the service from answering.
const { job, rules, schemasFolder } = workerData as ImpactThreadData; // as `openImpactHost` gives it
const say = (message: ImpactThreadMessage) => parentPort?.postMessage(message);
const signals = {
  isCancelled: false,
  progress: (progress: Extract<ImpactThreadMessage, { progress: unknown }>["progress"]) => say({ progress }),
};
parentPort?.on("message", () => {
  signals.isCancelled = true;
});

async function work(): Promise<void> {
  say({ outcome: await workOutImpact(job, openImpactGround(job, rules, schemasFolder), signals) });
}

work()
  .catch((error: Error) => say({ failed: { name: error.name, message: error.message } }))
  .finally(() => parentPort?.close());
