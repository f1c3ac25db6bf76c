import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "../../server/documents/hash.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { MOST_LEAVES } from "../../server/ledger/batch-entry.ts";
import { verifyLog } from "../../server/log/verify-log.ts";
import type { Store } from "../../server/store/store.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { openCaller } from "../../server/workflow/caller.ts";
import { checkInclusion, readInclusion } from "../../server/workflow/check-inclusion.ts";
import { Refusal } from "../../server/workflow/refusal.ts";
import {
  decisionOn,
  keyed,
  RecordsInMemory,
  recordsInMemory,
  recordsOver,
  testKey,
} from "./ledger-ground.ts";

const origin = { actor: "key:1", source: "list" } as const;

/** A batch of these decisions, closed; its id. */
async function committed(
  { ledger }: Awaited<ReturnType<typeof recordsInMemory>>,
  decisions: readonly object[],
): Promise<string> {
  const batch = ledger.begin(origin);
  for (const decision of decisions) {
    batch.add(decision);
    if (batch.isDue) await batch.flush();
  }
  await batch.close();
  return batch.id;
}

describe("a batch", () => {
  it("of one decision is one entry, that holds hashes and nothing of the claim", async () => {
    const here = await recordsInMemory();
    const id = await committed(here, [decisionOn("C-欧阳")]);
    const entries = await here.store.read("ledger", 0, 10);
    expect(entries).toMatchObject([
      {
        subject: `batch:${id}`,
        actor: "key:1",
        action: "ledger.root",
        body: { tree: 1, size: 1, plans: ["a".repeat(64)], jurisdictions: ["370300"], source: "list" },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain("欧阳");
    expect(JSON.stringify(entries)).toContain(keyed("C-欧阳"));
  });

  it("of several keeps its leaves in an entry before that of the root", async () => {
    const here = await recordsInMemory();
    await committed(here, [decisionOn("a"), decisionOn("b"), { claim: "c", outcome: "error" }]);
    const [leaves, root] = await here.store.read("ledger", 0, 10);
    expect([leaves?.action, root?.action]).toEqual(["ledger.leaves", "ledger.root"]);
    expect(root?.body).toMatchObject({ size: 3 });
    expect(JSON.stringify(root?.body)).not.toContain("leaves");
  });

  it("without a decision leaves nothing", async () => {
    const here = await recordsInMemory();
    const batch = here.ledger.begin(origin);
    expect(batch.isEmpty).toBe(true);
    await batch.close();
    expect(await here.store.chains()).toEqual([]);
  });

  it("says on which state of the log its decisions rest, where that is known", async () => {
    const here = await recordsInMemory();
    const known = { seq: 7, at: "2026-03-01T00:00:00.000Z" };
    const batch = here.ledger.begin({ ...origin, known });
    batch.add(decisionOn("a"));
    await batch.close();
    expect(await here.ledger.reader.trees(openCaller, batch.id)).toMatchObject([{ tree: { known } }]);
  });

  it("of more than a tree holds has several, and proves each decision of each", async () => {
    const here = await recordsInMemory();
    const decisions = Array.from({ length: 2 * MOST_LEAVES + 1 }, (_, at) => decisionOn(`claim ${at}`));
    const id = await committed(here, decisions);
    const trees = await here.ledger.reader.trees(openCaller, id);
    expect(trees.map(({ tree }) => [tree.tree, tree.size])).toEqual([
      [1, MOST_LEAVES],
      [2, MOST_LEAVES],
      [3, 1],
    ]);
    for (const at of [0, MOST_LEAVES - 1, MOST_LEAVES, 2 * MOST_LEAVES - 1, 2 * MOST_LEAVES]) {
      const [proof, ...others] = await here.ledger.reader.proofs(openCaller, id, { claim: `claim ${at}` });
      expect(others).toEqual([]);
      if (!proof) throw new Error("no proof");
      expect(
        checkInclusion(here.audit.signed(proof), decisionOn(`claim ${at}`), testKey.publicKey),
      ).toBeUndefined();
    }
    expect((await verifyLog(here.store)).every(({ broken }) => !broken)).toBe(true);
  });

  it("finds every decision about a claim, and a settlement as a whole by its hash", async () => {
    const here = await recordsInMemory();
    const id = await committed(here, [decisionOn("a", "1.00"), decisionOn("b"), decisionOn("a", "2.00")]);
    const proofs = await here.ledger.reader.proofs(openCaller, id, { claim: "a" });
    expect(proofs.map(({ index }) => index)).toEqual([0, 2]);
    const batch = here.ledger.begin({ ...origin, source: "settlement" });
    const settlement = { policy: { id: "370300.dip.policy", version: 1 }, state: "settled", steps: [1] };
    batch.addSettlement(settlement);
    await batch.close();
    const { steps: _, ...hashed } = settlement;
    const decision = contentHash(hashed);
    expect(await here.ledger.reader.proofs(openCaller, batch.id, { decision })).toHaveLength(1);
  });

  it("of random decisions proves each of them and no other", async () => {
    const claims = fc.array(fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(claims, async (ids) => {
        const here = await recordsInMemory();
        const decisions = ids.map((claim, at) => decisionOn(claim, `${at}.00`));
        const id = await committed(here, decisions);
        for (const [at, decision] of decisions.entries()) {
          const proofs = await here.ledger.reader.proofs(openCaller, id, { claim: decision.claim });
          const holding = proofs.filter((proof) => !checkInclusion(here.audit.signed(proof), decision));
          expect(holding.map(({ index }) => index)).toEqual([at]);
          const other = { ...decision, points: "999.00" };
          for (const proof of proofs)
            expect(checkInclusion(here.audit.signed(proof), other)).toBe("other-decision");
        }
        await here.store.close();
      }),
      { numRuns: 15 },
    );
  });

  it("and others at once all enter the one chain", async () => {
    const here = await recordsInMemory();
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, at) => committed(here, [decisionOn(`a${at}`), decisionOn(`b${at}`)])),
    );
    expect(new Set(ids).size).toBe(30);
    const [chain] = await verifyLog(here.store);
    expect(chain).toMatchObject({ chain: "ledger", entries: 60, broken: undefined });
  });
});

describe("decisions that are kept whole", () => {
  it("are put apart from the log before their root is in it, and come with their proof until they are erased", async () => {
    const records = new RecordsInMemory();
    const here = await recordsInMemory({ records });
    const decisions = Array.from({ length: 1200 }, (_, at) => decisionOn(`claim ${at}`));
    const id = await committed(here, decisions);
    expect(records.held.size).toBe(1200);
    expect(JSON.stringify(await here.store.read("ledger", 0, 10))).not.toContain("claim 7");
    const [proof] = await here.ledger.reader.proofs(openCaller, id, { claim: "claim 700" });
    expect(proof?.decision).toEqual(decisionOn("claim 700"));
    const ofClaim = [...records.held.keys()].filter((key) =>
      key.startsWith(`decisions ${keyed("claim 700")}:`),
    );
    expect(ofClaim).toHaveLength(1);
    for (const key of ofClaim) records.held.delete(key);
    const [after] = await here.ledger.reader.proofs(openCaller, id, { claim: "claim 700" });
    expect(after).not.toHaveProperty("decision");
    expect(after?.root).toBe(proof?.root);
  });
});

describe("where the store fails", () => {
  it("the decisions are refused, and a later batch is not held up", async () => {
    const { store } = await recordsInMemory();
    let isBroken = true;
    const moody = Object.create(store) as Store; // all but what follows is the store's
    const failure = new StoreError("unreachable", { place: "x", reason: "y" });
    moody.append = (entry) => (isBroken ? Promise.reject(failure) : store.append(entry));
    for (const name of ["head", "read", "readSubject", "chains"] as const)
      Object.assign(moody, { [name]: store[name].bind(store) });
    const { ledger } = recordsOver(moody);
    const batch = ledger.begin(origin);
    batch.add(decisionOn("a"));
    await expect(batch.close()).rejects.toThrow(new Refusal("ledger-unavailable", "unreachable"));
    expect(await store.chains()).toEqual([]);
    isBroken = false;
    await batch.close();
    expect(await ledger.reader.trees(openCaller, batch.id)).toHaveLength(1);
  });
});

it("a batch that is not there, or is no batch's subject, is unknown", async () => {
  const { ledger } = await recordsInMemory();
  await expect(ledger.reader.trees(openCaller, "01ARZ3NDEKTSV4RRFFQ69G5FAV")).rejects.toMatchObject({
    code: "unknown-batch",
  });
});

describe("a proof with anything in it changed", async () => {
  const here = await recordsInMemory();
  const decisions = ["a", "b", "c", "d", "e"].map((claim) => decisionOn(claim));
  const id = await committed(here, decisions);
  const [included] = await here.ledger.reader.proofs(openCaller, id, { claim: "c" });
  if (!included) throw new Error("no proof");
  const proof = JSON.parse(JSON.stringify(here.audit.signed(included)));
  const check = (value: JsonObject) => {
    const read = readInclusion(value);
    return read ? checkInclusion(read, decisionOn("c"), testKey.publicKey) : "not a proof";
  };

  it("no more holds: every text and number of it, one character or one up", () => {
    expect(check(proof)).toBeUndefined();
    const places = placesIn(proof);
    expect(places.length).toBeGreaterThan(25);
    for (const place of places)
      expect([place, check(changedAt(proof, place))]).not.toEqual([place, undefined]);
  });

  it("no more holds without any of its members", () => {
    for (const member of Object.keys(proof)) {
      const { [member]: _, ...rest } = proof;
      expect([member, check(rest)]).toEqual([member, "not a proof"]);
    }
  });

  it("says what does not hold", () => {
    const { entry } = proof;
    expect(check({ ...proof, index: 1 })).toBe("not-under-root");
    expect(check({ ...proof, size: 7 })).toBe("other-root");
    expect(check({ ...proof, entry: { ...entry, actor: "li" } })).toBe("altered-entry");
    expect(check({ ...proof, entry: { ...entry, body: { ...entry.body, root: "0".repeat(64) } } })).toBe(
      "other-root",
    );
    expect(check({ ...proof, head: { ...proof.head, heads: [`ledger:1:${"0".repeat(64)}`] } })).toBe(
      "other-head",
    );
    expect(check({ ...proof, head: { ...proof.head, at: "2027-01-01T00:00:00.000Z" } })).toBe(
      "bad-signature",
    );
  });
});

/** The paths to every text and number in a JSON value. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => placesIn(item, [...path, at]));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]));
  return [path];
}

/** A copy with the text or number at a path changed: its middle character, or one more. */
function changedAt(value: object, path: readonly (string | number)[]): JsonObject {
  const copy = structuredClone(value) as Record<string | number, unknown>; // walked by its own paths
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as typeof copy;
  const last = path.at(-1) ?? "";
  const held = at[last];
  at[last] = typeof held === "number" ? held + 1 : changedText(String(held));
  return copy as JsonObject;
}

function changedText(text: string): string {
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, middle)}${text[middle] === "1" ? "2" : "1"}${text.slice(middle + 1)}`;
}
