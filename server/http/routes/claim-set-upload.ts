import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import type { ClaimSets } from "../../workflow/claim-sets.ts";
import { closed } from "../account-schemas.ts";
import { claimArea } from "../claim-schemas.ts";
import { claimSet, claimSetName } from "../claim-set-schemas.ts";
import { jsonOf } from "../json-text.ts";
import { Problem } from "../problem.ts";
import { responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { NDJSON_TYPE } from "../route-config.ts";
import { shaped } from "../shaped.ts";

interface UploadRequest {
  Querystring: { jurisdiction: string; name: string; mapping?: string };
  Body: Readable;
}

const CSV_TYPE = "text/csv";

const schema = {
  tags: ["claims"],
  operationId: "registerClaimSet",
  summary: "上传清单集 · Register a claim set",
  description: `NDJSON, a claim a line, or CSV with a mapping; gzipped where content-encoding says so; of any size. A line
\`{"id": …, "reversed": true}\` removes the claim of that id. Person ids become keyed hashes; names are not kept. Rows that
cannot be taken are left out and reported; the order of rows decides nothing. Once answered, the set is on disk and never changes.
逐行上传任意数量的清单（NDJSON，或附对应关系的 CSV，可用 gzip），有误的行不采用并逐一列出；行的次序不影响结果。`,
  consumes: [NDJSON_TYPE],
  "x-request-line": shaped("Claim"),
  querystring: closed(
    {
      jurisdiction: claimArea,
      name: claimSetName,
      mapping: {
        type: "string",
        maxLength: 12_000,
        description:
          "Of CSV: the mapping, as JSON text (claim-mapping.schema.json). CSV 列与清单字段的对应关系。",
      },
    },
    ["jurisdiction", "name"],
  ),
  response: responses("The set", claimSet, [400, 401, 403, 409, 415, 422]),
};

const access = { action: "write-claims", at: at("query", "jurisdiction") } as const;

/** Reads at the pace of the work; holds a chunk, a row and what is being sorted, however many claims pass. */
export function addClaimSetUpload(app: FastifyInstance, sets: ClaimSets, config: Config): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser([NDJSON_TYPE, "application/ndjson", CSV_TYPE], (_request, payload, done) =>
      done(null, payload),
    );
    scope.post(
      "/claim-sets",
      // Unpacked where it is read: bytes that are no gzip are told as such.
      { schema, config: { consumes: NDJSON_TYPE, endless: true, access }, decompress: false },
      async (request: FastifyRequest<UploadRequest>) => {
        const { caller, query, raw, headers } = request;
        const { jurisdiction, name, mapping } = query;
        const isTable = headers["content-type"]?.startsWith(CSV_TYPE) === true;
        if (isTable && mapping === undefined) throw new Problem("no-mapping");
        raw.setTimeout(config.IDLE_TIMEOUT * 1000, () => raw.destroy());
        return sets.upload(
          caller,
          { jurisdiction, name },
          {
            bytes: request.body ?? Readable.from([]),
            isGzip: headers["content-encoding"] === "gzip",
            mapping: isTable && mapping !== undefined ? jsonOf(Buffer.from(mapping)) : undefined,
          },
        );
      },
    );
  });
}
