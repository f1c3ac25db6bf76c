import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../../domain/json.ts";
import type { ClaimSets } from "../../workflow/claim-sets.ts";
import { closed } from "../account-schemas.ts";
import { claimArea } from "../claim-schemas.ts";
import { badRow } from "../claim-set-schemas.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { shaped } from "../shaped.ts";

interface PreviewRequest {
  Querystring: { jurisdiction: string };
  Body: { start: string; whole?: boolean; gzip?: boolean; mapping?: Json };
}

/** Bytes of a request; the beginning of a file goes into them in base64, a mapping beside it. */
const MOST_BODY = 524_288;
const MOST_START = 400_000;

const text = { type: "string" } as const;
const count = { type: "integer", minimum: 0 } as const;

const preview = {
  type: "object",
  required: ["encoding", "headings", "rows", "texts", "mapping", "read", "taken", "claims", "badRows"],
  properties: {
    encoding: { type: "string", enum: ["utf-8", "gb18030"] },
    headings: { type: "array", items: text, description: "None where nothing can be read. 列名。" },
    rows: { type: "array", items: { type: "array", items: text }, description: "The first rows. 前几行。" },
    texts: {
      type: "array",
      items: { type: "array", items: text },
      description: "What stands in each column, each text once. 各列出现的内容。",
    },
    mapping: { ...shaped("ClaimMapping"), description: "As stated, or as suggested. 所给或建议的对应关系。" },
    read: { ...count, description: "Rows that were read. 试读行数。" },
    taken: { ...count, description: "How many of them are claims. 其中可采用的行数。" },
    claims: {
      type: "array",
      description: "The first claims, each with its row. 前几份清单及其行号。",
      items: { type: "object", properties: { line: count, claim: shaped("Claim") } },
    },
    badRows: {
      type: "array",
      items: badRow,
      description: "Findings of rows that are none. 未采用的行及原因。",
    },
  },
} as const;

const schema = {
  tags: ["claims"],
  operationId: "previewClaimTable",
  "x-repeatable": true,
  summary: "试读 CSV 清单 · Preview claims in CSV",
  description: `What an upload of a CSV file (UTF-8 or GB18030, gzipped or not) would make of its first rows by a mapping, or,
without one, by the mapping that its headings suggest. Nothing is registered. 试读文件开头若干行：未给对应关系时按列名建议一份；不登记任何内容。`,
  querystring: closed({ jurisdiction: claimArea }),
  body: closed(
    {
      start: {
        type: "string",
        maxLength: MOST_START,
        pattern: "^[A-Za-z0-9+/]*={0,2}$",
        description: "The beginning of the file, its bytes in base64. 文件开头的字节（base64）。",
      },
      whole: { type: "boolean", description: "Whether that is the whole file. 是否已是整个文件。" },
      gzip: { type: "boolean", description: "Whether the file is gzip. 是否 gzip 压缩。" },
      mapping: shaped(
        "ClaimMapping",
        "The mapping (claim-mapping.schema.json); suggested where absent. 列与清单字段的对应关系。",
      ),
    },
    ["start"],
  ),
  response: responses("The preview", preview, [400, 401, 403, 413, 415, 422]),
};

const access = { action: "write-claims", at: at("query", "jurisdiction") } as const;

/** What comes of a table before it is uploaded: for whoever may upload it, since its rows are claims. */
export function addClaimSetPreviews(app: FastifyInstance, sets: ClaimSets): void {
  app.post(
    "/claim-sets/previews",
    { schema, config: { access }, bodyLimit: MOST_BODY },
    ({ caller, query, body }: FastifyRequest<PreviewRequest>) =>
      sets.preview(caller, query.jurisdiction, {
        bytes: Buffer.from(body.start, "base64"),
        isGzip: body.gzip === true,
        isWhole: body.whole === true,
        mapping: body.mapping,
      }),
  );
}
