import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ClaimRecords } from "../../workflow/claim-records.ts";
import { ACCOUNT_BODY, closed, reason } from "../account-schemas.ts";
import { claimArea } from "../claim-schemas.ts";
import { civilDate } from "../request-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";

interface ErasureRequest {
  Body: { jurisdiction: string; before: string; reason: string };
}

const schema = {
  tags: ["claims"],
  operationId: "eraseClaims",
  summary: "按期限删除结算清单 · Erase claims after their term",
  description: `Erases what claims of a pooling area say that were recorded until now and discharged before a date. The log
keeps their hashes, and who erased, when and why. Not before the term of retention (YICE_CLAIM_RETENTION) is over.
删除截至目前已报送、出院日期早于该日的清单内容；日志保留散列值及删除人、时间、理由。保存期限未满不得删除。`,
  body: closed({
    jurisdiction: claimArea,
    before: { ...civilDate, description: "Civil date of discharge, exclusive. 出院日期早于该日。" },
    reason,
  }),
  response: responses("How many were erased", objectSchema, [400, 401, 403, 413, 415, 422]),
};

const access = { action: "erase-claims", at: at("body", "jurisdiction") } as const;

export function addClaimErasures(app: FastifyInstance, claims: ClaimRecords): void {
  app.post(
    "/claim-erasures",
    { schema, config: { access }, bodyLimit: ACCOUNT_BODY },
    async ({ caller, body }: FastifyRequest<ErasureRequest>) => {
      const { jurisdiction, before, reason } = body;
      const erased = await claims.erase(caller, jurisdiction, before, reason);
      return { jurisdiction, before, erased };
    },
  );
}
