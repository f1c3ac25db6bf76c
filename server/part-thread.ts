import { parentPort, workerData } from "node:worker_threads";
import { openRunGround } from "./run-ground.ts";
import type { RunThreadData, RunThreadMessage, RunThreadOrder } from "./run-thread-message.ts";
import { InlineParts } from "./runs/inline-parts.ts";

// Takes the parts that it is asked for, one after the other.
const { job, rules, schemasFolder } = workerData as RunThreadData; // as `startPartThread` gives it
const { taker, schemas } = openRunGround(job, rules, schemasFolder);
let parts: InlineParts | undefined;
const say = (message: RunThreadMessage, handed: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handed);

parentPort?.on("message", (order: RunThreadOrder) => {
  if (order === "cancel") return;
  if ("claimSet" in order) {
    parts = new InlineParts({ ...job, claimSet: order.claimSet }, taker, schemas);
    return;
  }
  parts?.take(order.block).then(
    (part) =>
      say({ block: order.block, part }, [part.decisions.buffer, part.leaves.buffer, part.rows.buffer]),
    (error: Error) => say({ failed: { name: error.name, message: error.message } }),
  );
});
say("ready");
