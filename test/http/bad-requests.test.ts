import { afterAll, expect, it } from "vitest";
import { testApp } from "./test-app.ts";

const { app } = await testApp();
afterAll(() => app.close());

const url = "/v1/evaluations";
const json = { "content-type": "application/json" };
const claim = (members: string) => `{"claim": {"diagnosis": "I10", ${members}}}`;

interface BadBody {
  readonly what: string;
  readonly body: string | Buffer;
  readonly status?: number;
  readonly code: string;
  /** Where the first finding points, and the line and column it names. */
  readonly pointer?: string;
  readonly at?: { line: number; column: number };
}

const badBodies: readonly BadBody[] = [
  {
    what: "a text that breaks off",
    body: '{"claim": {',
    code: "malformed-json",
    at: { line: 1, column: 12 },
  },
  { what: "no JSON at all", body: "claim=1", code: "malformed-json", pointer: "" },
  { what: "an empty body", body: "", code: "malformed-json", pointer: "" },
  { what: "a comma too many", body: '{"claim": {"diagnosis": "I10",}}', code: "malformed-json" },
  { what: "a comment", body: '{"claim": {} /* none */}', code: "malformed-json" },
  { what: "two values", body: "{} {}", code: "malformed-json" },
  {
    what: "a duplicate key",
    body: '{"claim": {"cost": 1,\n "cost": 2}}',
    code: "malformed-json",
    pointer: "/claim/cost",
    at: { line: 2, column: 2 },
  },
  {
    what: "a __proto__ key",
    body: claim('"__proto__": {"admin": true}'),
    code: "malformed-json",
    pointer: "/claim/__proto__",
  },
  {
    what: "a number of 40 digits",
    body: claim(`"cost": ${"1234567890".repeat(4)}`),
    code: "malformed-json",
    pointer: "/claim/cost",
  },
  {
    what: "a number of 16 significant digits",
    body: claim('"cost": 1.234567890123456'),
    code: "malformed-json",
    pointer: "/claim/cost",
  },
  {
    what: "a NUL byte inside a text",
    body: claim('"name": "a\u0000b"'),
    code: "malformed-json",
  },
  { what: "NUL bytes around the text", body: '\u0000{"claim": {}}', code: "malformed-json" },
  { what: "brackets 100,000 deep", body: "[".repeat(100_000), code: "malformed-json" },
  {
    what: "objects 1,000 deep",
    body: `${'{"claim":'.repeat(1000)}1${"}".repeat(1000)}`,
    code: "malformed-json",
  },
  { what: "text in GB18030", body: Buffer.from([0x22, 0xd2, 0xbd, 0xb2, 0xdf, 0x22]), code: "not-utf-8" },
  { what: "UTF-16", body: Buffer.from('{"claim": {}}', "utf16le"), code: "malformed-json" },
  { what: "a list instead of an object", body: "[]", code: "invalid-request", pointer: "" },
  { what: "null", body: "null", code: "invalid-request", pointer: "" },
  { what: "neither claim nor claims", body: "{}", code: "invalid-request", pointer: "" },
  {
    what: "both claim and claims",
    body: '{"claim": {}, "claims": [{}]}',
    code: "invalid-request",
    pointer: "",
  },
  { what: "a claim that is a number", body: '{"claim": 7}', code: "invalid-request", pointer: "/claim" },
  { what: "no claims at all", body: '{"claims": []}', code: "invalid-request", pointer: "/claims" },
  {
    what: "an unknown member",
    body: '{"claim": {}, "polizy": "370300.dip.payment"}',
    code: "invalid-request",
  },
  {
    what: "a date that does not exist",
    body: '{"claim": {}, "asOf": "2023-02-29"}',
    code: "invalid-request",
    pointer: "/asOf",
  },
  {
    what: "a path for a policy",
    body: '{"claim": {}, "policy": "../../etc/passwd"}',
    code: "invalid-request",
    pointer: "/policy",
  },
];

it.each(badBodies)(
  "$what is refused, naming what and where",
  async ({ body, status = 400, code, pointer, at }) => {
    const answer = await app.inject({ method: "POST", url, headers: json, payload: body });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    const problem = answer.json();
    expect(problem).toMatchObject({
      status,
      code,
      type: `/v1/diagnostics#${code}`,
      instance: answer.headers["x-request-id"],
    });
    if (code !== "not-utf-8") expect(problem.findings.length).toBeGreaterThan(0);
    if (pointer !== undefined) expect(problem.findings[0].pointer).toBe(pointer);
    if (at) expect(problem.findings[0].range).toMatchObject(at);
  },
);

it("every finding of a body is told at once, each with its message", async () => {
  const payload = claim(`"a": 1, "a": 2, "b": ${"9".repeat(40)}`);
  const { findings } = (await app.inject({ method: "POST", url, headers: json, payload })).json();
  expect(findings.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["/claim/a", "/claim/b"]);
  for (const { message } of findings) expect(message).toMatch(/：.+；应为.+。.+。$/u);
});

it("a body that was refused leaves nothing behind on objects", async () => {
  await app.inject({
    method: "POST",
    url,
    headers: json,
    payload: '{"claim": {"__proto__": {"polluted": 1}}}',
  });
  await app.inject({
    method: "POST",
    url,
    headers: json,
    payload: '{"constructor": {"prototype": {"polluted": 1}}, "claim": {}}',
  });
  expect("polluted" in {}).toBe(false);
});

it("a body over the limit is refused whether it announces its length or not", async () => {
  const small = await testApp({ BODY_LIMIT: "1024" });
  await small.app.listen({ port: 0 });
  const address = `http://127.0.0.1:${(small.app.server.address() as { port: number }).port}${url}`; // a TCP address, as it listens on a port
  const text = JSON.stringify({ claim: { diagnosis: "x".repeat(2000) } });
  const announced = await fetch(address, { method: "POST", headers: json, body: text });
  expect(announced.status).toBe(413);
  const chunked = await fetch(address, {
    method: "POST",
    headers: json,
    body: new Blob([text]).stream(),
    duplex: "half",
  } as RequestInit); // `duplex` is not in the DOM's type
  expect(chunked.status).toBe(413);
  const problem = await chunked.json();
  expect(problem).toMatchObject({ code: "body-too-large", detail: expect.stringContaining("1024") });
  await small.app.close();
});

it("a body of 10 MB is answered, in good order or refused, and the service stays up", async () => {
  const filler = "诊".repeat(3_400_000);
  const answer = await app.inject({
    method: "POST",
    url,
    headers: json,
    payload: claim(`"note": "${filler}"`),
  });
  expect([200, 413]).toContain(answer.statusCode);
  const health = await app.inject("/healthz");
  expect(health.statusCode).toBe(200);
});

it.each([
  ["text/plain", "x"],
  ["application/xml", "<claim/>"],
  ["application/x-www-form-urlencoded", "claim=1"],
  ["nonsense", "{}"],
])("a body of type %s is not taken", async (type, payload) => {
  const answer = await app.inject({ method: "POST", url, headers: { "content-type": type }, payload });
  expect(answer.statusCode).toBe(415);
  expect(answer.json().detail).toContain("application/json");
});

it.each(["gzip", "br", "zstd", "nonsense"])("a body that is not compressed as %s says", async (encoding) => {
  const headers = { ...json, "content-encoding": encoding };
  const payload = claim('"cost": 1');
  const answer = await app.inject({ method: "POST", url, headers, payload });
  expect(answer.json()).toMatchObject({ status: 400, code: "wrong-encoding" });
  expect(answer.json().detail).toContain("Content-Encoding");
});

it.each([
  ["正文", url, "{}", "请求正文与接口定义不符", "Its body departs"],
  ["query", `${url}?explain=lots`, claim('"cost": 1'), "查询参数与接口定义不符", "Its query departs"],
])(
  "what departs in the %s is called so in the caller's language",
  async (_part, address, payload, zh, en) => {
    const ask = (headers: object) =>
      app.inject({ method: "POST", url: address, headers: { ...json, ...headers }, payload });
    expect((await ask({})).json().detail).toContain(zh);
    expect((await ask({ "accept-language": "en" })).json().detail).toContain(en);
  },
);

it("a list where a claim belongs is told by its type alone", async () => {
  const answer = await app.inject({ method: "POST", url, headers: json, payload: "[]" });
  expect(answer.json().findings).toMatchObject([{ code: "schema.type", pointer: "" }]);
});

it.each([
  ["GET", "/nowhere", 404, "not-found"],
  ["POST", "/v1", 404, "not-found"],
  ["GET", url, 405, "method-not-allowed"],
  ["DELETE", "/v1/policies", 405, "method-not-allowed"],
  ["PUT", "/v1/rule-sets/370300.dip.institution-coefficients/versions/1", 405, "method-not-allowed"],
  ["GET", "/v1/rule-sets/370300.dip.institution-coefficients/versions/9", 404, "unknown-version"],
  ["GET", "/v1/rule-sets/370300.dip.nothing/versions/1", 404, "unknown-rule-set"],
  ["GET", "/v1/rule-sets/370300.dip.institution-coefficients/versions/01", 400, "invalid-request"],
  ["GET", "/v1/rule-sets/..%2F..%2Fetc/versions/1", 400, "invalid-request"],
  ["GET", "/v1/rule-sets/%00/versions/1", 400, "invalid-request"],
  ["GET", "/v1/rule-sets/%ZZ/versions/1", 400, "bad-request"],
  ["GET", "/v1/rule-sets?kind=A&kind=B", 400, "invalid-request"],
  ["GET", "/v1/rule-sets?city=370300", 400, "invalid-request"],
  ["GET", "/v1/compare?a=370300.dip.institution-coefficients@1", 400, "invalid-request"],
  ["GET", "/v1/compare?a=x&b=y", 400, "invalid-request"],
  ["GET", "/v1/schemas/__proto__", 404, "unknown-schema"],
  ["GET", "/v1/schemas/..%2Fpackage.json", 404, "unknown-schema"],
  ["GET", "/v1/schemas/../../package.json", 404, "not-found"],
  ["GET", "/v1/schemas/%2e%2e/%2e%2e/package.json", 404, undefined],
  ["GET", "/docs/static/..%2f..%2f..%2fpackage.json", 404, undefined],
] as const)("%s %s answers %i", async (method, address, status, code) => {
  const answer = await app.inject({ method, url: address });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  if (code) expect(answer.json().code).toBe(code);
});

it("an id of 500 characters is refused before it is looked up", async () => {
  expect((await app.inject(`/v1/rule-sets/${"9".repeat(500)}/versions/1`)).statusCode).toBe(400);
});

it("an address that takes other methods says which", async () => {
  const answer = await app.inject({
    method: "PUT",
    url: "/v1/policies",
    headers: { "content-type": "text/csv" },
    payload: "a",
  });
  expect(answer.statusCode).toBe(405);
  expect(answer.headers.allow).toBe("GET, HEAD");
});

it.each([
  ["text/html", 406],
  ["application/json;q=0, */*", 406],
  ["text/html, application/*;q=0.1", 200],
  ["*/*", 200],
])("a caller who accepts %s gets %i", async (accept, status) => {
  expect((await app.inject({ url: "/v1/policies", headers: { accept } })).statusCode).toBe(status);
});
