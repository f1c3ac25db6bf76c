import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { MongoClient } from "mongodb";
import { withLock } from "./with-lock.ts";

const source = join(dirname(fileURLToPath(import.meta.url)), "ferretdb");
const root = dirname(dirname(dirname(source)));

/** Why a suite is skipped, and what to do about it. */
export const NO_MONGODB =
  "no MongoDB: install Go 1.22.6 or newer, or name a server: MONGODB_URI=mongodb://127.0.0.1:27017 npx vitest run test/store";

/** A server that speaks MongoDB's protocol, with as many databases of its own as a test file wants. */
export class MongoServer {
  readonly #uri: string;
  readonly #stop: () => Promise<void>;
  readonly #databases: string[] = [];

  constructor(uri: string, stop: () => Promise<void>) {
    this.#uri = uri;
    this.#stop = stop;
  }

  /** Connection string of a database that nobody else has. */
  freshDatabase(): string {
    const uri = new URL(this.#uri);
    uri.pathname = `/yice-test-${randomUUID()}`;
    this.#databases.push(uri.href);
    return uri.href;
  }

  /** Drops the databases; ends the server if it was started here. */
  async stop(): Promise<void> {
    for (const uri of this.#databases) {
      const client = new MongoClient(uri);
      await client.db().dropDatabase();
      await client.close();
    }
    await this.#stop();
  }
}

/**
 * The server that `MONGODB_URI` names, or else FerretDB, built from `ferretdb/` where that has not been done and
 * started on the loopback address. `undefined` where there is neither a server nor Go.
 */
export async function mongoServer(): Promise<MongoServer | undefined> {
  const { MONGODB_URI: given } = process.env;
  if (given) return new MongoServer(given, async () => {});
  const program = await builtServer();
  return program === undefined ? undefined : startedServer(program);
}

async function startedServer(program: string): Promise<MongoServer> {
  const folder = mkdtempSync(join(tmpdir(), "yice-ferretdb-"));
  // It ends with its standard input, so also when the test process is killed.
  const server = spawn(program, [folder], { stdio: ["pipe", "pipe", "inherit"] });
  const uri = await firstLine(server);
  return new MongoServer(uri, async () => {
    const ended = once(server, "exit");
    server.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (server.stdout) for await (const line of createInterface({ input: server.stdout })) return line;
  throw new Error("FerretDB did not start");
}

/** The program, kept under `dist/` by the hash of what it is made of; `undefined` without Go. */
async function builtServer(): Promise<string | undefined> {
  const hash = createHash("sha256");
  for (const file of readdirSync(source).sort()) hash.update(readFileSync(join(source, file)));
  const folder = join(root, "dist", "ferretdb");
  const program = join(folder, `ferretdb-${hash.digest("hex").slice(0, 16)}`);
  mkdirSync(folder, { recursive: true });
  await withLock(`${program}.lock`, async () => {
    if (existsSync(program)) return;
    process.stderr.write("building FerretDB, MongoDB's stand-in; the first time takes some minutes\n");
    const started = Date.now();
    if (!(await goBuild(`${program}.new`))) return;
    renameSync(`${program}.new`, program);
    process.stderr.write(`building FerretDB: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  });
  return existsSync(program) ? program : undefined;
}

/** Whether it was built. It is not without Go, and may fail where modules cannot be had; in CI that is a failure. */
async function goBuild(program: string): Promise<boolean> {
  const args = ["build", "-trimpath", "-tags", "ferretdb_no_postgresql", "-o", program, "."];
  const go = spawn("go", args, { cwd: source, stdio: ["ignore", "inherit", "inherit"] });
  try {
    const [status] = await once(go, "exit");
    if (status !== 0 && process.env.CI)
      throw new Error(`go ${args.join(" ")} in test/store/ferretdb ended with ${status}`);
    return status === 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
