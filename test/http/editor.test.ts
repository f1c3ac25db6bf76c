import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApp } from "./test-app.ts";

describe("the editor's files", () => {
  let app: FastifyInstance;
  const folder = mkdtempSync(join(tmpdir(), "yice-editor-files-"));
  const page = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

  beforeAll(async () => {
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>医策</title>");
    writeFileSync(join(folder, "assets", "index-abc123.js"), "export {};");
    ({ app } = await testApp({}, {}, { folder, samples: new Map([["370300", [{ id: "A" }]]]) }));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("answers every address that a browser opens with the page, checked anew each time", async () => {
    for (const url of ["/", "/home/370300", "/rule-sets/370300.dip.x/1/form?a=b", "/v1x", "/docsx"]) {
      const answer = await app.inject({ url, headers: page });
      expect([url, answer.statusCode, answer.headers["cache-control"]]).toEqual([url, 200, "no-cache"]);
      expect(answer.body).toContain("医策");
    }
  });

  it("lets scripts, workers and requests come from this origin only, none of them inline or evaluated", async () => {
    const { headers } = await app.inject({ url: "/", headers: page });
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.replace("style-src-attr 'unsafe-inline'", "")).not.toContain("unsafe-inline");
  });

  it("keeps parts of the editor for ever", async () => {
    const { statusCode, headers } = await app.inject({ url: "/assets/index-abc123.js" });
    expect(statusCode).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  it("leaves the API, its documentation and unknown parts as they were", async () => {
    for (const url of ["/v1/nothing", "/v1", "/assets/gone.js", "/openapi.json/x", "/metrics/x"]) {
      const answer = await app.inject({ url, headers: page });
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, "not-found"]);
    }
    expect(
      (await app.inject({ url: "/home/370300", headers: { accept: "application/json" } })).statusCode,
    ).toBe(404);
    expect((await app.inject({ method: "POST", url: "/home/370300", headers: page })).statusCode).toBe(404);
    expect((await app.inject({ url: "/healthz", headers: page })).json()).toHaveProperty("status");
    expect((await app.inject({ url: "/docs/", headers: page })).body).toContain("swagger");
  });

  it("tells how people come in, and gives sample claims", async () => {
    expect((await app.inject("/v1/entrance")).json()).toEqual({ access: "open", ways: [] });
    const samples = (jurisdiction: string) => app.inject(`/v1/sample-claims?jurisdiction=${jurisdiction}`);
    expect((await samples("370300")).json()).toEqual({ claims: [{ id: "A" }] });
    expect((await samples("410400")).json()).toEqual({ claims: [] });
    expect((await samples("../etc")).statusCode).toBe(400);
    expect((await app.inject("/v1/sample-claims")).statusCode).toBe(400);
    expect((await app.inject("/v1/sample-claims?jurisdiction=370300&more=1")).statusCode).toBe(400);
  });

  it("gives a claim as a test case may hold it, and reads nothing but a claim", async () => {
    const asked = (payload: object) => app.inject({ method: "POST", url: "/v1/case-claims", payload });
    expect((await asked({ claim: { id: "A", diagnosis: "I10" } })).json()).toEqual({
      claim: { id: "case", diagnosis: "I10" },
    });
    for (const hostile of [{}, { claim: [] }, { claim: "A" }, { claim: {}, more: 1 }])
      expect((await asked(hostile)).statusCode).toBe(400);
  });
});
