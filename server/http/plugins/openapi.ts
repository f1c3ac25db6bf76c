import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import type { JsonObject } from "../../domain/json.ts";
import type { ExampleGround, Examples } from "../example.ts";
import { openApiDocument } from "../openapi-document.ts";
import { openApiExamples } from "../openapi-examples.ts";
import { problemSchema } from "../response-schemas.ts";
import { withExamples } from "../with-examples.ts";

const description = `按版本化的支付方案对结算清单作出裁定，并完成基金池结算。
Evaluates claims against versioned payment policies and settles pools.

金额为十进制文本，或不超过 15 位有效数字的数。错误为 problem+json（RFC 9457），按 \`Accept-Language\` 给出中文或英文；每个答复都带有 \`x-request-id\`。
Amounts are decimal strings, or numbers of at most 15 significant digits. Errors are problem+json (RFC 9457), in Chinese
or, by \`Accept-Language\`, in English; every answer carries \`x-request-id\`.`;

/** OpenAPI 3.1 at `/openapi.json` and Swagger UI at `/docs`, all of it served from here. Call before the routes. */
export async function addOpenApi(
  app: FastifyInstance,
  version: string,
  schemas: Readonly<Record<string, JsonObject>>,
  ground: (() => ExampleGround) | undefined,
): Promise<void> {
  app.addSchema(problemSchema);
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "医策 Yice",
        version,
        description,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
      tags: [
        { name: "evaluation", description: "裁定 · Decisions on claims" },
        { name: "claims", description: "结算清单的报送、查阅与删除 · Claims as records" },
        { name: "settlement", description: "结算 · Budgets and institutions' amounts" },
        { name: "impact", description: "影响预览 · What a draft would come to" },
        { name: "rules", description: "支付方案与规则集 · Policies, rule sets and their shapes" },
        { name: "drafts", description: "起草、审核、发布 · Drafts, review, publication" },
        { name: "access", description: "登录、用户、角色、接口密钥 · Log-in, users, roles, API keys" },
        {
          name: "audit",
          description: "审计日志、签名链首、裁定账本 · The log, its signed heads, the ledger of decisions",
        },
        { name: "probes", description: "运行状态 · Is it up, is it ready, how is it doing" },
      ],
    },
    transformObject: (stated) => {
      const { openapiObject } = stated as unknown as { openapiObject: JsonObject }; // OpenAPI 3.1 is asked for: JSON
      return openApiDocument(openapiObject, schemas) as object;
    },
    refResolver: {
      buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `shape-${index}`),
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/docs",
    uiConfig: { validatorUrl: "none", url: "/openapi.json", layout: "BaseLayout" },
    theme: { title: "医策 Yice · 接口文档" },
  });
  let examples: Promise<Examples> | undefined;
  app.get("/openapi.json", { schema: { hide: true } }, async () => {
    const document = app.swagger() as unknown as JsonObject; // it is JSON
    examples ??= ground ? openApiExamples(ground()) : Promise.resolve({});
    return withExamples(document, await examples);
  });
}
