import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterAll, expect, it } from "vitest";
import { testApp } from "./test-app.ts";

const open: { close(): Promise<unknown> }[] = [];
afterAll(() => Promise.all(open.map((app) => app.close())));

async function listening(...parts: Parameters<typeof testApp>): Promise<number> {
  const { app } = await testApp(...parts);
  open.push(app);
  await app.listen({ port: 0 });
  return (app.server.address() as AddressInfo).port; // it listens on a port, not a pipe
}

function stream(port: number, query = ""): ClientRequest {
  return request({
    port,
    method: "POST",
    path: `/v1/evaluations/stream${query}`,
    headers: { "content-type": "application/x-ndjson", "accept-language": "en" },
  });
}

async function answersTo(
  port: number,
  text: string | Buffer,
  query = "",
): Promise<Record<string, unknown>[]> {
  const call = stream(port, query);
  call.end(text);
  const [response] = (await once(call, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toBe("application/x-ndjson");
  const body = Buffer.concat(await Readable.from(response).toArray()).toString();
  expect(body.endsWith("\n") || body === "").toBe(true);
  return body
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

it("each line answers on a line of its own, in order, and a bad line does not stop the rest", async () => {
  const port = await listening({ LINE_LIMIT: "1024" });
  const lines = [
    '{"id": "a", "diagnosis": "I10"}',
    '{"id": "b"}',
    "not json",
    "",
    '{"id": "c", "id": "d"}',
    `{"id": "${"x".repeat(2000)}"}`,
    '{"diagnosis": "crash"}',
    '{"id": "e", "diagnosis": "I11"}',
  ];
  const answers = await answersTo(port, lines.join("\r\n"), "?explain=hits");
  expect(answers).toMatchObject([
    { line: 1, decision: { id: "a", explain: "hits" } },
    { line: 2, error: { status: 422, code: "not-a-claim", findings: [{ pointer: "/diagnosis" }] } },
    { line: 3, error: { status: 400, code: "malformed-json", title: "The body is not sound JSON" } },
    { line: 5, error: { status: 400, code: "malformed-json", findings: [{ pointer: "/id" }] } },
    { line: 6, error: { status: 413, code: "line-too-long" } },
    { line: 7, error: { status: 500, code: "internal" } },
    { line: 8, decision: { id: "e" } },
  ]);
});

it("a line that is not UTF-8, and a policy that is not there, are told on the line", async () => {
  const port = await listening();
  const [bad, good] = await answersTo(
    port,
    Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from('{"diagnosis": "I10"}')]),
  );
  expect(bad).toMatchObject({ line: 1, error: { code: "not-utf-8" } });
  expect(good).toMatchObject({ line: 2, decision: { outcome: "paid" } });
  const unknown = await answersTo(port, '{"diagnosis": "I10"}', "?policy=370300.dip.nothing");
  expect(unknown).toMatchObject([{ line: 1, error: { status: 404, code: "unknown-policy" } }]);
});

it("an empty stream answers an empty stream", async () => {
  expect(await answersTo(await listening(), "")).toEqual([]);
});

it("the first answer comes while the caller is still sending", async () => {
  const port = await listening();
  const call = stream(port);
  call.write('{"id": "first", "diagnosis": "I10"}\n');
  const [response] = (await once(call, "response")) as [IncomingMessage];
  const [chunk] = await once(response, "data");
  expect(JSON.parse(String(chunk))).toMatchObject({ line: 1, decision: { id: "first" } });
  call.end('{"id": "second", "diagnosis": "I10"}');
  const [rest] = await once(response, "data");
  expect(JSON.parse(String(rest))).toMatchObject({ line: 2, decision: { id: "second" } });
});

it("a caller who does not read stops the evaluation, and reading goes on to the last line", async () => {
  let evaluated = 0;
  const note = "x".repeat(10_000);
  const port = await listening(
    {},
    {
      evaluate: () => {
        evaluated++;
        return { decision: { note } };
      },
    },
  );

  const lines = 20_000; // 200 MB of answers, far beyond every buffer between the two
  const call = stream(port);
  const source = Readable.from(
    (function* () {
      for (let n = 0; n < lines; n++) yield `{"id": "${n}", "note": "${note}"}\n`;
    })(),
  );
  source.pipe(call);
  const [response] = (await once(call, "response")) as [IncomingMessage];
  await standstill(() => evaluated);
  expect(evaluated).toBeGreaterThan(0);
  expect(evaluated).toBeLessThan(lines / 4);

  let answered = 0;
  for await (const chunk of response) answered += countLines(chunk);
  expect(answered).toBe(lines);
  expect(evaluated).toBe(lines);
});

it("a caller who goes away ends the evaluation and nothing else", async () => {
  let evaluated = 0;
  const port = await listening(
    {},
    {
      evaluate: () => {
        evaluated++;
        return { decision: {} };
      },
    },
  );
  const call = stream(port);
  call.on("error", () => {});
  call.write('{"diagnosis": "I10"}\n');
  const [response] = (await once(call, "response")) as [IncomingMessage];
  await once(response, "data");
  response.on("error", () => {});
  call.destroy();
  await new Promise((resolve) => response.on("close", resolve));
  expect(await answersTo(port, '{"diagnosis": "I10"}')).toHaveLength(1);
  expect(evaluated).toBe(2);
});

it("JSON that is not announced as NDJSON is not taken", async () => {
  const { app } = await testApp();
  open.push(app);
  const answer = await app.inject({ method: "POST", url: "/v1/evaluations/stream", payload: { claim: {} } });
  expect(answer.statusCode).toBe(415);
  expect(answer.json().detail).toContain("application/x-ndjson");
});

function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count++;
  return count;
}

/** Waits until a figure has not moved over many turns of the event loop. */
async function standstill(figure: () => number): Promise<void> {
  for (let still = 0, last = -1; still < 2000; still++) {
    if (figure() !== last) still = 0;
    last = figure();
    await new Promise(setImmediate);
  }
}
