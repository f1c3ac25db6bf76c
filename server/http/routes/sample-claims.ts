import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import { closed, jurisdiction } from "../account-schemas.ts";
import { objectListSchema, responses } from "../response-schemas.ts";

type SamplesRequest = FastifyRequest<{ Querystring: { jurisdiction: string } }>;

const schema = {
  tags: ["evaluation"],
  operationId: "listSampleClaims",
  summary: "样例结算清单 · Sample claims",
  description:
    "Invented claims that are shipped beside a jurisdiction's rules, to try them with. 随规则附带的虚构清单，供试算。",
  querystring: closed({ jurisdiction }),
  response: responses("Claims", { type: "object", properties: { claims: objectListSchema } }, [400]),
};

export function addSampleClaims(app: FastifyInstance, samples: ReadonlyMap<string, readonly Json[]>): void {
  const access = {
    action: "evaluate",
    at: ({ query }: FastifyRequest) => [(query as { jurisdiction: string }).jurisdiction], // as the schema has it
  } as const;
  app.get("/sample-claims", { schema, config: { access } }, ({ query }: SamplesRequest) => ({
    claims: samples.get(query.jurisdiction) ?? [],
  }));
}
