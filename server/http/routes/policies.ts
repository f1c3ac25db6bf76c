import type { FastifyInstance } from "fastify";
import type { PolicyService } from "../../workflow/policy-service.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";

const access = { action: "read-rules" } as const;

export function addPolicies(app: FastifyInstance, service: PolicyService): void {
  const policies = {
    tags: ["rules"],
    summary: "支付方案 · Policies",
    response: responses("Every policy", { type: "object", properties: { policies: objectListSchema } }, []),
  };
  app.get("/policies", { schema: policies, config: { access } }, ({ caller }) => ({
    policies: service
      .policies()
      .filter(({ jurisdiction }) => caller.permissions.may("read-rules", { jurisdiction })),
  }));

  const facts = {
    tags: ["rules"],
    summary: "事实字典 · Fact dictionary",
    description: "The facts rules may name, with type, unit, scale and origin. 规则可引用的事实。",
    response: responses("The dictionary", objectSchema, []),
  };
  app.get("/facts", { schema: facts, config: { access } }, () => service.facts());
}
