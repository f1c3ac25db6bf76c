import { Readable } from "node:stream";
import Fastify from "fastify";
import { afterAll, describe, expect, it } from "vitest";
import type { RoleName } from "../../server/access/roles.ts";
import { isJsonObject } from "../../server/domain/json.ts";
import { addAccess } from "../../server/http/plugins/access.ts";
import { addErrorHandler } from "../../server/http/plugins/error-handler.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openCaller } from "../../server/workflow/caller.ts";
import { claimWith } from "../claims/claim-sample.ts";
import { accessApp, Browser, loggedIn, person, stream } from "./access-app.ts";

const policy = "370300.dip.payment";
const here = await accessApp({
  service: {
    evaluate: (claim) =>
      isJsonObject(claim) && claim.diagnosis !== undefined
        ? { decision: { claim: "C1", outcome: "paid", policy: { id: policy, version: 1 } } }
        : { findings: [{ code: "claim.no-diagnosis", severity: "error", pointer: "", params: {} }] },
  },
});
await here.app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => here.app.close());

/** The jurisdictions of the grants, seen from Zibo, whose rules the requests are about. */
const GRANTED_FOR = {
  own: "370300",
  parent: "370000", // covers Zibo
  nation: "000000",
  child: "370303", // a district of Zibo
  sibling: "370800", // Jining
} as const;
const COVERS: readonly (keyof typeof GRANTED_FOR)[] = ["own", "parent", "nation"];

const ROLES: readonly RoleName[] = [
  "viewer",
  "officer",
  "reviewer",
  "publisher",
  "auditor",
  "settlement-client",
  "administrator",
];
const everyRole = ROLES;
const evaluating: readonly RoleName[] = ["officer", "reviewer", "settlement-client"];
const administrators: readonly RoleName[] = ["administrator"];
const sending: readonly RoleName[] = ["settlement-client"];
const claimReaders: readonly RoleName[] = ["auditor", "settlement-client"];
const runReaders: readonly RoleName[] = ["officer", "reviewer", "auditor", "settlement-client"];
const auditors: readonly RoleName[] = ["auditor"];
const verifiers: readonly RoleName[] = ["auditor", "administrator"];

interface Case {
  readonly route: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who may, where the grant covers Zibo. */
  readonly roles: readonly RoleName[];
  /** The answer is a list of what one may see: allowed wherever the role is held, and empty of Zibo elsewhere. */
  readonly list?: string;
  /** Says nothing of a jurisdiction: allowed to whoever holds the role anywhere. */
  readonly anywhere?: boolean;
  /** Only for grants of the whole nation. */
  readonly nation?: boolean;
  /** To whom it is not shown, it is not there. */
  readonly hidden?: boolean;
  readonly ndjson?: boolean;
  /** What is answered to those who may, where the thing asked for is not there. */
  readonly allowed?: number;
}

const id = "370300.dip.institution-coefficients";

/** A draft of Zibo that nobody has submitted, and a thread of comments on it. */
const draft = "01JQ0000000000000000000001";
const thread = "01JQ0000000000000000000002";
/** A run of Zibo's that failed. */
const run = "01JQ0000000000000000000003";
/** A revision that it does not have: what is allowed comes to nothing. */
const stale = { headers: { "if-match": '"99"' }, allowed: 412 } as const;
/** An impact of that draft that came to nothing. */
const impact = "01JQ0000000000000000000004";
const impactReaders: readonly RoleName[] = ["officer", "reviewer", "auditor"];
const drafting: readonly RoleName[] = ["officer", "reviewer", "publisher", "auditor"];
const commenting: readonly RoleName[] = ["officer", "reviewer", "publisher"];

const CASES: readonly Case[] = [
  { route: "GET /v1/policies", method: "GET", url: "/v1/policies", roles: everyRole, list: "policies" },
  { route: "GET /v1/trace", method: "GET", url: "/v1/trace", roles: everyRole, list: "documents" },
  { route: "GET /v1/documents", method: "GET", url: "/v1/documents", roles: everyRole, anywhere: true },
  {
    route: "GET /v1/documents/:id",
    method: "GET",
    url: `/v1/documents/370300-2021-11?clause=${encodeURIComponent("二(四)")}`,
    roles: everyRole,
    anywhere: true,
  },
  { route: "GET /v1/facts", method: "GET", url: "/v1/facts", roles: everyRole, anywhere: true },
  { route: "GET /v1/code-lists", method: "GET", url: "/v1/code-lists", roles: everyRole, anywhere: true },
  {
    route: "GET /v1/code-lists/:list/codes",
    method: "GET",
    url: "/v1/code-lists/icd-10/codes?q=I21",
    roles: everyRole,
    anywhere: true,
  },
  {
    route: "GET /v1/rule-sets",
    method: "GET",
    url: "/v1/rule-sets?jurisdiction=370300",
    roles: everyRole,
    list: "ruleSets",
  },
  {
    route: "GET /v1/rule-sets/:id/versions/:version",
    method: "GET",
    url: `/v1/rule-sets/${id}/versions/1`,
    roles: everyRole,
  },
  {
    route: "GET /v1/rule-sets/:id/in-force",
    method: "GET",
    url: `/v1/rule-sets/${id}/in-force?asOf=2023-01-01`,
    roles: everyRole,
  },
  { route: "GET /v1/compare", method: "GET", url: `/v1/compare?a=${id}@1&b=${id}@1`, roles: everyRole },
  {
    route: "GET /v1/rule-sets/:id/versions",
    method: "GET",
    url: `/v1/rule-sets/${id}/versions`,
    roles: everyRole,
  },
  {
    route: "GET /v1/institutions",
    method: "GET",
    url: "/v1/institutions",
    roles: everyRole,
    list: "institutions",
  },
  {
    route: "GET /v1/institutions/:code",
    method: "GET",
    url: "/v1/institutions/H37030000101",
    roles: everyRole,
  },
  {
    route: "GET /v1/institutions/:code/versions",
    method: "GET",
    url: "/v1/institutions/H37030000101/versions",
    roles: everyRole,
  },
  {
    route: "POST /v1/decision-changes",
    method: "POST",
    url: "/v1/decision-changes",
    body: { policy, before: {}, claims: [{ diagnosis: "I10" }] },
    roles: evaluating,
  },
  { route: "GET /v1/drafts", method: "GET", url: "/v1/drafts", roles: drafting, list: "drafts" },
  {
    route: "POST /v1/drafts",
    method: "POST",
    url: "/v1/drafts",
    body: { document: { id } },
    roles: ["officer"],
  },
  {
    route: "GET /v1/drafts/:draft",
    method: "GET",
    url: `/v1/drafts/${draft}`,
    hidden: true,
    roles: drafting,
  },
  {
    route: "PUT /v1/drafts/:draft",
    method: "PUT",
    url: `/v1/drafts/${draft}`,
    body: { document: { id } },
    hidden: true,
    roles: ["officer"],
    ...stale,
  },
  {
    route: "DELETE /v1/drafts/:draft",
    method: "DELETE",
    url: `/v1/drafts/${draft}`,
    hidden: true,
    roles: ["officer"],
    ...stale,
  },
  {
    route: "GET /v1/drafts/:draft/revisions",
    method: "GET",
    url: `/v1/drafts/${draft}/revisions`,
    hidden: true,
    roles: drafting,
  },
  {
    route: "GET /v1/drafts/:draft/revisions/:revision",
    method: "GET",
    url: `/v1/drafts/${draft}/revisions/1`,
    hidden: true,
    roles: drafting,
  },
  {
    route: "GET /v1/drafts/:draft/comparison",
    method: "GET",
    url: `/v1/drafts/${draft}/comparison`,
    hidden: true,
    roles: drafting,
  },
  {
    route: "POST /v1/drafts/:draft/check",
    method: "POST",
    url: `/v1/drafts/${draft}/check`,
    hidden: true,
    roles: drafting,
  },
  {
    route: "GET /v1/drafts/:draft/reviewers",
    method: "GET",
    url: `/v1/drafts/${draft}/reviewers`,
    hidden: true,
    roles: drafting,
  },
  {
    route: "POST /v1/drafts/:draft/submission",
    method: "POST",
    url: `/v1/drafts/${draft}/submission`,
    body: { reason: "年度调整" },
    hidden: true,
    roles: ["officer"],
    ...stale,
  },
  {
    route: "POST /v1/drafts/:draft/approval",
    method: "POST",
    url: `/v1/drafts/${draft}/approval`,
    body: { signed: "0".repeat(64) },
    hidden: true,
    roles: ["reviewer"],
    allowed: 409,
  },
  {
    route: "POST /v1/drafts/:draft/return",
    method: "POST",
    url: `/v1/drafts/${draft}/return`,
    body: { reason: "缺少条款" },
    hidden: true,
    roles: ["reviewer"],
    ...stale,
  },
  {
    route: "POST /v1/drafts/:draft/publication",
    method: "POST",
    url: `/v1/drafts/${draft}/publication`,
    body: {},
    hidden: true,
    roles: ["publisher"],
    allowed: 409,
  },
  {
    route: "GET /v1/drafts/:draft/comments",
    method: "GET",
    url: `/v1/drafts/${draft}/comments`,
    hidden: true,
    roles: drafting,
  },
  {
    route: "POST /v1/drafts/:draft/comments",
    method: "POST",
    url: `/v1/drafts/${draft}/comments`,
    body: { text: "依据何在？" },
    hidden: true,
    roles: commenting,
  },
  {
    route: "POST /v1/drafts/:draft/comments/:thread/answers",
    method: "POST",
    url: `/v1/drafts/${draft}/comments/${thread}/answers`,
    body: { text: "见第一条", revision: 99 },
    hidden: true,
    roles: commenting,
    allowed: 412,
  },
  {
    route: "POST /v1/drafts/:draft/comments/:thread/resolution",
    method: "POST",
    url: `/v1/drafts/${draft}/comments/${thread}/resolution`,
    body: { revision: 99 },
    hidden: true,
    roles: commenting,
    allowed: 412,
  },
  {
    route: "GET /v1/drafts/:draft/heirs",
    method: "GET",
    url: `/v1/drafts/${draft}/heirs`,
    hidden: true,
    roles: drafting,
    allowed: 422,
  },
  {
    route: "POST /v1/drafts/:draft/changes",
    method: "POST",
    url: `/v1/drafts/${draft}/changes`,
    body: { claims: [{ diagnosis: "I10" }] },
    hidden: true,
    roles: ["officer", "reviewer"],
    allowed: 422,
  },
  {
    route: "POST /v1/drafts/:draft/evaluations",
    method: "POST",
    url: `/v1/drafts/${draft}/evaluations`,
    body: { claim: { diagnosis: "I10" } },
    hidden: true,
    roles: ["officer", "reviewer"],
    allowed: 422,
  },
  {
    route: "POST /v1/drafts/bundle",
    method: "POST",
    url: "/v1/drafts/bundle",
    body: { files: [{ path: "370300/dip.x.2023-01-01.1.json", text: "{}" }] },
    roles: ["officer"],
    allowed: 422,
  },
  {
    route: "GET /v1/jurisdictions/:code/drift",
    method: "GET",
    url: "/v1/jurisdictions/370300/drift?asOf=2023-01-01",
    roles: everyRole,
  },
  {
    route: "GET /v1/jurisdictions/:code/bundle",
    method: "GET",
    url: "/v1/jurisdictions/370300/bundle",
    roles: everyRole,
  },
  // What the table has as a rule set is none.
  {
    route: "POST /v1/rule-sets/:id/versions/:version/reissue",
    method: "POST",
    url: `/v1/rule-sets/${id}/versions/1/reissue`,
    body: { effective: { from: "2027-01-01" }, reason: "补发" },
    roles: ["officer"],
    allowed: 422,
  },
  {
    route: "POST /v1/publications/:version/cancellation",
    method: "POST",
    url: `/v1/publications/${id}@1/cancellation`,
    body: { reason: "缓发" },
    roles: ["publisher"],
    allowed: 409,
  },
  {
    route: "GET /v1/sample-claims",
    method: "GET",
    url: "/v1/sample-claims?jurisdiction=370300",
    roles: evaluating,
  },
  {
    route: "POST /v1/case-claims",
    method: "POST",
    url: "/v1/case-claims",
    body: { claim: {} },
    anywhere: true,
    roles: evaluating,
  },
  {
    route: "POST /v1/evaluations",
    method: "POST",
    url: "/v1/evaluations",
    body: { policy, claim: { diagnosis: "I10" } },
    roles: evaluating,
  },
  {
    route: "POST /v1/evaluations/stream",
    method: "POST",
    url: `/v1/evaluations/stream?policy=${policy}`,
    ndjson: true,
    roles: evaluating,
  },
  {
    route: "POST /v1/rule-sets/:id/evaluations",
    method: "POST",
    url: `/v1/rule-sets/${id}/evaluations`,
    body: { facts: {} },
    roles: evaluating,
  },
  {
    route: "GET /v1/rule-sets/:id/versions/:version/cases",
    method: "GET",
    url: `/v1/rule-sets/${id}/versions/1/cases`,
    roles: everyRole,
  },
  {
    route: "POST /v1/rule-sets/:id/versions/:version/case-runs",
    method: "POST",
    url: `/v1/rule-sets/${id}/versions/1/case-runs`,
    body: {},
    roles: evaluating,
  },
  {
    route: "POST /v1/settlements",
    method: "POST",
    url: "/v1/settlements",
    body: { policy },
    roles: evaluating,
  },
  {
    route: "PUT /v1/claims/:id",
    method: "PUT",
    url: "/v1/claims/C1",
    body: claimWith(),
    roles: sending,
  },
  // Each line names its own pooling area: see below.
  {
    route: "POST /v1/claims",
    method: "POST",
    url: "/v1/claims",
    ndjson: true,
    roles: sending,
    anywhere: true,
  },
  {
    route: "GET /v1/claims",
    method: "GET",
    url: "/v1/claims?jurisdiction=370300",
    roles: claimReaders,
  },
  {
    route: "GET /v1/claims/:id",
    method: "GET",
    url: "/v1/claims/C1?jurisdiction=370300",
    roles: claimReaders,
  },
  {
    route: "GET /v1/claims/:id/revisions",
    method: "GET",
    url: "/v1/claims/C1/revisions?jurisdiction=370300",
    roles: claimReaders,
  },
  {
    route: "POST /v1/claims/:id/reversal",
    method: "POST",
    url: "/v1/claims/reversed/reversal",
    body: { jurisdiction: "370300", reason: "重复报送" },
    roles: sending,
  },
  {
    route: "POST /v1/claim-erasures",
    method: "POST",
    url: "/v1/claim-erasures",
    body: { jurisdiction: "370300", before: "2000-01-01", reason: "期限届满" },
    roles: administrators,
  },
  {
    route: "GET /v1/claim-sets",
    method: "GET",
    url: "/v1/claim-sets?jurisdiction=370300",
    roles: runReaders,
  },
  // Its name is taken.
  {
    route: "POST /v1/claim-sets",
    method: "POST",
    url: "/v1/claim-sets?jurisdiction=370300&name=2023",
    ndjson: true,
    roles: sending,
    allowed: 409,
  },
  {
    route: "GET /v1/claim-sets/:id",
    method: "GET",
    url: "/v1/claim-sets/CLAIM-SET",
    roles: runReaders,
    hidden: true,
  },
  {
    route: "GET /v1/claim-sets/:id/bad-rows",
    method: "GET",
    url: "/v1/claim-sets/CLAIM-SET/bad-rows",
    roles: claimReaders,
    hidden: true,
  },
  {
    route: "POST /v1/claim-sets/:id/erasure",
    method: "POST",
    url: "/v1/claim-sets/CLAIM-SET/erasure",
    body: { reason: "期限届满" },
    roles: administrators,
    hidden: true,
    allowed: 422,
  },
  { route: "GET /v1/runs", method: "GET", url: "/v1/runs?jurisdiction=370300", roles: runReaders },
  // Of a set all of whose rows were taken.
  {
    route: "POST /v1/runs",
    method: "POST",
    url: "/v1/runs",
    body: {
      kind: "annual",
      claimSet: "CLAIM-SET",
      badRows: 9,
      request: { policy: "370300.dip.policy", period: { from: "2023-01-01", until: "2024-01-01" } },
    },
    roles: evaluating,
    allowed: 409,
  },
  { route: "GET /v1/runs/:id", method: "GET", url: `/v1/runs/${run}`, roles: runReaders, hidden: true },
  {
    route: "GET /v1/policies/:id/figures",
    method: "GET",
    url: "/v1/policies/370300.no.policy/figures?asOf=2023-12-31",
    roles: everyRole,
    allowed: 404,
  },
  {
    route: "GET /v1/runs/:id/closers",
    method: "GET",
    url: `/v1/runs/${run}/closers`,
    roles: runReaders,
    hidden: true,
  },
  ...["lines", "request"].map(
    (told): Case => ({
      route: `GET /v1/runs/:id/${told}`,
      method: "GET",
      url: `/v1/runs/${run}/${told}`,
      roles: runReaders,
      hidden: true,
      allowed: 404,
    }),
  ),
  {
    route: "GET /v1/runs/:id/events",
    method: "GET",
    url: `/v1/runs/${run}/events`,
    roles: runReaders,
    hidden: true,
  },
  ...["settlement", "difference"].map(
    (output): Case => ({
      route: `GET /v1/runs/:id/${output}`,
      method: "GET",
      url: `/v1/runs/${run}/${output}`,
      roles: runReaders,
      hidden: true,
      allowed: 404,
    }),
  ),
  ...["", "/page", "/workbook"].map(
    (form): Case => ({
      route: `GET /v1/runs/:id/statements/:institution${form}`,
      method: "GET",
      url: `/v1/runs/${run}/statements/H37030000101${form}`,
      roles: runReaders,
      hidden: true,
      allowed: 404,
    }),
  ),
  ...["decisions", "decisions/table", "claim-amounts"].map(
    (output): Case => ({
      route: `GET /v1/runs/:id/${output}`,
      method: "GET",
      url: `/v1/runs/${run}/${output}`,
      roles: claimReaders,
      hidden: true,
      allowed: 404,
    }),
  ),
  {
    route: "POST /v1/runs/:id/cancellation",
    method: "POST",
    url: `/v1/runs/${run}/cancellation`,
    body: { reason: "误发" },
    roles: evaluating,
    hidden: true,
    allowed: 409,
  },
  {
    route: "POST /v1/runs/:id/resumption",
    method: "POST",
    url: `/v1/runs/${run}/resumption`,
    roles: evaluating,
    hidden: true,
    allowed: 409,
  },
  {
    route: "POST /v1/runs/:id/closing",
    method: "POST",
    url: `/v1/runs/${run}/closing`,
    roles: ["reviewer"],
    hidden: true,
    allowed: 409,
  },
  {
    route: "GET /v1/impacts",
    method: "GET",
    url: `/v1/impacts?draft=${draft}`,
    roles: impactReaders,
    hidden: true,
  },
  // Of a draft that is no rule set yet.
  {
    route: "POST /v1/impacts",
    method: "POST",
    url: "/v1/impacts",
    body: { draft, claimSet: "CLAIM-SET" },
    roles: ["officer", "reviewer"],
    hidden: true,
    allowed: 422,
  },
  {
    route: "GET /v1/impacts/:id",
    method: "GET",
    url: `/v1/impacts/${impact}`,
    roles: impactReaders,
    hidden: true,
  },
  ...["result", "claims"].map(
    (part): Case => ({
      route: `GET /v1/impacts/:id/${part}`,
      method: "GET",
      url: `/v1/impacts/${impact}/${part}`,
      roles: impactReaders,
      hidden: true,
      allowed: 409,
    }),
  ),
  {
    route: "GET /v1/impacts/:id/claims/:claim",
    method: "GET",
    url: `/v1/impacts/${impact}/claims/C1`,
    roles: ["officer", "reviewer"],
    hidden: true,
    allowed: 409,
  },
  {
    route: "POST /v1/impacts/:id/cancellation",
    method: "POST",
    url: `/v1/impacts/${impact}/cancellation`,
    body: { reason: "误发" },
    roles: ["officer", "reviewer"],
    hidden: true,
    allowed: 409,
  },
  { route: "GET /v1/users", method: "GET", url: "/v1/users", roles: administrators, list: "users" },
  {
    route: "POST /v1/users",
    method: "POST",
    url: "/v1/users",
    body: { id: "taken", name: "x", jurisdiction: "370300" },
    roles: administrators,
    allowed: 409,
  },
  {
    route: "POST /v1/users/:id/password-resets",
    method: "POST",
    url: "/v1/users/taken/password-resets",
    body: { reason: "遗忘" },
    roles: administrators,
    hidden: true,
  },
  {
    route: "PUT /v1/users/:id/state",
    method: "PUT",
    url: "/v1/users/taken/state",
    body: { disabled: false, reason: "启用" },
    roles: administrators,
    hidden: true,
    allowed: 409,
  },
  { route: "GET /v1/grants", method: "GET", url: "/v1/grants", roles: administrators, list: "grants" },
  {
    route: "POST /v1/grants",
    method: "POST",
    url: "/v1/grants",
    body: { user: "taken", role: "viewer", jurisdiction: "370300" },
    roles: administrators,
    allowed: 409,
  },
  {
    route: "DELETE /v1/grants/:user/:role/:jurisdiction",
    method: "DELETE",
    url: "/v1/grants/taken/officer/370300",
    roles: administrators,
    allowed: 404,
  },
  { route: "GET /v1/keys", method: "GET", url: "/v1/keys", roles: administrators, list: "keys" },
  {
    route: "POST /v1/keys",
    method: "POST",
    url: "/v1/keys",
    body: { name: "x", days: 1, grants: [{ role: "viewer", jurisdiction: "370300" }] },
    roles: administrators,
  },
  {
    route: "POST /v1/keys/:id/rotations",
    method: "POST",
    url: "/v1/keys/KEY/rotations",
    body: { days: 1, overlap: 0 },
    roles: administrators,
  },
  {
    route: "DELETE /v1/keys/:id",
    method: "DELETE",
    url: "/v1/keys/0000000000000000",
    roles: administrators,
    anywhere: true,
    allowed: 404,
  },
  {
    route: "GET /v1/audit",
    method: "GET",
    url: "/v1/audit?chain=main&limit=200",
    roles: auditors,
    list: "entries",
  },
  { route: "GET /v1/audit", method: "GET", url: "/v1/audit?jurisdiction=370300", roles: auditors },
  { route: "GET /v1/audit/export", method: "GET", url: "/v1/audit/export", roles: auditors, nation: true },
  { route: "GET /v1/audit/heads", method: "GET", url: "/v1/audit/heads", roles: verifiers, anywhere: true },
  {
    route: "GET /v1/audit/verification",
    method: "GET",
    url: "/v1/audit/verification",
    roles: verifiers,
    anywhere: true,
  },
  {
    route: "GET /v1/audit/verification/progress",
    method: "GET",
    url: "/v1/audit/verification/progress",
    roles: verifiers,
    anywhere: true,
  },
  {
    route: "GET /v1/ledger/batches/:id",
    method: "GET",
    url: "/v1/ledger/batches/BATCH",
    roles: claimReaders,
    hidden: true,
  },
  {
    route: "GET /v1/ledger/batches/:id/proofs",
    method: "GET",
    url: "/v1/ledger/batches/BATCH/proofs?claim=C1",
    roles: claimReaders,
    hidden: true,
  },
];

/** Anybody, or anybody who is signed in: asserted by name below. */
const WITHOUT_ACTION = [
  "DELETE /v1/sessions/current",
  "GET /v1/audit/public-key",
  "GET /v1/diagnostics",
  "GET /v1/entrance",
  "GET /v1/jurisdictions",
  "GET /v1/me",
  "GET /v1/schemas",
  "GET /v1/schemas/*",
  "POST /v1/sessions",
  "PUT /v1/me/password",
];

/** Versions of Zibo's, as the first import leaves them. */
async function imported(type: string, about: string, document: object): Promise<void> {
  const body = { type, id: about, version: 1, jurisdiction: "370300", document, hash: "0".repeat(64) };
  await new LogWriter(here.store).commit({
    chain: "main",
    subject: `${type}:${about}@1`,
    actor: "system",
    action: "version.imported",
    body: JSON.parse(JSON.stringify(body)),
    expectedRevision: 0,
    now: here.clock.now(),
  });
}
await imported("rule-set", id, { id, version: 1, jurisdiction: "370300", effective: { from: "2021-09-10" } });
await imported("institution", "H37030000101", {
  code: "H37030000101",
  name: "样例市中心医院",
  jurisdiction: "370300",
  attributes: [{ from: "2021-09-10", institution_level: "3" }],
});

for (const id of ["C1", "reversed"]) await here.claims.record(openCaller, claimWith({}, { id }));
for (const [subject, action, body] of [
  [`draft:${draft}`, "draft.created", { content: { type: "rule-set", document: { id } } }],
  [`comment:${draft}/${thread}`, "draft.commented", { text: "依据何在？", of: 1 }],
] as const) {
  const deed = { chain: "drafts", subject, actor: "li.na", action, body };
  await new LogWriter(here.store).commit({ ...deed, expectedRevision: 0, now: here.clock.now() });
}

for (const [action, body] of [
  [
    "run.started",
    {
      policy: "370300.dip.policy",
      kind: "annual",
      period: { from: "2023-01-01", until: "2024-01-01" },
      known: { seq: 1, at: here.clock.now() },
    },
  ],
  ["run.finished", { policy: "370300.dip.policy", outcome: { state: "failed", files: [] } }],
] as const) {
  const expectedRevision = action === "run.started" ? 0 : 1;
  const deed = { chain: "runs", subject: `run:${run}`, actor: "test", action, body: { id: run, ...body } };
  await new LogWriter(here.store).commit({ ...deed, expectedRevision, now: here.clock.now() });
}
const hashed = { content: "", bases: {}, previous: "", facts: "", semantics: 1 };
for (const [action, body] of [
  [
    "impact.started",
    {
      ...{ draft, revision: 1, policy: "370300.dip.policy", signs: hashed, throughout: true },
      period: { from: "2023-01-01", until: "2024-01-01" },
      claimSet: { id: run, name: "2023", hash: "0".repeat(64) },
    },
  ],
  ["impact.finished", { policy: "370300.dip.policy", outcome: { hash: "0".repeat(64), files: [] } }],
] as const) {
  const expectedRevision = action === "impact.started" ? 0 : 1;
  const deed = {
    chain: "impacts",
    subject: `impact:${impact}`,
    actor: "test",
    action,
    body: { id: impact, ...body },
  };
  await new LogWriter(here.store).commit({ ...deed, expectedRevision, now: here.clock.now() });
}
const claimSetId = (
  await here.claimSets.upload(
    openCaller,
    { jurisdiction: "370300", name: "2023" },
    {
      bytes: Readable.from([Buffer.from(JSON.stringify(claimWith({ dscg_time: "2025-06-30" })))]),
      isGzip: false,
    },
  )
).id;

await person(here, "taken", [["viewer", "370300"]]);
for (const role of ROLES) {
  for (const [place, jurisdiction] of Object.entries(GRANTED_FOR))
    await person(here, `${role}-${place}`, [[role, jurisdiction]], "650000");
}
const settled = await (await loggedIn(here, "administrator-nation")).send("POST", "/v1/keys", {
  name: "Zibo",
  days: 30,
  grants: [{ role: "settlement-client", jurisdiction: "370300" }],
});
const keyId: string = settled.json().id;
const evaluated = await here.app.inject({
  method: "POST",
  url: "/v1/evaluations",
  headers: { authorization: `Bearer ${settled.json().key}` },
  payload: { policy, claim: { diagnosis: "I10" } },
});
const batch = String(evaluated.headers["yice-batch"]);
const browsers = new Map<string, Browser>();

async function browserOf(role: RoleName, place: string): Promise<Browser> {
  const user = `${role}-${place}`;
  const known = browsers.get(user) ?? (await loggedIn(here, user));
  browsers.set(user, known);
  return known;
}

/** What must be answered, from the rules as they are told to people. */
function expected(asked: Case, role: RoleName, place: string): number {
  const { roles, list, anywhere, nation, hidden, allowed = 200 } = asked;
  if (!roles.includes(role)) return 403;
  if (list !== undefined || anywhere) return allowed;
  const covering = nation ? ["nation"] : COVERS;
  return covering.some((each) => each === place) ? allowed : hidden ? 404 : 403;
}

function send({ method, body, headers, ndjson }: Case, browser: Browser, url: string) {
  const sent = body && JSON.parse(JSON.stringify(body).replace("CLAIM-SET", claimSetId));
  return ndjson ? stream(here, browser, url, "") : browser.send(method, url, sent, headers);
}

const urlOf = ({ url }: Case) =>
  url.replace("KEY", keyId).replace("BATCH", batch).replace("CLAIM-SET", claimSetId);

describe.each(CASES)("$route", (asked) => {
  const table = ROLES.flatMap((role) => Object.keys(GRANTED_FOR).map((place) => ({ role, place })));

  it.each(table)("as $role of $place", async ({ role, place }) => {
    const browser = await browserOf(role, place);
    const answer = await send(asked, browser, urlOf(asked));
    const status = expected(asked, role, place);
    expect(answer.statusCode, answer.body).toBe(status);
    if (status === 403) {
      const { code, detail } = answer.json();
      expect(code).toBe("not-allowed");
      expect(detail).toMatch(/^只有对(所涉统筹区|统筹区 \d{6} )有.+权限者可以.+。$/);
    }
    if (asked.list !== undefined && status === 200) {
      const seen = JSON.stringify(answer.json()[asked.list]);
      expect(seen.includes('"jurisdiction":"370300"')).toBe(COVERS.some((covering) => covering === place));
    }
  });

  it("as nobody", async () => {
    const answer = await send(asked, new Browser(here), urlOf(asked));
    expect([answer.statusCode, answer.json().code]).toEqual([401, "not-signed-in"]);
  });
});

describe("every route of the API", () => {
  it("is in the table, or open by name", async () => {
    const { paths } = (await here.app.inject("/openapi.json")).json();
    const routes = Object.entries<object>(paths)
      .filter(([path]) => path.startsWith("/v1"))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map(
          (method) => `${method.toUpperCase()} ${path.replace("{*}", "*").replace(/\{(\w+)\}/g, ":$1")}`,
        ),
      );
    const known = new Set([...CASES.map(({ route }) => route), ...WITHOUT_ACTION]);
    expect(routes.sort()).toEqual([...known].sort());
  });

  it.each([
    "GET /v1/audit/public-key",
    "GET /v1/diagnostics",
    "GET /v1/entrance",
    "GET /v1/schemas",
    "GET /healthz",
    "GET /readyz",
    "GET /openapi.json",
    "GET /docs/",
  ])("%s is open to anybody", async (route) => {
    expect((await here.app.inject(route.split(" ")[1] ?? "")).statusCode).toBe(200);
  });

  it.each(["GET /v1/me", "GET /v1/jurisdictions", "PUT /v1/me/password", "DELETE /v1/sessions/current"])(
    "%s is for whoever is signed in",
    async (route) => {
      const [method = "", url = ""] = route.split(" ");
      const body = method === "PUT" ? { old: "a", new: "b" } : undefined;
      const answer = await new Browser(here).send(method as "PUT", url, body); // one of three
      expect(answer.statusCode).toBe(401);
    },
  );

  it("that states nobody is closed to everybody", async () => {
    const app = Fastify();
    addErrorHandler(app, () => ({}));
    await addAccess(app, here.access);
    app.get("/v1/unstated", () => ({ told: "secret" }));
    const { cookie } = await browserOf("administrator", "nation");
    const answer = await app.inject({ url: "/v1/unstated", headers: { cookie: `yice_session=${cookie}` } });
    expect([answer.statusCode, answer.json().code]).toEqual([403, "closed"]);
    expect(answer.body).not.toContain("secret");
    await app.close();
  });
});

describe("claims that name no policy", () => {
  it("are decided only where the policy that takes them is the caller's to evaluate", async () => {
    const claims = { claims: [{ diagnosis: "I10" }, {}] };
    const sibling = await (await browserOf("settlement-client", "sibling")).send(
      "POST",
      "/v1/evaluations",
      claims,
    );
    expect(sibling.json().results.map(({ error }: { error?: { code: string } }) => error?.code)).toEqual([
      "not-allowed",
      "not-a-claim",
    ]);
    const own = await (await browserOf("settlement-client", "own")).send("POST", "/v1/evaluations", claims);
    expect(own.json().results[0]).toHaveProperty("decision");
    const single = await (await browserOf("officer", "child")).send("POST", "/v1/evaluations", {
      claim: { diagnosis: "I10" },
    });
    expect(single.statusCode).toBe(403);
  });

  it("are so in a stream too, line by line", async () => {
    const sibling = await browserOf("settlement-client", "sibling");
    const answer = await stream(here, sibling, "/v1/evaluations/stream", '{"diagnosis": "I10"}\n');
    expect(JSON.parse(answer.body)).toMatchObject({ line: 1, error: { code: "not-allowed" } });
  });
});

describe("claims on record", () => {
  it("are taken from a stream line by line, where the pooling area is the caller's", async () => {
    const lines = ["370300", "370800", "000000"]
      .map((insuplc) => `${JSON.stringify(claimWith({ insuplc }, { id: "L1" }))}\n`)
      .join("");
    const answer = await stream(here, await browserOf("settlement-client", "sibling"), "/v1/claims", lines);
    const answers = answer.body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ error, recorded }) => error?.code ?? recorded.jurisdiction)).toEqual([
      "not-allowed",
      "370800",
      "not-allowed",
    ]);
  });

  it("are evaluated by whoever may read and evaluate", async () => {
    const asked = { claimId: "C1", jurisdiction: "370300" };
    const status = async (role: RoleName, place: string) =>
      (await (await browserOf(role, place)).send("POST", "/v1/evaluations", asked)).json().code;
    expect(await status("settlement-client", "own")).toBe("not-a-claim"); // to the stand-in, which was asked
    expect(await status("settlement-client", "sibling")).toBe("not-allowed");
    expect(await status("officer", "own")).toBe("not-allowed"); // evaluates, but does not read claims
    expect(await status("auditor", "own")).toBe("not-allowed"); // the other way round
  });
});

it("the registry of jurisdictions is told to whoever is signed in", async () => {
  const browser = await browserOf("viewer", "sibling");
  const kaizhou = (await browser.send("GET", "/v1/jurisdictions?code=500154")).json();
  expect(kaizhou).toEqual({
    jurisdiction: { code: "500154", name: "开州区", parent: "500000", fullName: "重庆市开州区" },
    above: [
      { code: "500000", name: "重庆市", parent: "000000" },
      { code: "000000", name: "全国" },
    ],
    below: [],
  });
  expect((await browser.send("GET", "/v1/jurisdictions")).json().below).toHaveLength(31);
  expect((await browser.send("GET", "/v1/jurisdictions?code=379999")).statusCode).toBe(422);
  const found = (
    await browser.send("GET", `/v1/jurisdictions?search=${encodeURIComponent("重庆 开州")}`)
  ).json();
  expect(found).toEqual({ found: [kaizhou.jurisdiction] });
  expect((await browser.send("GET", "/v1/jurisdictions?search=")).statusCode).toBe(400);
});
