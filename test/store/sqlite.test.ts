import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { describeStore } from "./contract.ts";
import { compileStoreProcess } from "./store-process.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-sqlite-"));
let places = 0;

beforeAll(compileStoreProcess, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("SQLite", { timeout: 120_000 }, () => {
  describeStore(() => ({ mongodbUri: "", folder: join(folder, `store-${++places}`) }));
});
