import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { Caller } from "../../workflow/caller.ts";
import type { ClaimRecords } from "../../workflow/claim-records.ts";
import type { DecisionLedger } from "../../workflow/decision-ledger.ts";
import type { EvaluateOptions, Explain } from "../../workflow/policy-service.ts";
import { Refusal } from "../../workflow/refusal.ts";
import type { Rules } from "../../workflow/rules.ts";
import { addClaimBody } from "../claim-body.ts";
import { claimArea, claimId, claimRevision } from "../claim-schemas.ts";
import { evaluateOne, warningsMember, write } from "../evaluate-one.ts";
import { type KnownQuery, knownQuery, rulesKnown } from "../known-rules.ts";
import { languageOf } from "../language.ts";
import { audienceOf } from "../plugins/request-context.ts";
import { recorded } from "../recorded.ts";
import { civilDate, explain, MAX_CLAIMS, policyId } from "../request-schemas.ts";
import { responses, warnings } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { JSON_TYPE } from "../route-config.ts";
import { anyClaim, shaped } from "../shaped.ts";

/** A claim that was recorded before. */
interface RecordedClaimName {
  claimId: string;
  jurisdiction: string;
  revision?: number;
}

type EvaluationsRequest = FastifyRequest<{
  Querystring: KnownQuery & { explain?: Explain };
  Body: { policy?: string; asOf?: string } & (
    | { claim: Json }
    | { claims: readonly Json[] }
    | RecordedClaimName
  );
}>;

/** What came of one claim among many. */
const decided = {
  type: "object",
  properties: { decision: shaped("Decision"), warnings, error: { $ref: "Problem#" } },
} as const;

const schema = {
  tags: ["evaluation"],
  "x-repeatable": true,
  operationId: "evaluateClaims",
  summary: "评估结算清单 · Evaluate one claim or up to 1,000",
  description: `One claim answers \`{decision}\`; a list answers \`{results}\`, in order, each \`{decision}\` or \`{error}\`.
A claim that the rules cannot pay is a decision that says so. A recorded claim is named by \`claimId\` and \`jurisdiction\`, as it stands or in one \`revision\`.
单份清单返回裁定；多份按原顺序逐一返回；已报送的清单可按标识和统筹区裁定。`,
  querystring: { type: "object", additionalProperties: false, properties: { explain, ...knownQuery } },
  body: {
    type: "object",
    additionalProperties: false,
    properties: {
      policy: policyId,
      asOf: civilDate,
      claim: shaped("Claim", "A claim. 结算清单。"),
      claims: {
        type: "array",
        minItems: 1,
        maxItems: MAX_CLAIMS,
        items: anyClaim,
        description: "Claims. 多份结算清单。",
      },
      claimId,
      jurisdiction: claimArea,
      revision: claimRevision,
    },
    oneOf: [{ required: ["claim"] }, { required: ["claims"] }, { required: ["claimId"] }],
    dependencies: { claimId: ["jurisdiction"], jurisdiction: ["claimId"], revision: ["claimId"] },
  },
  response: responses(
    "Decision, or results in the order of the claims",
    {
      type: "object",
      properties: { decision: shaped("Decision"), warnings, results: { type: "array", items: decided } },
    },
    [400, 404, 410, 413, 415, 422],
  ),
};

const access = { action: "evaluate", at: at("body", "policy") } as const;

/** Without `claims` no claim is on record, without `ledger` no decision is. */
export function addEvaluations(
  app: FastifyInstance,
  rules: Rules,
  claims: ClaimRecords | undefined,
  ledger: DecisionLedger | undefined,
): void {
  app.register(async (scope) => {
    addClaimBody(scope, rules);
    scope.post("/evaluations", { schema, config: { access } }, async (request: EvaluationsRequest, reply) => {
      const { body, caller, query } = request;
      const { service, known } = await rulesKnown(rules, query, reply);
      const options: EvaluateOptions = {
        explain: query.explain ?? "hits",
        language: languageOf(request.headers["accept-language"]),
        policy: body.policy,
        asOf: body.asOf,
        from: "claim" in body ? request.claimFrom : undefined,
      };
      if ("claims" in body) {
        const audience = audienceOf(request, rules.diagnostics());
        const results = body.claims.map((claim) => evaluateOne(service, caller, claim, options, audience));
        const decided = results.filter((result) => "decision" in result);
        await recorded(ledger, { actor: caller.id, source: "list", known }, reply, (batch) => {
          for (const { decision } of decided) batch.add(decision);
        });
        return { results };
      }
      const claim = "claim" in body ? body.claim : await claimOnRecord(body, caller, claims);
      const written = write(service, caller, claim, options);
      if (ledger) {
        const origin = { actor: caller.id, source: "evaluation", known } as const;
        await recorded(ledger, origin, reply, (batch) => batch.add(written.decision()));
      }
      const warnings = warningsMember(written, () => audienceOf(request, rules.diagnostics()));
      return reply.type(JSON_TYPE).send(`{"decision":${written.text()}${warnings}}`);
    });
  });
}

/** Throws `Refused` where the caller may not read it, and `Refusal` where it is not on record. */
async function claimOnRecord(
  { claimId: id, jurisdiction, revision }: RecordedClaimName,
  caller: Caller,
  claims: ClaimRecords | undefined,
): Promise<Json> {
  if (!claims) throw new Refusal("unknown-claim", id);
  return (await claims.read(caller, { id, jurisdiction }, revision)).claim;
}
