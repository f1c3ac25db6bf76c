import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { isJsonObject } from "../../server/domain/json.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { checkInclusion, readInclusion } from "../../server/workflow/check-inclusion.ts";
import { testKey } from "../workflow/ledger-ground.ts";
import { accessApp, entries, loggedIn, person, stream } from "./access-app.ts";

const policy = { id: "370300.dip.policy", version: 1, hash: "b".repeat(64) };
const here = await accessApp({
  service: {
    evaluate: (claim, { explain }) =>
      isJsonObject(claim) && typeof claim.id === "string"
        ? {
            decision: {
              claim: claim.id,
              revision: 1,
              outcome: "paid",
              policy,
              ...(explain === "none" ? {} : { steps: [explain] }),
            },
          }
        : { findings: [] },
    settle: () => ({
      policy,
      plan: "c".repeat(64),
      state: "settled",
      claimAmounts: [{ path: "employee / H1 / 2023-03 / C1", lines: [] }],
      unsettled: [{ claim: "C2", code: "outside-period" }],
    }),
  },
});
await here.app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => here.app.close());
await person(here, "client", [["settlement-client", "370300"]]);
await person(here, "elsewhere", [["settlement-client", "370800"]], "370800");
await person(here, "auditor", [["auditor", "370000"]]);
const client = await loggedIn(here, "client");
const elsewhere = await loggedIn(here, "elsewhere");
const auditor = await loggedIn(here, "auditor");

const batchOf = (answer: { headers: Readonly<Record<string, unknown>> }) =>
  String(answer.headers["yice-batch"]);
const ledger = () => entries(here, "ledger");

describe("an answer with decisions", () => {
  it("to one claim names its batch, whose root is in the log by then", async () => {
    const answer = await client.send("POST", "/v1/evaluations", { claim: { id: "C1" } });
    expect((await ledger()).at(-1)?.subject).toBe(`batch:${batchOf(answer)}`);
    const shown = (await client.send("GET", `/v1/ledger/batches/${batchOf(answer)}`)).json();
    expect(shown).toMatchObject({
      trees: [{ tree: 1, size: 1, source: "evaluation", jurisdictions: ["370300"] }],
    });
  });

  it("is proved in the ledger, however much of its steps it told", async () => {
    for (const explain of ["none", "hits", "full"]) {
      const answer = await client.send("POST", `/v1/evaluations?explain=${explain}`, { claim: { id: "C1" } });
      const url = `/v1/ledger/batches/${batchOf(answer)}/proofs?claim=C1`;
      const { proofs } = (await auditor.send("GET", url)).json();
      const proof = readInclusion(proofs[0]);
      if (!proof) throw new Error(JSON.stringify(proofs));
      const { steps: _, ...plain } = answer.json().decision;
      expect(checkInclusion(proof, answer.json().decision, testKey.publicKey)).toBeUndefined();
      expect(checkInclusion(proof, plain, testKey.publicKey)).toBeUndefined();
      expect(checkInclusion(proof, { ...plain, outcome: "excluded" }, testKey.publicKey)).toBe(
        "other-decision",
      );
    }
  });

  it("to a list is one batch of what was decided; findings are none", async () => {
    const claims = [{ id: "a" }, {}, { id: "b" }];
    const answer = await client.send("POST", "/v1/evaluations", { claims });
    const { trees } = (await client.send("GET", `/v1/ledger/batches/${batchOf(answer)}`)).json();
    expect(trees).toMatchObject([{ size: 2, source: "list" }]);
  });

  it("to a stream is one batch too, named before and there when the stream has ended", async () => {
    const lines = Array.from({ length: 300 }, (_, at) => `{"id": "S${at}"}`).join("\n");
    const answer = await stream(here, client, "/v1/evaluations/stream", lines);
    expect(answer.body.split("\n")).toHaveLength(301);
    const subject = (await ledger()).at(-1)?.subject.slice("batch:".length);
    const { trees } = (await client.send("GET", `/v1/ledger/batches/${subject}`)).json();
    expect(trees).toMatchObject([{ size: 300, source: "stream" }]);
    expect(answer.headers.get("yice-batch")).toBe(subject);
  });

  it("of a settlement proves it as a whole and each claim in it", async () => {
    await person(here, "settler", [["officer", "370300"]]);
    const settler = await loggedIn(here, "settler");
    const answer = await settler.send("POST", "/v1/settlements", { policy: "370300.dip.policy" });
    const url = `/v1/ledger/batches/${batchOf(answer)}`;
    expect((await auditor.send("GET", url)).json().trees).toMatchObject([
      { size: 3, plans: ["c".repeat(64)] },
    ]);
    for (const claim of ["C1", "C2"])
      expect((await auditor.send("GET", `${url}/proofs?claim=${claim}`)).json().proofs).toHaveLength(1);
  });

  it("with nothing decided has no batch", async () => {
    const before = (await ledger()).length;
    const answer = await client.send("POST", "/v1/evaluations", { claims: [{}] });
    expect(answer.headers).not.toHaveProperty("yice-batch");
    expect(await ledger()).toHaveLength(before);
  });

  it("to somebody who went away is in the ledger as far as it was decided", async () => {
    const { append } = here.store;
    const kept = new Promise((resolve) => {
      here.store.append = (entry) => {
        if (entry.action === "ledger.root") resolve(entry.body);
        return append.call(here.store, entry);
      };
    });
    const { port } = here.app.server.address() as AddressInfo; // it listens on a port, not a pipe
    const call = request({
      port,
      method: "POST",
      path: "/v1/evaluations/stream",
      headers: {
        "content-type": "application/x-ndjson",
        cookie: `yice_session=${client.cookie}`,
        "x-csrf-token": client.token,
      },
    });
    call.on("error", () => {}); // it is broken off below
    call.write('{"id": "C1"}\n{"id": "C2"}\n');
    const [answer] = (await once(call, "response")) as [IncomingMessage];
    answer.on("error", () => {});
    await once(answer, "data");
    call.destroy();
    expect(await kept).toMatchObject({ size: 2, source: "stream" });
    here.store.append = append;
  });

  it("that cannot be recorded is not given", async () => {
    const { append } = here.store;
    const failure = new StoreError("unreachable", { place: "x", reason: "y" });
    here.store.append = (entry) =>
      entry.chain === "ledger" ? Promise.reject(failure) : append.call(here.store, entry);
    for (const body of [{ claim: { id: "C1" } }, { claims: [{ id: "C1" }] }]) {
      const answer = await client.send("POST", "/v1/evaluations", body);
      expect([answer.statusCode, answer.json().code]).toEqual([503, "ledger-unavailable"]);
      expect(answer.body).not.toContain("paid");
    }
    // A stream has begun by then: it is cut off, so that nobody takes it for whole.
    await expect(stream(here, client, "/v1/evaluations/stream", '{"id": "C1"}')).rejects.toThrow();
    here.store.append = append;
  });
});

describe("a batch", () => {
  it("is not there for whom it is not meant", async () => {
    const answer = await client.send("POST", "/v1/evaluations", { claim: { id: "C1" } });
    const url = `/v1/ledger/batches/${batchOf(answer)}`;
    for (const path of [url, `${url}/proofs?claim=C1`]) {
      const refused = await elsewhere.send("GET", path);
      expect([refused.statusCode, refused.json().code]).toEqual([404, "unknown-batch"]);
    }
    const none = await client.send("GET", `${url}/proofs?claim=C9`);
    expect([none.statusCode, none.json().code]).toEqual([404, "not-in-batch"]);
    const unknown = await client.send("GET", "/v1/ledger/batches/01ARZ3NDEKTSV4RRFFQ69G5FAV");
    expect(unknown.statusCode).toBe(404);
  });

  it("leaves no claim's id in the log or the service's own", async () => {
    await client.send("POST", "/v1/evaluations", {
      claims: [{ id: "CLAIM-欧阳-1" }, { id: "CLAIM-欧阳-2" }],
    });
    expect(JSON.stringify(await ledger())).not.toContain("欧阳");
    expect(here.logged()).not.toContain("欧阳");
  });
});
