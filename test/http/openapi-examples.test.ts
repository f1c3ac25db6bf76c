import { afterAll, describe, expect, it } from "vitest";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";
import { shippedService } from "../acceptance/shipped-service.ts";
import { readText } from "../readme/quoted.ts";

const app = await shippedService();
afterAll(() => app.close());
const address = await app.listen({ port: 0, host: "127.0.0.1" });
const spec: JsonObject = JSON.parse((await app.inject("/openapi.json")).body);

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: JsonObject;
  readonly example?: string;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: JsonObject;
  readonly responses: JsonObject;
}

/** An operation with the example of its request and of its good answer. */
interface Exemplified {
  readonly path: string;
  readonly method: "GET" | "POST";
  readonly operation: Operation;
  readonly body: Json | undefined;
  readonly answer: Json | undefined;
}

function members(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function mediaOf(part: Json | undefined): JsonObject {
  const [media] = Object.values(members(members(part).content));
  return members(media);
}

function exampleOf(part: Json | undefined): Json | undefined {
  return members(members(mediaOf(part).examples).sample).value;
}

const operations = Object.entries(members(spec.paths)).flatMap(([path, methods]) =>
  Object.entries(members(methods)).map(([method, stated]): Exemplified => {
    const operation = stated as unknown as Operation; // as the test of the document's validity has it
    const body = exampleOf(operation.requestBody);
    const answer = exampleOf(operation.responses["200"]);
    return { path, method: method.toUpperCase() as "GET" | "POST", operation, body, answer };
  }),
);
const answered = operations.filter(({ answer }) => answer !== undefined);

function faults(schema: Json | undefined, value: Json): readonly Diagnostic[] {
  const definitions = members(spec.components).schemas ?? {};
  const whole = JSON.stringify({ ...members(schema), definitions, $id: "part.schema.json" });
  const local = JSON.parse(whole.replaceAll("#/components/schemas/", "#/definitions/"));
  const found: Diagnostic[] = [];
  createSchemas({ "part.schema.json": local }).check("part.schema.json", value, found);
  return found;
}

/** Where an example departs from its schema; of NDJSON, where a line departs from that of a line. */
function departures(part: Json | undefined, value: Json): readonly Diagnostic[] {
  const schema = members(mediaOf(part).schema);
  if (schema["x-line"] === undefined) return faults(schema, value);
  const lines = String(value).trimEnd().split("\n");
  return lines.flatMap((line) => faults(schema["x-line"], JSON.parse(line)));
}

function addressOf({ path, operation: { parameters = [] } }: Exemplified): string {
  const given = parameters.filter(({ example }) => example !== undefined);
  const filled = given.reduce((text, { name, example }) => text.replace(`{${name}}`, String(example)), path);
  const query = given.filter((parameter) => parameter.in === "query");
  const text = new URLSearchParams(
    query.map(({ name, example }): [string, string] => [name, String(example)]),
  ).toString();
  return text === "" ? filled : `${filled}?${text}`;
}

async function ask(asked: Exemplified): Promise<Json> {
  const isStream = typeof asked.body === "string";
  const answer = await fetch(`${address}${addressOf(asked)}`, {
    method: asked.method,
    ...(asked.body === undefined
      ? {}
      : {
          body: isStream ? String(asked.body) : JSON.stringify(asked.body),
          headers: { "content-type": isStream ? "application/x-ndjson" : "application/json" },
        }),
  });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return isStream ? text : JSON.parse(text);
}

it("every operation that decides or settles has an example of its request and its answer", () => {
  expect(answered.map(({ operation }) => operation.operationId).sort()).toEqual([
    "compareDecisions",
    "evaluateClaimStream",
    "evaluateClaims",
    "evaluateRuleSet",
    "getRuleSetInForce",
    "getRuleSetVersion",
    "runVersionCases",
    "settlePool",
  ]);
});

describe.each(answered.map((each) => [each.operation.operationId, each] as const))("%s", (_id, asked) => {
  it("has examples that conform to their schemas", () => {
    const { requestBody, responses, parameters = [] } = asked.operation;
    if (asked.body !== undefined) expect(departures(requestBody, asked.body)).toEqual([]);
    expect(departures(responses["200"], asked.answer ?? null)).toEqual([]);
    for (const { schema, example } of parameters)
      if (example !== undefined) expect(faults(schema, example)).toEqual([]);
  });

  it("gives the answer that its example shows", async () => {
    if (asked.operation.operationId === "getRuleSetInForce") expect(addressOf(asked)).toContain("asOf=");
    expect(await ask(asked)).toEqual(asked.answer);
  });
});

it("the example of a run of test cases is a case that holds", () => {
  const run = answered.find(({ operation }) => operation.operationId === "runVersionCases");
  expect(run?.answer).toMatchObject({ passed: true });
});

it("the example of a settlement is settled, to the fen", () => {
  const settled = answered.find(({ operation }) => operation.operationId === "settlePool");
  expect(settled?.answer).toMatchObject({ state: "settled" });
  expect(settled?.body).toMatchObject(JSON.parse(readText("rules/370300/samples/settlement-2023.json")));
});
