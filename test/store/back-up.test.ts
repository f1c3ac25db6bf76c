import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, it } from "vitest";
import { describeBackUps } from "./back-up-contract.ts";
import { mongoServer, NO_MONGODB } from "./mongo-server.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-sqlite-"));
let places = 0;
const sqlite = () => ({ mongodbUri: "", folder: join(folder, `store-${++places}`) });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeBackUps("of SQLite into SQLite", sqlite, sqlite);

const server = await mongoServer();
if (server) {
  const mongo = () => ({ mongodbUri: server.freshDatabase(), folder: "" });
  afterAll(() => server.stop());
  describeBackUps("of SQLite into MongoDB", sqlite, mongo);
  describeBackUps("of MongoDB into SQLite", mongo, sqlite);
} else {
  it("a back-up of SQLite is restored into MongoDB, and the other way", (context) =>
    context.skip(NO_MONGODB));
}
