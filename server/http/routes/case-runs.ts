import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { Rules } from "../../workflow/rules.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { ruleSetId, versionText } from "../request-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { shaped } from "../shaped.ts";

/** Cases of one request; each is run in both evaluators. */
const MOST_CASES = 200;

const params = {
  type: "object",
  required: ["id", "version"],
  properties: { id: ruleSetId, version: versionText },
};
const querystring = { type: "object", additionalProperties: false, properties: knownQuery };

const stored = {
  tags: ["rules"],
  operationId: "listVersionCases",
  summary: "版本的测试用例 · Test cases of a version",
  description:
    "See /v1/schemas/version-cases.schema.json; an empty list where it has none. 测试用例，可为空。",
  params,
  querystring,
  response: responses(
    "The cases",
    {
      type: "object",
      properties: {
        id: { type: "string" },
        version: { type: "integer" },
        cases: { type: "array", items: shaped("VersionCase") },
      },
    },
    [400, 404],
  ),
};

const run = {
  tags: ["evaluation"],
  "x-repeatable": true,
  operationId: "runVersionCases",
  summary: "运行测试用例 · Run the test cases of a version",
  description:
    "Runs the version's own cases, or those in the body, in both evaluators: what differs from what they expect, where the two evaluators disagree, and which parts of the version no case comes to. 以两套求值程序运行该版本自带的或请求所附的用例，列出与预期不符之处、两套程序不一致之处以及未被任何用例触及的内容。",
  params,
  querystring,
  body: {
    type: ["object", "null"],
    additionalProperties: false,
    properties: {
      cases: {
        type: "array",
        minItems: 1,
        maxItems: MOST_CASES,
        items: shaped("VersionCase"),
        description: "Cases instead of the version's own. 用例，代替该版本自带的用例。",
      },
    },
  },
  response: responses("Results, disagreements, coverage", objectSchema, [400, 404, 413, 415, 422]),
};

interface VersionRequest {
  Params: { id: string; version: string };
  Querystring: KnownQuery;
}
type CasesRequest = FastifyRequest<VersionRequest>;
type RunRequest = FastifyRequest<VersionRequest & { Body: { cases?: readonly Json[] } | null }>;

const refOf = ({ id, version }: VersionRequest["Params"]) => ({ id, version: Number(version) });

export function addCaseRuns(app: FastifyInstance, rules: Rules): void {
  app.get(
    "/rule-sets/:id/versions/:version/cases",
    { schema: stored, config: { access: { action: "read-rules", at: at("params", "id") } } },
    async ({ params: named, query }: CasesRequest, reply) =>
      (await rulesFor(rules, query, reply)).cases(refOf(named)),
  );
  app.post(
    "/rule-sets/:id/versions/:version/case-runs",
    { schema: run, config: { access: { action: "evaluate", at: at("params", "id") } } },
    async ({ params: named, query, body }: RunRequest, reply) =>
      (await rulesFor(rules, query, reply)).runCases(refOf(named), body?.cases),
  );
}
