import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import { changedDecisions } from "../../workflow/changed-decisions.ts";
import type { Rules } from "../../workflow/rules.ts";
import { closed } from "../account-schemas.ts";
import { authorizeDecisions } from "../evaluate-one.ts";
import { askedOf, type KnownQuery, knownQuery } from "../known-rules.ts";
import { MAX_CLAIMS, policyId } from "../request-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { anyClaim, shaped } from "../shaped.ts";

const { knownAt, knownSeq } = knownQuery;
const point = closed({ knownAt, knownSeq }, []);

/** A decision, and what is doubtful about the claim; or findings, where what was sent is no claim. */
const evaluated = {
  type: "object",
  properties: {
    decision: shaped("Decision"),
    warnings: { type: "array", items: shaped("DiagnosticFinding") },
    findings: { type: "array", items: shaped("DiagnosticFinding") },
  },
} as const;

const changed = {
  type: "object",
  required: ["claim", "before", "after", "differences"],
  properties: {
    claim: { type: "string" },
    before: evaluated,
    after: evaluated,
    differences: {
      type: "object",
      additionalProperties: { type: "string" },
      description: "After less before, by amount. 各项金额之差。",
    },
  },
} as const;

const schema = {
  tags: ["evaluation"],
  "x-repeatable": true,
  operationId: "compareDecisions",
  summary: "更正所改变的裁定 · Decisions that a correction changes",
  description: `Decides every claim by what was known at two points of time, and lists those that come out differently, with the
difference of every amount. \`after\` is now where it is not stated. What was decided before stays as it was.
按两个时刻所知的规则分别裁定，列出结果不同的清单及各项金额之差；此前的裁定不受影响。`,
  body: closed(
    {
      policy: policyId,
      before: { ...point, description: "By what was known then. 此前所知。" },
      after: { ...point, description: "By what was known then; now when absent. 此后所知，未填为现在。" },
      claims: {
        type: "array",
        minItems: 1,
        maxItems: MAX_CLAIMS,
        items: anyClaim,
        description: "Claims. 结算清单。",
      },
    },
    ["before", "claims"],
  ),
  response: responses(
    "Decisions that differ",
    {
      type: "object",
      required: ["evaluated", "changed"],
      properties: { evaluated: { type: "integer" }, changed: { type: "array", items: changed } },
    },
    [400, 401, 403, 404, 413, 415, 422],
  ),
};

type ChangesRequest = FastifyRequest<{
  Body: { policy?: string; before: KnownQuery; after?: KnownQuery; claims: readonly Json[] };
}>;

const access = { action: "evaluate", at: at("body", "policy") } as const;

export function addDecisionChanges(app: FastifyInstance, rules: Rules): void {
  app.post(
    "/decision-changes",
    { schema, config: { access } },
    async ({ caller, body: { policy, before, after = {}, claims } }: ChangesRequest) => {
      const [old, now] = [await rules.at(askedOf(before)), await rules.at(askedOf(after))];
      const options = { explain: "none", ...(policy === undefined ? {} : { policy }) } as const;
      const changes = changedDecisions(claims, old.service, now.service, options);
      authorizeDecisions(
        caller,
        changes.changed.flatMap((change) => [change.before, change.after]),
      );
      return changes;
    },
  );
}
