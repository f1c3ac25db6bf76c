import { once } from "node:events";
import { type AddressInfo, createConnection } from "node:net";
import { expect, it } from "vitest";
import { problemKinds } from "../../server/http/problem-kinds.ts";
import { testApp } from "./test-app.ts";

const policies = "/v1/policies";

it("is up before the rules are loaded, ready after, and answers nothing else in between", async () => {
  const product = { ready: false };
  const { app } = await testApp({}, product);
  expect((await app.inject("/healthz")).statusCode).toBe(200);
  const notReady = await app.inject("/readyz");
  expect(notReady.statusCode).toBe(503);
  expect(notReady.headers["retry-after"]).toBeDefined();
  expect((await app.inject(policies)).json().code).toBe("not-ready");
  await app.close();
  const { app: loaded } = await testApp();
  expect((await loaded.inject("/readyz")).json()).toEqual({ status: "ready" });
  await loaded.close();
});

it("speaks Chinese, and English to those who prefer it", async () => {
  const { app } = await testApp();
  const title = async (language?: string) => {
    const answer = await app.inject({
      url: "/nowhere",
      headers: language === undefined ? {} : { "accept-language": language },
    });
    expect(answer.headers["content-language"]).toBe(answer.json().title === "没有这个地址" ? "zh" : "en");
    return answer.json().title;
  };
  for (const header of [undefined, "zh-CN", "fr", "*", "en;q=0.5, zh", "en;q=0", "zh-Hans-CN,en-US;q=0.9"])
    expect(await title(header)).toBe("没有这个地址");
  for (const header of ["en", "en-GB", "zh;q=0.5, en", "fr, en;q=0.1"])
    expect(await title(header)).toBe("There is nothing at this address");
  await app.close();
});

it("repeats a sane request id and gives its own in place of others", async () => {
  const { app } = await testApp();
  const idFor = async (given: string) =>
    (await app.inject({ url: "/healthz", headers: { "x-request-id": given } })).headers["x-request-id"];
  for (const sane of [
    "3f2c8a1e-7a44-4c1b-9d59-0c5a4d1f7b22",
    "01HV4Z8W3Q9F6B2N7KXYRTJ5MD",
    "run-2024.12_0001",
  ])
    expect(await idFor(sane)).toBe(sane);
  for (const other of [
    "short",
    "x".repeat(65),
    "a b c d e f g h",
    "<script>alert(1)</script>",
    "110101199003071233",
    "id-11010119900307123X",
    "110101900307123",
  ])
    expect(await idFor(other)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  await app.close();
});

it("turns a caller away over his limit, but never a probe", async () => {
  const { app } = await testApp({ RATE_LIMIT: "3" });
  for (let n = 0; n < 3; n++) expect((await app.inject(policies)).statusCode).toBe(200);
  const refused = await app.inject(policies);
  expect(refused.statusCode).toBe(429);
  expect(refused.headers["content-type"]).toContain("application/problem+json");
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused.json()).toMatchObject({
    code: "rate-limited",
    detail: expect.stringMatching(/3 次.*\d+ 秒/u),
  });
  expect((await app.inject("/nowhere")).statusCode).toBe(429);
  for (const probe of ["/healthz", "/readyz", "/metrics"])
    expect((await app.inject(probe)).statusCode).toBe(200);
  await app.close();
});

it("gives up on work that takes longer than it may, and takes no harm from its late end", async () => {
  let finish = (_settlement: object) => {};
  const settlement = new Promise<object>((resolve) => {
    finish = resolve;
  });
  const { app } = await testApp({ REQUEST_TIMEOUT: "1" }, { settle: () => settlement });
  await app.listen({ port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on a port, not a pipe
  const answer = await fetch(`http://127.0.0.1:${port}/v1/settlements`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"policy": "370300.dip.payment"}',
  });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: "timed-out" });
  finish({});
  await settlement;
  expect((await app.inject("/healthz")).statusCode).toBe(200);
  await app.close();
});

it("gives up on a body that does not arrive", async () => {
  const { app } = await testApp({ REQUEST_TIMEOUT: "1" });
  await app.listen({ port: 0 });
  const socket = createConnection((app.server.address() as AddressInfo).port); // it listens on a port, not a pipe
  socket.write(
    "POST /v1/evaluations HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
  );
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  await once(socket, "close");
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 503 .*"code":"timed-out"/s);
  await app.close();
});

it("measures by route pattern, so that callers cannot add series", async () => {
  const { app } = await testApp();
  for (const n of [1, 2, 3]) {
    await app.inject(`/v1/rule-sets/370300.dip.institution-coefficients/versions/${n}`);
    await app.inject(`/nowhere/${n}`);
    await app.inject({ method: "PROPFIND", url: `/v1/policies?x=${n}` });
  }
  const metrics = await app.inject("/metrics");
  expect(metrics.headers["content-type"]).toContain("text/plain");
  const series = metrics.body
    .split("\n")
    .filter((line) => line.startsWith("http_request_duration_seconds_count"));
  expect(series.join("\n")).toContain('route="/v1/rule-sets/:id/versions/:version"');
  expect(metrics.body).not.toMatch(/nowhere|versions\/[123]|x=/);
  expect(metrics.body).toContain("process_resident_memory_bytes");
  await app.close();
});

it("answers headers beyond measure, and what is no HTTP, with a problem on the bare connection", async () => {
  const { app } = await testApp();
  await app.listen({ port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on a port, not a pipe
  const said = async (text: string) => {
    const socket = createConnection(port);
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => {}); // it closes while we may still send
    socket.write(text);
    await once(socket, "close");
    return Buffer.concat(chunks).toString();
  };
  const large = await said(`GET /healthz HTTP/1.1\r\nhost: x\r\nx-large: ${"x".repeat(100_000)}\r\n\r\n`);
  expect(large).toMatch(/^HTTP\/1\.1 431 /);
  expect(large).toContain('"code":"headers-too-large"');
  const nonsense = await said("NONSENSE\r\n\r\n");
  expect(nonsense).toMatch(/^HTTP\/1\.1 400 /);
  expect(nonsense).toContain("application/problem+json");
  expect((await app.inject("/healthz")).statusCode).toBe(200);
  await app.close();
});

it("sends the headers that keep browsers safe", async () => {
  const { app } = await testApp();
  const { headers } = await app.inject(policies);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain("default-src 'self'");
  expect(headers["x-powered-by"]).toBeUndefined();
  await app.close();
});

it("compresses a large answer for those who can read it, never a stream", async () => {
  const { app } = await testApp();
  const gzip = { "accept-encoding": "gzip" };
  expect((await app.inject({ url: "/v1/diagnostics", headers: gzip })).headers["content-encoding"]).toBe(
    "gzip",
  );
  expect((await app.inject("/v1/diagnostics")).headers["content-encoding"]).toBeUndefined();
  const payload = '{"diagnosis": "I10"}\n'.repeat(1000);
  const headers = { ...gzip, "content-type": "application/x-ndjson" };
  const stream = await app.inject({ method: "POST", url: "/v1/evaluations/stream", headers, payload });
  expect(stream.headers["content-encoding"]).toBeUndefined();
  await app.close();
});

it("every problem has a status and both wordings", () => {
  for (const [code, { status, zh, en }] of Object.entries(problemKinds)) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(zh.title + zh.detail).toMatch(/[\u4e00-\u9fff]/u);
    expect(en.title + en.detail).not.toMatch(/[\u4e00-\u9fff]/u);
  }
});
