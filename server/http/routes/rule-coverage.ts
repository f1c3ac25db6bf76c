import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RuleCoverage } from "../../workflow/rule-coverage.ts";
import { ACCOUNT_BODY, closed } from "../account-schemas.ts";
import { claimSetId } from "../claim-set-schemas.ts";
import { policyId, ruleSetId, versionText } from "../request-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";

/** Claims that one request takes at most: about ten seconds' work. */
const MOST_CLAIMS = 100_000;
/** Figures that one request changes at most. */
const MOST_FIGURES = 200;

const count = { type: "integer", minimum: 0 } as const;
const yuan = { type: "string", description: "Yuan. 元。" } as const;
const pointer = { type: "string", description: "JSON pointer into the version. 所在位置。" } as const;

const part = {
  type: "object",
  required: ["pointer", "claims", "cost", "share"],
  properties: { pointer, claims: count, cost: yuan, share: { type: "string" } },
} as const;

const list = {
  type: "object",
  required: ["pointer", "parts", "cost", "carrying", "by"],
  properties: {
    pointer,
    parts: count,
    cost: yuan,
    carrying: {
      ...count,
      description: "How many of `by`, from the first on, carry 80 % of the money. 承担八成费用的处数。",
    },
    by: { type: "array", items: part },
  },
} as const;

const version = {
  type: "object",
  required: ["id", "version", "claims", "parts", "missed", "lists"],
  properties: {
    id: ruleSetId,
    version: count,
    claims: count,
    parts: count,
    missed: { type: "array", items: pointer, description: "No claim came to. 没有清单命中之处。" },
    lists: { type: "array", items: list },
  },
} as const;

const claims = {
  tags: ["rules"],
  "x-repeatable": true,
  operationId: "measureCoverage",
  summary: "清单集对规则的覆盖与费用分布 · Which parts of rules claims come to, by money",
  description: `Takes claims of the set through the policy, each at its own date: which rows, tiers, cases and conditions they
come to, and by how much money; of a set of more than ${MOST_CLAIMS} claims a sample, the same every time.
以清单集试算支付方案，列出各处命中的份数与费用；超过 ${MOST_CLAIMS} 份时取固定样本。`,
  params: closed({ id: claimSetId }),
  body: closed({ policy: policyId }),
  response: responses(
    "Coverage by version",
    {
      type: "object",
      required: ["claims", "of", "undecided", "cost", "versions"],
      properties: {
        claims: { ...count, description: "Claims taken. 试算的份数。" },
        of: { ...count, description: "Claims that the set holds. 清单集份数。" },
        undecided: count,
        cost: yuan,
        versions: { type: "array", items: version },
      },
    },
    [400, 401, 403, 404, 410, 413, 415],
  ),
};

const cell = {
  type: "object",
  required: ["pointer", "value", "changed"],
  properties: {
    pointer,
    value: { type: ["string", "number"] },
    changed: { type: ["string", "number"] },
    at: {
      type: "integer",
      minimum: 0,
      description: "Of a literal in a formula: its place in the text. 公式中的位置。",
    },
  },
} as const;

const figures = {
  tags: ["rules"],
  "x-repeatable": true,
  operationId: "tryFigures",
  summary: "没有用例察觉的数值 · Figures that no case notices",
  description: `Changes figures of the version by one in their last place, one at a time, and runs its cases; ${MOST_FIGURES} at most.
逐个将数值在末位加一并运行该版本的用例，列出没有用例察觉的数值。`,
  params: closed({ id: ruleSetId, version: versionText }),
  body: closed({ most: { type: "integer", minimum: 1, maximum: MOST_FIGURES } }, []),
  response: responses(
    "What was tried, and what no case noticed",
    {
      type: "object",
      required: ["figures", "unreached", "changed", "unnoticed", "leftOut"],
      properties: {
        figures: count,
        unreached: { ...count, description: "Where no case comes to. 没有用例触及之处。" },
        changed: count,
        unnoticed: { type: "array", items: cell },
        leftOut: count,
      },
    },
    [400, 401, 403, 404, 413, 415],
  ),
};

interface ClaimsRequest {
  Params: { id: string };
  Body: { policy: string };
}

interface FiguresRequest {
  Params: { id: string; version: string };
  Body: { most?: number };
}

/** Work that ends when whoever asked has gone. */
export function addRuleCoverage(app: FastifyInstance, coverage: RuleCoverage): void {
  app.post(
    "/claim-sets/:id/coverage",
    {
      schema: claims,
      config: { access: { action: "read-runs", at: at("body", "policy") } },
      bodyLimit: ACCOUNT_BODY,
    },
    ({ caller, params, body }: FastifyRequest<ClaimsRequest>, reply) =>
      coverage.ofClaims(
        caller,
        { policy: body.policy, claimSet: params.id, most: MOST_CLAIMS },
        whileHeard(reply),
      ),
  );
  app.post(
    "/rule-sets/:id/versions/:version/figure-trials",
    {
      schema: figures,
      config: { access: { action: "evaluate", at: at("params", "id") } },
      bodyLimit: ACCOUNT_BODY,
    },
    ({ caller, params, body }: FastifyRequest<FiguresRequest>, reply) =>
      coverage.ofFigures(
        caller,
        { id: params.id, version: Number(params.version) },
        Object.assign(whileHeard(reply), { most: body.most ?? MOST_FIGURES }),
      ),
  );
}

function whileHeard({ raw }: FastifyReply): { progress(): void; isCancelled: boolean } {
  const heard = { progress: () => {}, isCancelled: false };
  raw.once("close", () => {
    heard.isCancelled = true;
  });
  return heard;
}
