import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { contentHash } from "../../server/documents/hash.ts";
import { isJsonObject, type JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { projectRoot } from "../../server/project-root.ts";
import { openStore, type StorePlace } from "../../server/store/open-store.ts";
import { mongoServer, NO_MONGODB } from "../store/mongo-server.ts";
import { cutOff } from "./cut-off.ts";
import { builtService, Replica } from "./replica.ts";

const PAYMENT = "rule-set:410400.dip.payment@1";
const claim: JsonObject = JSON.parse(readFileSync(new URL("../readme/claim.json", import.meta.url), "utf8"));
const evaluation = { claim, policy: "410400.dip.policy" };

const own = mkdtempSync(join(tmpdir(), "yice-replicas-own-"));
afterAll(() => rmSync(own, { recursive: true, force: true }));
// One city's rules: that of the claim. The stand-in for MongoDB takes a minute to import all of them.
cpSync(join(projectRoot(), "rules", "410400"), join(own, "rules", "410400"), { recursive: true });

async function started(settings: Readonly<Record<string, string>>): Promise<Replica> {
  const places = { YICE_RULES: join(own, "rules"), YICE_SIGNING_KEY: join(own, "signing-key.pem") };
  const replica = await Replica.start({ ...places, ...settings });
  onTestFinished(() => replica.stop());
  return replica;
}

/** Three that start on the same empty store at once, so that each may be the one that imports. */
function three(settings: Readonly<Record<string, string>>): Promise<Replica[]> {
  return Promise.all([1, 2, 3].map(() => started(settings)));
}

async function paidBy(replica: Replica, query = "") {
  const answer = await replica.ask(`/v1/evaluations?explain=none${query}`, evaluation);
  const text = await answer.text();
  const { decision, code } = JSON.parse(text);
  const seq = Number(answer.headers.get("yice-known-seq"));
  return { status: answer.status, paid: decision?.amounts?.payment, text, code, seq };
}

/** Publishes a payment that is rounded down; returns the entry's number. By hand 6501.527… is 6501.52 then. */
async function publishRoundedDown(place: StorePlace): Promise<number> {
  const store = await openStore(place);
  const [imported] = await store.readSubject(PAYMENT, 0, 1);
  const body = imported?.body;
  if (!isJsonObject(body)) throw new Error("the rules were not imported");
  const document = JSON.parse(JSON.stringify(body.document).replaceAll('"half-up"', '"down"'));
  Object.assign(document, { version: 2, supersedes: [1] });
  const { issuedAt: _, source: _file, ...header } = body;
  const published = { ...header, document, hash: contentHash(document), version: 2 };
  const now = new Date().toISOString();
  const commit = await new LogWriter(store).commit({
    chain: "main",
    subject: "draft:rounded-down",
    actor: "test",
    action: "version.published",
    body: published,
    expectedRevision: 0,
    now,
  });
  await store.close();
  if (commit.outcome !== "committed") throw new Error(commit.outcome);
  return commit.entry.seq;
}

function describeReplicas(freshPlace: () => StorePlace): void {
  it("answer alike, know what another wrote, and answer the same where they are asked as of before", async () => {
    const place = freshPlace();
    const replicas = await three({ MONGODB_URI: place.mongodbUri, YICE_DATA: place.folder });
    const before = await Promise.all(replicas.map((replica) => paidBy(replica)));
    for (const { paid, text } of before) {
      expect(paid).toBe("6501.53");
      expect(text).toBe(before[0]?.text);
    }
    const seq = await publishRoundedDown(place);
    for (const replica of replicas) {
      const after = await paidBy(replica, `&minSeq=${seq}`);
      expect(after.paid).toBe("6501.52");
      expect(after.seq).toBeGreaterThanOrEqual(seq);
      expect((await paidBy(replica, `&knownSeq=${before[0]?.seq}`)).text).toBe(before[0]?.text);
    }
  });
}

beforeAll(builtService, 60_000);

describe("three replicas on one SQLite file", { timeout: 400_000 }, () => {
  describeReplicas(() => {
    const folder = mkdtempSync(join(tmpdir(), "yice-replicas-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { mongodbUri: "", folder };
  });
});

const server = await mongoServer();
if (server) {
  afterAll(() => server.stop());
  describe("three replicas on one MongoDB", { timeout: 400_000 }, () => {
    describeReplicas(() => ({ mongodbUri: server.freshDatabase(), folder: "" }));

    it("one that cannot read the log any more pays nobody, while the others go on", async () => {
      const uri = `${server.freshDatabase()}?serverSelectionTimeoutMS=500`;
      const way = await cutOff(uri);
      onTestFinished(() => way.close());
      const [here, there] = [
        await started({ MONGODB_URI: uri }),
        await started({ MONGODB_URI: way.uri, YICE_LOG_AGE: "0" }),
      ];
      expect((await paidBy(there)).paid).toBe("6501.53");
      way.cut();
      const refused = await paidBy(there);
      expect([refused.status, refused.code]).toEqual([503, "log-unreadable"]);
      expect((await paidBy(here)).paid).toBe("6501.53");
    });
  });
} else {
  it("three replicas on one MongoDB", (context) => context.skip(NO_MONGODB));
}
