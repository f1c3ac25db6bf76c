import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createConnection } from "node:net";
import { afterAll, expect, it } from "vitest";
import { testApp } from "./test-app.ts";

/** A patient who must not be found in any log, whatever goes wrong with the claim and wherever it is put. */
const patient = { name: "欧阳测试", certno: "110101199003071233", id: "CLAIM-7f3a-欧阳" };
const traces = [
  "欧阳",
  encodeURIComponent("欧阳"),
  patient.certno,
  "CLAIM-7f3a",
  JSON.stringify("欧阳").slice(1, -1),
];

const { app, logged } = await testApp(
  {},
  {
    settle: (request) => {
      throw new Error(`no such pool for ${JSON.stringify(request)}`);
    },
    ruleSet: ({ id }) => Promise.reject(new RangeError(id)) as never, // an answer that breaks its contract
  },
);
afterAll(() => app.close());

const claim = { ...patient, psn_name: patient.name, diagnosis: "I10" };
const json = { "content-type": "application/json" };

const bodies: readonly [string, string, string][] = [
  ["a decision", "/v1/evaluations", JSON.stringify({ claim })],
  ["a claim with findings", "/v1/evaluations", JSON.stringify({ claim: patient })],
  [
    "a claim that crashes the product",
    "/v1/evaluations",
    JSON.stringify({ claim: { ...claim, diagnosis: "crash" } }),
  ],
  ["malformed JSON", "/v1/evaluations", `{"claim": {"name": "${patient.name}", "certno": ${patient.certno}`],
  ["a duplicate key", "/v1/evaluations", `{"claim": {"${patient.name}": 1, "${patient.name}": 2}}`],
  ["an unknown member", "/v1/evaluations", JSON.stringify({ claim, [patient.name]: patient.certno })],
  ["an unknown policy", "/v1/evaluations", JSON.stringify({ claim, policy: patient.certno })],
  [
    "a settlement that fails",
    "/v1/settlements",
    JSON.stringify({ policy: "370300.dip.payment", claims: [claim] }),
  ],
];

it.each(bodies)("%s leaves no trace of the patient in the log", async (_what, url, payload) => {
  const before = logged().length;
  await app.inject({ method: "POST", url, headers: json, payload });
  const lines = logged().slice(before);
  expect(lines).toContain('"requestId"');
  for (const trace of traces) expect(lines).not.toContain(trace);
});

it("nor do a stream, addresses, headers, request ids or what is no HTTP", async () => {
  const name = encodeURIComponent(patient.name);
  const payload = [claim, patient, { ...claim, diagnosis: "crash" }]
    .map((line) => JSON.stringify(line))
    .join("\n");
  await app.inject({
    method: "POST",
    url: "/v1/evaluations/stream",
    headers: { "content-type": "application/x-ndjson" },
    payload,
  });
  await app.inject(`/v1/patients/${name}?certno=${patient.certno}`);
  await app.inject(`/v1/rule-sets/${name}/versions/1`);
  await app.inject(`/v1/rule-sets?certno=${patient.certno}`);
  await app.inject({
    url: "/v1/policies",
    headers: { "x-patient": patient.certno, "x-request-id": patient.certno, referer: name },
  });
  await app.inject(`/v1/rule-sets/${patient.certno.slice(0, 6)}.dip.a${patient.certno}/versions/1`);
  await app.listen({ port: 0 });
  const socket = createConnection((app.server.address() as AddressInfo).port); // it listens on a port, not a pipe
  socket.end(`GET /${patient.certno} HTTQ/1.1\r\nname: ${patient.name}\r\n\r\n`);
  socket.resume();
  await once(socket, "close");
  for (const trace of traces) expect(logged()).not.toContain(trace);
});

it("what went wrong inside is logged with the place and the request id, and told without either cause or place", async () => {
  const before = logged().length;
  const answer = await app.inject({
    method: "POST",
    url: "/v1/settlements",
    headers: { ...json, "x-request-id": "settlement-0001" },
    payload: '{"policy": "370300.dip.payment"}',
  });
  expect(answer.json()).toMatchObject({ status: 500, code: "internal", instance: "settlement-0001" });
  expect(answer.body).not.toContain("no such pool");
  const line = logged()
    .slice(before)
    .split("\n")
    .find((text) => text.includes("unexpected error"));
  const entry = JSON.parse(line ?? "{}");
  expect(entry).toMatchObject({ requestId: "settlement-0001", err: { type: "Error" } });
  expect(entry.err.stack[0]).toContain("log-privacy.test.ts");
});
