import { compile } from "json-schema-to-typescript";

const PREFIX = "#/components/schemas/";

/** What a settlement system needs, in the order in which the client has it. */
const OPERATIONS = [
  "evaluateClaims",
  "evaluateClaimStream",
  "evaluateRuleSet",
  "compareDecisions",
  "settlePool",
  "recordClaim",
  "recordClaimStream",
  "getClaim",
  "listClaims",
  "listClaimRevisions",
  "reverseClaim",
  "getDecisionBatch",
  "getDecisionProofs",
  "getAuditPublicKey",
  "listPolicies",
  "listRuleSets",
  "listRuleSetVersions",
  "getRuleSetVersion",
  "getRuleSetInForce",
  "compareVersions",
  "getFacts",
  "listInstitutions",
  "getInstitution",
  "getMe",
];

/**
 * The source of the client from an OpenAPI document. Components that have a type in `types.ts` are imported from there;
 * the others, and what operations are asked and answer, become interfaces of the client.
 *
 * @param {object} document OpenAPI 3.1
 * @param {string} types the source of `types.ts`
 * @returns {Promise<string>}
 */
export async function clientSource(document, types) {
  const exported = new Set([...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name));
  const used = new Set();
  const operations = OPERATIONS.map((id) => operationOf(document, id));
  const definitions = {};
  for (const operation of operations) for (const [name, schema] of shapesOf(operation)) definitions[name] = typed(schema);
  const interfaces = await interfacesOf(definitions);
  const imported = [...used].sort().join(", ");
  const parts = [
    "// Generated from the service's OpenAPI document by `npm run types`: change the routes, not this file.\n",
    `import {\n  type Answered,\n  type CallOptions,\n  type ConnectionSettings,\n  type ProblemAnswer,\n  ServiceConnection,\n} from "./service-connection.ts";`,
    `import type { ${imported} } from "./types.ts";\n`,
    `export * from "./service-connection.ts";\n`,
    interfaces,
    classOf(operations),
  ];
  return parts.join("\n");

  /** A schema with its references as types: of `types.ts`, of the connection, or a definition beside it. */
  function typed(value) {
    if (Array.isArray(value)) return value.map(typed);
    if (typeof value !== "object" || value === null) return value;
    const name = value.$ref?.slice(PREFIX.length);
    if (name === undefined) return Object.fromEntries(membersOf(value));
    const words = value.description === undefined ? {} : { description: value.description };
    if (name === "Problem") return { ...words, tsType: "ProblemAnswer" };
    if (exported.has(name)) {
      used.add(name);
      return { ...words, tsType: name };
    }
    definitions[name] ??= typed(document.components.schemas[name]);
    return { ...words, tsType: name };
  }

  /** What a type can say; conditions on which members go together are left to the service. */
  function membersOf(value) {
    const isSchema = ["type", "properties", "enum"].some((keyword) => keyword in value);
    return Object.entries(value)
      .filter(([keyword]) => !(isSchema && ["oneOf", "dependencies", "propertyNames", "title"].includes(keyword)))
      .map(([keyword, held]) => [keyword, typed(held)]);
  }
}

async function interfacesOf(definitions) {
  const properties = Object.fromEntries(Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]));
  const bundle = { title: "Bundle", type: "object", additionalProperties: false, properties, definitions };
  const source = await compile(structuredClone(bundle), "Bundle", {
    additionalProperties: false,
    bannerComment: "",
    ignoreMinAndMaxItems: true,
    style: { printWidth: 110 },
    unknownAny: true,
  });
  return source.replace(/^export interface Bundle \{[^}]*\}\n/m, "");
}

function operationOf({ paths }, id) {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId === id) return { ...operation, id, path, method: method.toUpperCase() };
    }
  }
  throw new Error(`the service has no operation ${id}`);
}

function mediaOf(part) {
  return Object.values(part?.content ?? {})[0]?.schema;
}

/** Names and schemas of what an operation is asked and answers. */
function shapesOf({ id, parameters = [], requestBody, responses }) {
  const [asked, answer] = [mediaOf(requestBody), mediaOf(responses["200"])];
  const name = named(id);
  const members = ["path", "query"].flatMap((part) => partOf(part, parameters));
  if (asked && !asked["x-line"]) members.push(["body", asked, true]);
  const request = objectOf(members);
  const shapes = members.length > 0 ? [[`${name}Request`, request]] : [];
  return [...shapes, [answer["x-line"] ? `${name}Line` : `${name}Answer`, answer["x-line"] ?? answer]];
}

function partOf(part, parameters) {
  const own = parameters.filter((parameter) => parameter.in === part);
  if (own.length === 0) return [];
  const members = own.map(({ name, schema, description, required }) => [name, described(schema, description), required]);
  return [[part === "path" ? "params" : "query", objectOf(members), own.some(({ required }) => required)]];
}

function described(schema, description) {
  return description === undefined ? schema : { ...schema, description };
}

function objectOf(members) {
  return {
    type: "object",
    additionalProperties: false,
    required: members.filter(([, , required]) => required).map(([name]) => name),
    properties: Object.fromEntries(members.map(([name, schema]) => [name, schema])),
  };
}

function named(id) {
  return id[0].toUpperCase() + id.slice(1);
}

function classOf(operations) {
  return [
    "/** What a settlement system asks of the service: a method an operation, named as its OpenAPI document names it. */",
    "export class SettlementClient {",
    "  readonly #connection: ServiceConnection;",
    "",
    "  constructor(settings: ConnectionSettings) {",
    "    this.#connection = new ServiceConnection(settings);",
    "  }",
    ...operations.flatMap((operation) => ["", ...methodOf(operation)]),
    "}",
    "",
  ].join("\n");
}

function methodOf(operation) {
  const { id, summary, path, method, parameters = [], requestBody, responses } = operation;
  const name = named(id);
  const sent = mediaOf(requestBody);
  const isStream = mediaOf(responses["200"])["x-line"] !== undefined;
  const repeatable = ["GET", "PUT"].includes(method) || operation["x-repeatable"] === true;
  const has = parameters.length > 0 || (sent !== undefined && !sent["x-line"]);
  const isNeeded = parameters.some(({ required }) => required) || (sent !== undefined && !sent["x-line"]);
  const request = has ? [`asked: ${name}Request${isNeeded ? "" : " = {}"}`] : [];
  const stated = `{ method: "${method}", path: "${path}", repeatable: ${repeatable} }`;
  const passed = has ? "asked" : "{}";
  if (!isStream) {
    return [
      `  /** ${summary} */`,
      `  ${id}(${[...request, "options?: CallOptions"].join(", ")}): Promise<Answered<${name}Answer>> {`,
      `    return this.#connection.ask(${stated}, ${passed}, options);`,
      "  }",
    ];
  }
  const items = sent["x-line"].$ref.slice(PREFIX.length);
  const parts = [`items: Iterable<${items}> | AsyncIterable<${items}>`, ...request, "options?: CallOptions"];
  return [
    `  /** ${summary} */`,
    `  ${id}(`,
    ...parts.map((part) => `    ${part},`),
    `  ): Promise<Answered<AsyncGenerator<${name}Line, void, undefined>>> {`,
    `    return this.#connection.stream(${stated}, items, ${passed}, options);`,
    "  }",
  ];
}
