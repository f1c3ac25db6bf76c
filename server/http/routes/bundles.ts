import type { FastifyInstance, FastifyRequest } from "fastify";
import type { BundleExport } from "../../workflow/bundle-export.ts";
import { closed, jurisdiction } from "../account-schemas.ts";
import { askedOf, type KnownQuery, knownQuery } from "../known-rules.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { NDJSON_TYPE } from "../route-config.ts";
import { readDate } from "../search.ts";

const schema = {
  tags: ["rules"],
  operationId: "exportBundle",
  summary: "导出统筹区规则 · Export a jurisdiction's bundle",
  description: `NDJSON, \`{path, text}\` a line: its own versions that are not withdrawn (with \`asOf\` only those in force then), their test
cases and its institutions, laid out as \`rules/\`. The same versions give the same bytes.
逐行给出路径与文本：该统筹区的规则集版本、测试用例和医疗机构，版式与 rules/ 相同；相同内容字节相同。`,
  params: closed({ code: jurisdiction }),
  querystring: closed({ ...knownQuery, asOf: readDate }, []),
  produces: [NDJSON_TYPE],
  response: responses("Files, a line each", { type: "string" }, [400, 401, 403]),
};

type BundleRequest = FastifyRequest<{
  Params: { code: string };
  Querystring: KnownQuery & { asOf?: string };
}>;

export function addBundles(app: FastifyInstance, bundles: BundleExport): void {
  const access = { action: "read-rules", at: at("params", "code") } as const;
  app.get(
    "/jurisdictions/:code/bundle",
    { schema, config: { access, produces: NDJSON_TYPE } },
    async ({ params: { code }, query }: BundleRequest, reply) => {
      const { files, known } = await bundles.of(code, { ...askedOf(query), asOf: query.asOf });
      reply.header("yice-known-at", known.at).header("yice-known-seq", known.seq);
      return reply.type(NDJSON_TYPE).send(files.map((file) => `${JSON.stringify(file)}\n`).join(""));
    },
  );
}
