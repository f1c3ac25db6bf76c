import { MongoClient } from "mongodb";
import { afterAll, expect, it } from "vitest";
import { entryText } from "../../server/store/entry-text.ts";
import { logOf, schemaOf } from "../../server/store/mongo/documents.ts";
import { migrate } from "../../server/store/mongo/migrate.ts";
import { migrations } from "../../server/store/mongo/migrations.ts";
import { openMongo } from "../../server/store/mongo/open-mongo.ts";
import { type MongoServer, mongoServer, NO_MONGODB } from "./mongo-server.ts";
import { entryAfter, upTo } from "./opened.ts";

const server = await mongoServer();
if (server) describeDatabases(server);
else it("MongoDB refuses what is not its own", (context) => context.skip(NO_MONGODB));

it("a server that is not there is named without user and password", async () => {
  const refused = openMongo("mongodb://officer:secret@127.0.0.1:1/yice?serverSelectionTimeoutMS=100");
  await expect(refused).rejects.toMatchObject({ fault: "unreachable" });
  await expect(refused).rejects.toThrow(/^mongodb:\/\/127\.0\.0\.1:1\/yice cannot be reached/);
  await expect(refused).rejects.not.toThrow(/secret/);
});

it("a connection string that is none is told without repeating it", async () => {
  for (const uri of ["mongo://officer:secret@host", "mongodb://officer:se/cret@host:x/"]) {
    await expect(openMongo(uri)).rejects.toMatchObject({ fault: "bad-uri" });
    await expect(openMongo(uri)).rejects.not.toThrow(/cret/);
  }
});

function describeDatabases(server: MongoServer): void {
  afterAll(() => server.stop());

  /** Works on a database beside the store. */
  async function beside<T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
    const client = new MongoClient(uri);
    return work(client).finally(() => client.close());
  }

  it("a database of another program is left alone", async () => {
    const uri = server.freshDatabase();
    await beside(uri, (client) => client.db().collection("patients").insertOne({ name: "王" }));
    await expect(openMongo(uri)).rejects.toThrow(/patients/);
    const left = await beside(uri, (client) => client.db().listCollections().toArray());
    expect(left.map(({ name }) => name)).toEqual(["patients"]);
  });

  it("a database of a newer release is refused, naming both schema versions", async () => {
    const uri = server.freshDatabase();
    await (await openMongo(uri)).close();
    await beside(uri, (client) =>
      client
        .db()
        .collection("yice")
        .updateOne({}, { $set: { version: 7 } }),
    );
    await expect(openMongo(uri)).rejects.toThrow(
      `schema version 7; this one knows up to ${migrations.length}`,
    );
  });

  it("a database that was being laid out when its process died is laid out by the next", async () => {
    const uri = server.freshDatabase();
    await beside(uri, (client) =>
      client
        .db()
        .collection<{ _id: string }>("yice")
        .insertOne({ _id: "schema", product: "yice", version: 0 } as { _id: string }),
    );
    const store = await openMongo(uri);
    expect(await store.append(entryAfter(undefined))).toBe("appended");
    expect(await store.append(entryAfter(undefined, { actor: "li" }))).toBe("seq-taken");
    await store.close();
  });

  it("a database of schema version 1 is opened with every entry, and holds records from then on", async () => {
    const uri = server.freshDatabase();
    const entry = entryAfter(undefined);
    const { chain, seq, subject, revision } = entry;
    await beside(uri, async (client) => {
      const database = client.db();
      await migrations[0]?.(database);
      await schemaOf(database).insertOne({ _id: "schema", product: "yice", version: 1 });
      await logOf(database).insertOne({ chain, seq, subject, revision, entry: entryText(entry) });
    });
    const store = await openMongo(uri);
    expect(await store.head("main")).toEqual(entry);
    await store.putRecord("claims", "k", 1);
    expect(await store.getRecord("claims", "k")).toEqual({ key: "k", value: 1 });
    await store.close();
  });

  it("a database that lost a unique index is not written to", async () => {
    for (const [collection, index] of [
      ["log", "log_by_subject"],
      ["record", "record_by_key"],
    ] as const) {
      const uri = server.freshDatabase();
      await (await openMongo(uri)).close();
      await beside(uri, (client) => client.db().collection(collection).dropIndex(index));
      await expect(openMongo(uri)).rejects.toThrow(index);
    }
  });

  it("an empty database is taken by all who open it at once", async () => {
    for (const _ of upTo(20)) {
      const uri = server.freshDatabase();
      const stores = await Promise.all(upTo(5).map(() => openMongo(uri)));
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  it("migrations are gone through once, also when many open a database at once", async () => {
    const uri = server.freshDatabase();
    const stores = await Promise.all(upTo(4).map(() => openMongo(uri)));
    expect(await stores[0]?.append(entryAfter(undefined))).toBe("appended");
    await Promise.all(stores.map((store) => store.close()));
    let times = 0;
    const next = [...migrations, async () => void times++];
    for (const _ of upTo(2)) await beside(uri, (client) => migrate(client.db(), "here", next));
    expect(times).toBe(1);
    await expect(openMongo(uri)).rejects.toMatchObject({ fault: "newer" });
  });

  it("a migration that breaks off is done again, and the database is of the version before until then", async () => {
    const uri = server.freshDatabase();
    await (await openMongo(uri)).close();
    let times = 0;
    const breaking = async () => {
      if (times++ === 0) throw new Error("broken off");
    };
    const next = [...migrations, breaking];
    await expect(beside(uri, (client) => migrate(client.db(), "here", next))).rejects.toThrow("broken off");
    await (await openMongo(uri)).close();
    await beside(uri, (client) => migrate(client.db(), "here", next));
    expect(times).toBe(2);
  });

  it("a server that goes away while it is used is told as a fault of the store", async (context) => {
    const own = process.env.MONGODB_URI ? undefined : await mongoServer();
    if (!own) return context.skip("a server named by MONGODB_URI is not stopped");
    const store = await openMongo(`${own.freshDatabase()}?serverSelectionTimeoutMS=200`);
    await own.stop();
    await expect(store.append(entryAfter(undefined))).rejects.toMatchObject({ fault: "unreachable" });
    await expect(store.head("main")).rejects.toMatchObject({ fault: "unreachable" });
    await store.close();
  });
}
