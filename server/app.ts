import etag from "@fastify/etag";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { Config } from "./config.ts";
import type { JsonObject } from "./domain/json.ts";
import type { AccessParts } from "./http/access-parts.ts";
import { refuseBrokenRequest } from "./http/broken-request.ts";
import type { EditorParts } from "./http/editor-parts.ts";
import type { ExampleGround } from "./http/example.ts";
import type { GovernanceParts } from "./http/governance-parts.ts";
import { addEditor } from "./http/plugins/editor.ts";
import { addErrorHandler, problemOf, sendProblem } from "./http/plugins/error-handler.ts";
import { addGracefulStop } from "./http/plugins/graceful-stop.ts";
import { addJsonBody } from "./http/plugins/json-body.ts";
import { addMetrics } from "./http/plugins/metrics.ts";
import { addOpenApi } from "./http/plugins/openapi.ts";
import { addProtection } from "./http/plugins/protection.ts";
import { addRequestContext, requestId } from "./http/plugins/request-context.ts";
import { addRequestValidation } from "./http/plugins/request-validation.ts";
import { addUnmatched } from "./http/plugins/unmatched.ts";
import type { RecordsParts } from "./http/records-parts.ts";
import { addProbes } from "./http/routes/probes.ts";
import type { RunParts } from "./http/run-parts.ts";
import { addVersionOne } from "./http/version-one.ts";
import { Shelf } from "./sources/shelf.ts";
import type { ClaimRecords } from "./workflow/claim-records.ts";
import type { LiveCounts } from "./workflow/live-opinions.ts";
import type { Rules } from "./workflow/rules.ts";

export interface AppParts {
  readonly config: Config;
  readonly rules: Rules;
  /** The JSON schemas by their `$id`. */
  readonly schemas: Readonly<Record<string, JsonObject>>;
  readonly log: FastifyBaseLogger;
  /** The product's version, for OpenAPI. */
  readonly version: string;
  /** Who may do what. Without it the service is open to everybody who reaches it, as other programs embed it. */
  readonly access?: AccessParts;
  /** What the log governs, for a service that has one. */
  readonly governance?: GovernanceParts;
  /** Claims as records; without it none are kept. */
  readonly claims?: ClaimRecords;
  /** Named sets of claims, and settlement runs over them; without it there are none. */
  readonly runs?: RunParts;
  /** The log and the ledger of decisions. Without it nothing is recorded, and there is nothing to audit. */
  readonly records?: RecordsParts | undefined;
  /** What judging live claims again has come to. */
  readonly opinions?: { readonly counts: LiveCounts };
  readonly editor?: EditorParts;
  /** What the examples of OpenAPI are worked out from, opened when somebody asks; there are none without it. */
  readonly examples?: () => ExampleGround;
  /** The documents that rules cite, and what they ask for; without it none are kept. */
  readonly shelf?: Shelf;
}

/** The service as a Fastify instance, ready to `inject` or `listen`. Reads no environment and no disk. */
export async function buildApp({
  config,
  rules,
  schemas,
  log,
  version,
  access,
  governance,
  claims,
  runs,
  records,
  opinions,
  editor = { samples: new Map() },
  examples,
  shelf = new Shelf([], []),
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: requestId,
    bodyLimit: config.BODY_LIMIT,
    // An upload of a table names its mapping in the address, in which a Chinese character takes nine bytes.
    http: { maxHeaderSize: 65_536 },
    trustProxy: config.TRUST_PROXY,
    return503OnClosing: false, // the graceful stop answers with a problem instead
    routerOptions: { maxParamLength: 200 },
    // Fastify's defaults would delete unknown members and turn 0.1 into "0.1".
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    clientErrorHandler: refuseBrokenRequest,
    frameworkErrors: (error, request, reply) => sendProblem(problemOf(error, request), request, reply, {}),
  });
  addErrorHandler(app, () => rules.diagnostics());
  addRequestContext(app);
  addGracefulStop(app);
  addJsonBody(app);
  addRequestValidation(app);
  await app.register(etag, { weak: true }); // before compression, which leaves nothing to take a hash of
  await addProtection(app, config);
  const refuseOtherMethods = addUnmatched(app);
  await addOpenApi(app, version, schemas, examples);
  await addMetrics(app, opinions);
  addProbes(app, rules);
  const parts = { access, governance, claims, runs, records, editor, shelf };
  await app.register(async (scope) => addVersionOne(scope, rules, config, schemas, parts), {
    prefix: "/v1",
  });
  if (editor.folder !== undefined) await addEditor(app, editor.folder);
  refuseOtherMethods();
  return app;
}
