import { afterAll, beforeAll, describe, it } from "vitest";
import { describeStore } from "./contract.ts";
import { mongoServer, NO_MONGODB } from "./mongo-server.ts";
import { compileStoreProcess } from "./store-process.ts";

const server = await mongoServer();

if (server) {
  beforeAll(compileStoreProcess, 60_000);
  afterAll(() => server.stop());
  describe("MongoDB", { timeout: 120_000 }, () => {
    describeStore(() => ({ mongodbUri: server.freshDatabase(), folder: "" }));
  });
} else {
  it("MongoDB keeps the contract of a store", (context) => context.skip(NO_MONGODB));
}
