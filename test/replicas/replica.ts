import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build, root } from "../../server/setup.mjs";
import { withLock } from "../store/with-lock.ts";

const main = join(root, "dist", "server", "main.js");

/** Compiles the server where its sources have changed; other test files may do the same at once. */
export async function builtService(): Promise<void> {
  mkdirSync(join(root, "dist"), { recursive: true });
  await withLock(join(root, "dist", "build.lock"), async () => build());
}

/** The service as it is started in production, as a process of its own, open to this machine. */
export class Replica {
  readonly #child: ChildProcess;
  readonly address: string;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  static async start(settings: Readonly<Record<string, string>>): Promise<Replica> {
    const quiet = { LOG_LEVEL: "fatal", MAX_DELAY: "0", RATE_LIMIT: "0" };
    const env = { PATH: process.env.PATH, PORT: "0", YICE_ACCESS: "open", ...quiet, ...settings };
    const child = spawn(process.execPath, [main], { env, stdio: ["ignore", "pipe", "inherit"] });
    const address = await saidAddress(child);
    return new Replica(child, address);
  }

  ask(path: string, body?: object): Promise<Response> {
    const posted = body && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    return fetch(`${this.address}${path}`, posted);
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exited = once(this.#child, "exit");
    this.#child.kill(signal);
    await exited;
  }
}

/** The address in the first line of what it prints; the rest is read away, so that it never waits for a reader. */
async function saidAddress({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("no standard output");
  const lines = createInterface({ input: stdout });
  const address = await new Promise<string | undefined>((resolve) => {
    lines.on("line", (line) => resolve(/http:\/\/\S+/.exec(line)?.[0]));
    lines.on("close", () => resolve(undefined));
  });
  if (address === undefined) throw new Error("the service did not start");
  return address;
}
