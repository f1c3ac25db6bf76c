import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { StorePlace } from "../../server/store/open-store.ts";
import type { Order, Report } from "./processes/order.ts";
import { withLock } from "./with-lock.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const compiled = join(root, "dist", "store-process", "test", "store", "processes", "store-process.js");

/**
 * Compiles what the processes run; Node 20 does not read TypeScript. Writes only what changed: a second test file that
 * asks for it must not rewrite a module that the first one's processes are just loading.
 */
export async function compileStoreProcess(): Promise<void> {
  mkdirSync(join(root, "dist"), { recursive: true });
  await withLock(join(root, "dist", "store-process.lock"), async () => {
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const { status } = spawnSync(process.execPath, [tsc, "-p", join(here, "processes")], {
      stdio: "inherit",
    });
    if (status !== 0) throw new Error("test/store/processes does not compile");
  });
}

/** Another process, with a connection of its own to a store. */
export class StoreProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(place: StorePlace): Promise<StoreProcess> {
    const child = fork(compiled, [JSON.stringify(place)], { execArgv: [] });
    const [report] = await Promise.race([
      once(child, "message"),
      once(child, "exit").then(() => [undefined]),
    ]);
    if (!report?.ready) throw new Error("the process did not open the store");
    return new StoreProcess(child);
  }

  /** Gives an order and waits for its report; one at a time. */
  async ask(order: Order): Promise<Report> {
    const reported = once(this.#child, "message");
    this.#child.send(order);
    const [report] = await reported;
    return report;
  }

  /** Gives an order that has no end and hears its reports until `hear` says that it is enough, then kills at once. */
  async killAmid(order: Order, hear: (report: Report) => boolean): Promise<void> {
    const exited = once(this.#child, "exit");
    this.#child.on("message", (report: Report) => {
      if (hear(report)) this.#child.kill("SIGKILL");
    });
    this.#child.send(order);
    await exited;
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, "exit");
    this.#child.disconnect();
    await exited;
  }
}
