import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimWith } from "../claims/claim-sample.ts";
import { accessApp, type Browser, loggedIn, person } from "./access-app.ts";

const here = await accessApp({ settings: { YICE_CLAIM_RETENTION: "1000" } });
await here.app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => here.app.close());

let client: Browser;
beforeAll(async () => {
  await person(here, "client", [["settlement-client", "370300"]], "370300", "淄博结算");
  await person(here, "root", [["administrator", "370300"]], "370300", "李娜");
  client = await loggedIn(here, "client");
});

const COST = "费用,清单号";
const mapping = {
  title: { zh: "示例" },
  fields: {
    id: { column: "清单号" },
    "setlinfo.fixmedins_code": { constant: "H37030000101" },
    "setlinfo.insuplc": { constant: "370300" },
    "setlinfo.hi_type": { constant: "1" },
    "setlinfo.med_type": { constant: "11" },
    "setlinfo.dscg_time": { constant: "2023-03-14" },
    "setlinfo.medfee_sumamt": { column: "费用" },
  },
};

interface Sent {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly code?: string;
    readonly summary: object;
    readonly hash: string;
    readonly names: object;
  };
}

async function upload(
  name: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
  query = "",
): Promise<Sent> {
  const { port } = here.app.server.address() as AddressInfo; // it listens on a port, not a pipe
  const answer = await fetch(
    `http://127.0.0.1:${port}/v1/claim-sets?jurisdiction=370300&name=${name}${query}`,
    {
      method: "POST",
      headers: {
        "content-type": "application/x-ndjson",
        cookie: `yice_session=${client.cookie}`,
        "x-csrf-token": client.token ?? "",
        ...headers,
      },
      body,
    },
  );
  const told: Sent["body"] = JSON.parse(await answer.text());
  return { status: answer.status, body: told };
}

const ndjson = (...ids: string[]) => ids.map((id) => `${JSON.stringify(claimWith({}, { id }))}\n`).join("");

describe("claim sets over HTTP", () => {
  it("are taken as NDJSON, gzipped or not, and are the same set whatever the order", async () => {
    const plain = await upload("plain", ndjson("C1", "C2"));
    expect(plain).toMatchObject({
      status: 200,
      body: { name: "plain", summary: { claims: 2, badRows: 0, cost: "2000.00" } },
    });
    expect(plain.body.names).toEqual({ client: "淄博结算" });
    const packed = await upload("packed", gzipSync(ndjson("C2", "C1")), { "content-encoding": "gzip" });
    expect(packed.body.hash).toBe(plain.body.hash);
    const listed = (await client.send("GET", "/v1/claim-sets?jurisdiction=370300")).json();
    expect(listed.claimSets.map(({ name }: { name: string }) => name)).toEqual(["packed", "plain"]);
    expect((await client.send("GET", `/v1/claim-sets/${plain.body.id}`)).json()).toEqual(plain.body);
  });

  it("are taken as CSV by a mapping, and refused without one or by what is none", async () => {
    const csv = `${COST}\n10.50,C1\n1.005,C2\n`;
    const table = { "content-type": "text/csv" };
    const asked = `&mapping=${encodeURIComponent(JSON.stringify(mapping))}`;
    const taken = await upload("table", csv, table, asked);
    expect(taken).toMatchObject({
      status: 200,
      body: { summary: { rows: 2, badRows: 1, claims: 1, cost: "10.50" } },
    });
    const rows = (await client.send("GET", `/v1/claim-sets/${taken.body.id}/bad-rows`)).body
      .trim()
      .split("\n");
    expect(rows.map((row) => JSON.parse(row))).toMatchObject([
      { line: 3, pointer: "/setlinfo/medfee_sumamt" },
    ]);
    expect(await upload("no", csv, table)).toMatchObject({ status: 400, body: { code: "no-mapping" } });
    expect(await upload("no", csv, table, "&mapping={}")).toMatchObject({
      status: 422,
      body: { code: "invalid-content" },
    });
  });

  it("leave nothing behind where the upload breaks off, and keep their names for ever", async () => {
    const cut = gzipSync(ndjson("C1", "C2")).subarray(0, 60);
    expect(await upload("cut", cut, { "content-encoding": "gzip" })).toMatchObject({
      status: 400,
      body: { code: "not-gzip" },
    });
    expect((await upload("cut", ndjson("C1"))).status).toBe(200);
    expect(await upload("cut", ndjson("C1"))).toMatchObject({
      status: 409,
      body: { code: "exists-already" },
    });
  });

  it("are erased after the term of their last discharge, and their entry stays", async () => {
    // Discharged on 2023-03-14; the clock stands at 2026-03-02, 1,084 days later.
    const old = await upload("old", ndjson("C1"));
    const recent = await upload(
      "recent",
      `${JSON.stringify(claimWith({ dscg_time: "2025-03-14", adm_time: "2025-03-10" }))}\n`,
    );
    const root = await loggedIn(here, "root");
    const erase = (id: string) => root.send("POST", `/v1/claim-sets/${id}/erasure`, { reason: "期限届满" });
    expect((await erase(recent.body.id)).json().code).toBe("within-retention");
    expect((await erase(old.body.id)).json()).toMatchObject({ erased: { by: "root", reason: "期限届满" } });
    expect((await erase(old.body.id)).statusCode).toBe(200);
    const listed = (await client.send("GET", "/v1/claim-sets?jurisdiction=370300")).json().claimSets;
    const namesOf = (id: string) => listed.find((each: { id: string }) => each.id === id)?.names;
    expect(namesOf(old.body.id)).toEqual({ client: "淄博结算", root: "李娜" });
    expect(namesOf(recent.body.id)).toEqual({ client: "淄博结算" });
    const rows = await client.send("GET", `/v1/claim-sets/${old.body.id}/bad-rows`);
    expect([rows.statusCode, rows.json().code]).toEqual([410, "claim-erased"]);
    const request = { policy: "370300.dip.policy", period: { from: "2023-01-01", until: "2024-01-01" } };
    const run = await client.send("POST", "/v1/runs", { kind: "annual", claimSet: old.body.id, request });
    expect([run.statusCode, run.json().code]).toEqual([410, "claim-erased"]);
  });
});
