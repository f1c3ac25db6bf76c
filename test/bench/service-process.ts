import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../server/project-root.ts";

export interface ServiceProcess {
  /** Where it listens: `http://127.0.0.1:…`. */
  readonly address: string;
  close(): Promise<void>;
}

/** The built service in a process of its own, so that what it computes is not measured as the browser's. */
export async function startService(): Promise<ServiceProcess> {
  const folder = mkdtempSync(join(tmpdir(), "yice-bench-"));
  const service = spawn(process.execPath, [join(projectRoot(), "server", "start.mjs")], {
    cwd: projectRoot(),
    env: {
      ...process.env,
      PORT: "0",
      YICE_DATA: folder,
      YICE_PERSON_KEY: join(folder, "person.key"),
      YICE_SIGNING_KEY: join(folder, "signing-key.pem"),
      YICE_DEMO_USERS: "true",
      RATE_LIMIT: "0",
      MAX_DELAY: "0",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => service.once("exit", () => resolve()));
  const close = async (): Promise<void> => {
    service.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { address: await addressOf(service), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the service prints once it listens. */
function addressOf(service: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    service.once("exit", (status) => reject(new Error(`the service ended with ${status}: ${said}`)));
    service.stdout?.on("data", (part) => {
      said += String(part);
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}
