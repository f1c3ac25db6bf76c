import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { problemSchema } from "../response-schemas.ts";

const description = `Evaluates claims against versioned payment policies and settles pools.
按版本化的支付方案对结算清单作出裁定，并完成基金池结算。

Amounts are decimal strings, or numbers of at most 15 significant digits. Errors are problem+json (RFC 9457), in Chinese
or, by \`Accept-Language\`, in English; every answer carries \`x-request-id\`.`;

/** OpenAPI 3.1 at `/openapi.json` and Swagger UI at `/docs`, all of it served from here. Call before the routes. */
export async function addOpenApi(app: FastifyInstance, version: string): Promise<void> {
  app.addSchema(problemSchema);
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Yice 医策",
        version,
        description,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
      tags: [
        { name: "evaluation", description: "Decisions on claims · 裁定" },
        { name: "settlement", description: "Budgets and institutions' amounts · 结算" },
        { name: "rules", description: "Policies, rule sets and their shapes · 支付方案与规则集" },
        { name: "access", description: "Log-in, users, roles, API keys · 登录、用户、角色、接口密钥" },
        { name: "probes", description: "Is it up, is it ready, how is it doing · 运行状态" },
      ],
    },
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `shape-${index}`),
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/docs",
    uiConfig: { validatorUrl: "none", url: "/openapi.json" },
  });
  app.get("/openapi.json", { schema: { hide: true } }, () => app.swagger());
}
