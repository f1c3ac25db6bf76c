import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, it } from "vitest";
import { mongoServer, NO_MONGODB } from "../store/mongo-server.ts";
import { describeClaims } from "./claim-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-claims-"));
let places = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("claims in SQLite", { timeout: 120_000 }, () => {
  describeClaims(() => ({ mongodbUri: "", folder: join(folder, `store-${++places}`) }));
});

const server = await mongoServer();
if (server) {
  afterAll(() => server.stop());
  describe("claims in MongoDB", { timeout: 120_000 }, () => {
    describeClaims(() => ({ mongodbUri: server.freshDatabase(), folder: "" }));
  });
} else {
  it("claims in MongoDB", (context) => context.skip(NO_MONGODB));
}
