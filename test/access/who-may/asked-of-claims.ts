import { claimWith } from "../../claims/claim-sample.ts";
import { administrators, type Case, claimReaders, evaluating, policy, sending } from "./asked.ts";

/** What is asked about claims. */
export const ASKED_OF_CLAIMS: readonly Case[] = [
  {
    route: "POST /v1/decision-changes",
    method: "POST",
    url: "/v1/decision-changes",
    body: { policy, before: {}, claims: [{ diagnosis: "I10" }] },
    roles: evaluating,
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
];
