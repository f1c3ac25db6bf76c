import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Drafting } from "../../workflow/drafting.ts";
import { closed, reason } from "../account-schemas.ts";
import { objectListSchema, responses } from "../response-schemas.ts";

/** Files of one import at most. */
const MOST_FILES = 2000;

const file = closed({
  path: {
    type: "string",
    pattern: "^\\d{6}/(cases/)?[a-z0-9.-]+\\.json$",
    maxLength: 200,
    description: "As exported: never a place on any disk. 与导出相同的路径，仅作名称。",
  },
  text: { type: "string", maxLength: 10_485_760, description: "JSON text. 文件内容。" },
});

const schema = {
  tags: ["drafts"],
  operationId: "importBundle",
  summary: "导入为草稿 · Bring a bundle in as drafts",
  description: `Files as the export of a jurisdiction gives them. What is published to the byte is \`unchanged\`; every other version or
institution becomes a draft, which goes through review as any other. All files are checked first: where one has an error
nothing is begun, and the findings name the file (\`document\`). Done again, an import goes on with the drafts there are.
与已发布内容逐字节相同者跳过，其余逐一起草，照常审核；任一文件有误即全部不予导入，并逐项说明。`,
  body: closed(
    {
      files: { type: "array", minItems: 1, maxItems: MOST_FILES, items: file, description: "Files. 文件。" },
      reason,
    },
    ["files"],
  ),
  response: responses(
    "Drafts, and what is published already",
    { type: "object", properties: { drafts: objectListSchema, unchanged: objectListSchema } },
    [400, 401, 403, 413, 415, 422],
  ),
};

type ImportRequest = FastifyRequest<{
  Body: { files: readonly { path: string; text: string }[]; reason?: string };
}>;

export function addBundleImport(app: FastifyInstance, { bundles }: Drafting): void {
  app.post(
    "/drafts/bundle",
    { schema, config: { access: { action: "write-drafts" } } },
    ({ caller, body }: ImportRequest) => bundles.bring(caller, body.files, body.reason),
  );
}
