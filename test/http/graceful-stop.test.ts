import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { testApp } from "./test-app.ts";

const port = (app: { server: { address(): unknown } }) => (app.server.address() as AddressInfo).port; // it listens on a port

it("a request under way on a kept-alive connection is answered, the connection closed, and the stop ends", async () => {
  let arrived = () => {};
  let answer = (_settlement: object) => {};
  const busy = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const settlement = new Promise<object>((resolve) => {
    answer = resolve;
  });
  const { app } = await testApp(
    {},
    {
      settle: () => {
        arrived();
        return settlement;
      },
    },
  );
  await app.listen({ port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  const call = request({
    port: port(app),
    agent,
    method: "POST",
    path: "/v1/settlements",
    headers: { "content-type": "application/json" },
  });
  call.end('{"policy": "370300.dip.payment"}');
  await busy;
  const closed = app.close();
  await once(app.stopping, "abort");
  answer({ remainder: "0.00" });
  const [response] = (await once(call, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  expect(response.headers.connection).toBe("close");
  response.resume();
  await once(response, "end");
  await closed;
  agent.destroy();
});

it("a connection that is kept alive and idle does not hold the stop up", async () => {
  const { app } = await testApp();
  await app.listen({ port: 0 });
  const agent = new Agent({ keepAlive: true });
  const call = request({ port: port(app), agent, path: "/healthz" });
  call.end();
  const [response] = (await once(call, "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
  await app.close();
  agent.destroy();
});

it("a stream under way is told from which line on nothing was evaluated, and the stop ends", async () => {
  const { app } = await testApp();
  await app.listen({ port: 0 });
  const agent = new Agent({ keepAlive: true });
  const call = request({
    port: port(app),
    agent,
    method: "POST",
    path: "/v1/evaluations/stream",
    headers: { "content-type": "application/x-ndjson" },
  });
  call.on("error", () => {}); // the service closes while we could still send
  call.write('{"id": "a", "diagnosis": "I10"}\n');
  const [response] = (await once(call, "response")) as [IncomingMessage];
  response.setEncoding("utf8");
  let text = "";
  response.on("data", (chunk: string) => {
    text += chunk;
  });
  await once(response, "data");
  const closed = app.close();
  await once(response, "end");
  const lines = text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { line: 1, decision: { id: "a" } },
    { line: 2, error: { status: 503, code: "stopping" } },
  ]);
  await closed;
  agent.destroy();
});
