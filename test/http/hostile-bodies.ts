import { readFileSync } from "node:fs";
import type { Json, JsonObject } from "../../server/domain/json.ts";

const POLICY = "370300.dip.policy";
const samples = readFileSync(new URL("../../rules/370300/samples/claims.ndjson", import.meta.url), "utf8");
export const claim: JsonObject = JSON.parse(samples.split("\n")[0] ?? "");
const { setlinfo } = claim as { readonly setlinfo: JsonObject }; // the sample is a claim

/** The claim with members of its `setlinfo`, or of itself, replaced. */
function claimWith(changes: JsonObject, members: JsonObject = {}): JsonObject {
  return { ...claim, setlinfo: { ...setlinfo, ...changes }, ...members };
}

/** The body that asks for the decision of a claim. */
export const evaluation = (changed: Json) => JSON.stringify({ policy: POLICY, claim: changed });

function settlementWith(changes: JsonObject): string {
  return JSON.stringify({
    policy: POLICY,
    period: { from: "2023-01-01", until: "2024-01-01" },
    claims: [],
    ...changes,
  });
}

/** A body, and what the service says of it. */
export interface Hostile {
  readonly what: string;
  readonly path?: string;
  readonly body: string;
  readonly status: number;
  /** Where a finding points, and a word that its messages carry in both languages. */
  readonly pointer?: string;
  readonly code?: string;
  readonly says?: string;
}

const MANY = "1234567890".repeat(4);

export const hostile: readonly Hostile[] = [
  { what: "a text that breaks off", body: '{"claim": {"id": "A"', status: 400, code: "json.unclosed" },
  {
    what: "a key twice",
    body: '{"claim": {"id": "A", "id": "B"}}',
    status: 400,
    pointer: "/claim/id",
    code: "json.duplicate-key",
    says: "id",
  },
  {
    what: "lists 10,000 deep",
    body: `{"claim": ${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
    status: 400,
    code: "json.too-deep",
  },
  {
    what: "a __proto__ key",
    body: '{"claim": {"__proto__": {"outcome": "paid"}}}',
    status: 400,
    pointer: "/claim/__proto__",
    code: "json.forbidden-key",
    says: "__proto__",
  },
  {
    what: "a number of 40 digits",
    body: evaluation(claim).replace('"medfee_sumamt":"31452.47"', `"medfee_sumamt":${MANY}`),
    status: 400,
    pointer: "/claim/setlinfo/medfee_sumamt",
    code: "json.long-number",
  },
  {
    what: "an amount of 40 digits as text",
    body: evaluation(claimWith({ medfee_sumamt: MANY })),
    status: 422,
    pointer: "/setlinfo/medfee_sumamt",
    says: "4567890",
  },
  {
    what: "a negative amount",
    body: evaluation(claimWith({ medfee_sumamt: "-100.00" })),
    status: 422,
    pointer: "/setlinfo/medfee_sumamt",
    code: "claim.negative-amount",
    says: "-100.00",
  },
  {
    what: "a third of a fen",
    body: evaluation(claimWith({ psn_selfpay: "0.003" })),
    status: 422,
    pointer: "/setlinfo/psn_selfpay",
  },
  {
    what: "an amount that is a truth value",
    body: evaluation(claimWith({ medfee_sumamt: true })),
    status: 422,
    pointer: "/setlinfo/medfee_sumamt",
    says: "true",
  },
  {
    what: "a date that does not exist",
    body: evaluation(claimWith({ dscg_time: "2023-02-29" })),
    status: 422,
    pointer: "/setlinfo/dscg_time",
    code: "claim.no-such-date",
    says: "2023-02-29",
  },
  {
    what: "an hour that does not exist",
    body: evaluation(claimWith({ dscg_time: "2023-03-14 25:00" })),
    status: 422,
    pointer: "/setlinfo/dscg_time",
    says: "25:00",
  },
  {
    what: "a claim without a principal diagnosis",
    body: evaluation(claimWith({}, { diseinfo: [] })),
    status: 422,
    pointer: "/diseinfo",
    code: "claim.no-principal-diagnosis",
  },
  {
    what: "diagnoses that are no list",
    body: evaluation(claimWith({}, { diseinfo: "I20.0" })),
    status: 422,
    pointer: "/diseinfo",
    code: "schema.type",
  },
  { what: "a claim without an id", body: evaluation({ setlinfo }), status: 422, pointer: "", says: "id" },
  {
    what: "an unknown member",
    body: evaluation(claimWith({ medfee_sumamd: "1.00" })),
    status: 422,
    pointer: "/setlinfo/medfee_sumamd",
    says: "medfee_sumamt",
  },
  {
    what: "an unknown fact that is given",
    body: evaluation(claimWith({}, { given: { scroe: "1" } })),
    status: 422,
    pointer: "/given/scroe",
    code: "claim.unknown-fact",
    says: "score",
  },
  {
    what: "an unknown finding",
    body: evaluation(claimWith({}, { findings: { upcoding_fuond: true } })),
    status: 422,
    pointer: "/findings/upcoding_fuond",
    code: "claim.unknown-fact",
    says: "upcoding_found",
  },
  {
    what: "a finding of another type",
    body: evaluation(claimWith({}, { findings: { upcoding_found: "yes" } })),
    status: 422,
    pointer: "/findings/upcoding_found",
    code: "claim.wrong-fact-value",
    says: "yes",
  },
  {
    what: "a fact named like an object's own",
    body: evaluation(claimWith({}, { findings: { toString: true } })),
    status: 422,
    pointer: "/findings/toString",
  },
  { what: "an unknown policy", body: JSON.stringify({ policy: "370300.dip.nothing", claim }), status: 404 },
  {
    what: "a rule set for a policy",
    body: JSON.stringify({ policy: "370300.dip.budget", claim }),
    status: 404,
  },
  {
    what: "1,001 claims",
    body: JSON.stringify({ policy: POLICY, claims: Array.from({ length: 1001 }, () => claim) }),
    status: 400,
    pointer: "/claims",
    says: "1000",
  },
  {
    what: "a settlement without a period",
    path: "/v1/settlements",
    body: JSON.stringify({ policy: POLICY, claims: [] }),
    status: 422,
    pointer: "",
    says: "period",
  },
  {
    what: "a settlement over days that do not exist",
    path: "/v1/settlements",
    body: settlementWith({ period: { from: "2023-02-30", until: "2024-01-01" } }),
    status: 422,
    pointer: "/period/from",
    says: "2023-02-30",
  },
  {
    what: "a settlement that ends before it begins",
    path: "/v1/settlements",
    body: settlementWith({ period: { from: "2023-06-01", until: "2023-01-01" } }),
    status: 422,
    pointer: "/period",
    says: "2023-06-01",
  },
  {
    what: "a settlement of eight thousand years",
    path: "/v1/settlements",
    body: settlementWith({
      policy: "410400.dip.policy",
      period: { from: "2025-01-01", until: "9999-01-01" },
    }),
    status: 422,
    pointer: "/period",
  },
  {
    what: "a pool that the policy does not have",
    path: "/v1/settlements",
    body: settlementWith({ pools: { civil: { facts: {} } } }),
    status: 422,
    pointer: "/pools/civil",
    code: "settlement.unknown-pool",
    says: "civil",
  },
  {
    what: "a figure that the policy does not read",
    path: "/v1/settlements",
    body: settlementWith({ pools: { employee: { facts: { incme: "1" } } } }),
    status: 422,
    pointer: "/pools/employee/facts/incme",
    code: "settlement.unknown-figure",
  },
  {
    what: "a figure that is no number",
    path: "/v1/settlements",
    body: settlementWith({ pools: { employee: { facts: { fund_income: "much" } } } }),
    status: 422,
    pointer: "/pools/employee/facts/fund_income",
  },
  {
    what: "the same institution twice",
    path: "/v1/settlements",
    body: settlementWith({
      institutions: [
        { code: "H1", pool: "employee" },
        { code: "H1", pool: "employee" },
      ],
    }),
    status: 422,
    pointer: "/institutions/1",
    says: "H1",
  },
  {
    what: "a claim in a settlement that is none",
    path: "/v1/settlements",
    body: settlementWith({ claims: [claimWith({ medfee_sumamt: "-1" })] }),
    status: 422,
    pointer: "/claims/0/setlinfo/medfee_sumamt",
  },
  {
    what: "an unknown fact for one rule set",
    path: "/v1/rule-sets/370300.dip.budget/evaluations",
    body: JSON.stringify({ facts: { incme: "1" } }),
    status: 422,
    pointer: "/facts/incme",
  },
  {
    what: "a fact of another type for one rule set",
    path: "/v1/rule-sets/370300.dip.case-adjustment/evaluations",
    body: JSON.stringify({ facts: { score: [1], medfee_sumamt: "much" } }),
    status: 422,
    pointer: "/facts/medfee_sumamt",
  },
];
