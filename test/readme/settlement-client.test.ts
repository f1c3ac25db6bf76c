import { afterAll, describe, expect, it } from "vitest";
import { ServiceProblem, SettlementClient } from "../../schemas/client.ts";
import type { Claim } from "../../schemas/types.ts";
import { checkInclusion, readInclusion } from "../../server/workflow/check-inclusion.ts";
import { readText } from "./quoted.ts";
import { realService } from "./real-service.ts";
import { settleClaim } from "./settlement-client.ts";

const service = await realService("410400");
afterAll(() => service.close());
const client = new SettlementClient(service);
const claim: Claim = JSON.parse(readText("test/readme/claim.json"));

/** Claims of some thirty megabytes. */
const MANY = 40_000;

/** The problem that a call ends in. */
async function problemOf(call: Promise<unknown>): Promise<ServiceProblem> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ServiceProblem) return error;
  throw new Error(`no problem: ${error}`);
}

describe("the README's settlement system", () => {
  it("is paid 6501.53 for the README's claim, by a decision that is in the ledger and stays as it is", async () => {
    const { decision, proofs, again, payments } = await settleClaim(service, claim);
    // By hand, as the README says: 1196.87176266 points × 5.4321 yuan.
    expect(decision.amounts.payment).toBe("6501.53");
    expect(decision).toEqual(JSON.parse(readText("test/readme/answer.json")));
    expect(again).toEqual(decision);
    expect(payments).toEqual(["6501.53", "6501.53"]);
    const { publicKey } = (await client.getAuditPublicKey()).body as { publicKey: string }; // PEM
    const proof = readInclusion(JSON.parse(JSON.stringify(proofs[0])));
    if (!proof) throw new Error("no proof");
    expect(checkInclusion(proof, JSON.parse(JSON.stringify(decision)), publicKey)).toBeUndefined();
    const other = { ...decision, amounts: { ...decision.amounts, payment: "6501.54" } };
    expect(checkInclusion(proof, JSON.parse(JSON.stringify(other)), publicKey)).toBe("other-decision");
  });
});

describe("the client", () => {
  it("takes claims as answers are read, and no more once nobody reads", async () => {
    let taken = 0;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    async function* claims(): AsyncGenerator<Claim> {
      try {
        for (; taken < MANY; taken += 1) yield { ...claim, id: `C${taken}` };
      } finally {
        end();
      }
    }
    const { body } = await client.evaluateClaimStream(claims());
    const paid: string[] = [];
    for await (const { decision } of body) {
      paid.push(decision?.amounts.payment ?? "");
      if (paid.length === 1000) break;
    }
    await ended;
    expect(new Set(paid)).toEqual(new Set(["6501.53"]));
    // What lies between are the buffers of the connection and of both sides, some megabytes.
    expect(taken).toBeLessThan(MANY);
  });

  it("tells on its own line what is wrong with a claim", async () => {
    const { body } = await client.evaluateClaimStream([{ ...claim, id: "" }, claim]);
    const lines = [];
    for await (const line of body) lines.push(line);
    expect(lines.map(({ line, error, decision }) => [line, error?.code, decision?.amounts.payment])).toEqual([
      [1, "not-a-claim", undefined],
      [2, undefined, "6501.53"],
    ]);
  });

  it("throws a problem with its code, findings and the language that was asked for", async () => {
    const invalid = { ...claim, setlinfo: { ...claim.setlinfo, medfee_sumamt: "-1" } };
    const problem = await problemOf(client.evaluateClaims({ body: { claim: invalid } }));
    expect([problem.status, problem.code]).toEqual([422, "not-a-claim"]);
    expect(problem.findings.map(({ pointer }) => pointer)).toContain("/setlinfo/medfee_sumamt");
    expect(problem.message).toMatch(/[一-鿿]/u);
    const english = new SettlementClient({ ...service, language: "en" });
    const same = await problemOf(english.evaluateClaims({ body: { claim: invalid } }));
    expect(same.message).not.toMatch(/[一-鿿]/u);
    expect(same.instance).not.toBe("");
  });

  it("is refused another jurisdiction, and everything without a key", async () => {
    const policy = "370300.dip.policy";
    const refused = await problemOf(client.evaluateClaims({ body: { policy, claim } }));
    expect([refused.status, refused.code]).toEqual([403, "not-allowed"]);
    const nobody = await problemOf(new SettlementClient({ address: service.address }).listPolicies());
    expect([nobody.status, nobody.code]).toEqual([401, "not-signed-in"]);
  });

  it("records, reads, supersedes and reverses claims", async () => {
    const params = { id: claim.id };
    const first = (await client.recordClaim({ params, body: claim })).body;
    expect(first).toMatchObject({ id: "C000001", jurisdiction: "410400", revision: 1, repeated: false });
    expect((await client.recordClaim({ params, body: claim })).body).toEqual({ ...first, repeated: true });
    const other = { ...claim, setlinfo: { ...claim.setlinfo, act_ipt_days: "7" } };
    expect((await problemOf(client.recordClaim({ params, body: other }))).code).toBe("claim-conflict");
    const { body } = await client.recordClaimStream([{ ...other, revision: 2 }]);
    for await (const { recorded } of body) expect(recorded).toMatchObject({ revision: 2, repeated: false });
    const asked = { params, query: { jurisdiction: "410400" } };
    expect((await client.getClaim(asked)).body.revision).toBe(2);
    const byId = { claimId: "C000001", jurisdiction: "410400", revision: 1 };
    const { decision } = (await client.evaluateClaims({ body: byId })).body;
    expect(decision?.amounts.payment).toBe("6501.53");
    expect((await client.listClaims(asked)).body.claims).toHaveLength(1);
    await client.reverseClaim({ params, body: { jurisdiction: "410400", reason: "重复报送" } });
    expect((await problemOf(client.getClaim(asked))).code).toBe("claim-reversed");
    expect((await client.listClaimRevisions(asked)).body.revisions).toHaveLength(3);
  });

  it("reads rules in pages, and decides by what was known at a point of time", async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { jurisdiction: "410400", limit: "2", ...(cursor === undefined ? {} : { cursor }) };
      const { ruleSets, next } = (await client.listRuleSets({ query })).body;
      ids.push(...ruleSets.map(({ id }) => id));
      cursor = next;
    } while (cursor !== undefined);
    expect(ids).toContain("410400.dip.case-adjustment");
    expect(new Set(ids).size).toBe(ids.length);
    const before = { knownAt: "2020-01-01T00:00:00+08:00" };
    const { changed } = (await client.compareDecisions({ body: { before, claims: [claim] } })).body;
    // Nothing was known then; now it is paid.
    expect(changed.map(({ differences }) => differences.payment)).toEqual(["6501.53"]);
  });
});
