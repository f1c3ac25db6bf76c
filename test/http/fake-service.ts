import { documentsDiagnostics } from "../../server/documents/diagnostics.ts";
import type { DiagnosticTemplates } from "../../server/domain/diagnostic.ts";
import { isJsonObject } from "../../server/domain/json.ts";
import type { TextBytes } from "../../server/domain/text-bytes.ts";
import type { PolicyService } from "../../server/workflow/policy-service.ts";
import { Refusal } from "../../server/workflow/refusal.ts";
import type { Rules } from "../../server/workflow/rules.ts";

export const fakeTemplates = {
  "claim.no-diagnosis": {
    severity: "error",
    zh: { found: "缺少主要诊断", expected: "一项主要诊断", mend: "请补录主要诊断" },
    en: { found: "no principal diagnosis", expected: "one", mend: "Add it" },
  },
} as const satisfies DiagnosticTemplates;

const zibo = "370300.dip.payment";
const coefficients = {
  id: "370300.dip.institution-coefficients",
  version: 1,
  kind: "coefficient-tiers",
  jurisdiction: "370300",
  title: { zh: "机构系数" },
  hash: "0".repeat(64),
};

/** Members of the stand-in that take the place of its own. */
export type FakeMembers = Partial<PolicyService & Pick<Rules, "ready">>;

/** The stand-in as rules that never change. */
export function fakeRules({ ready = true, ...service }: FakeMembers = {}): Rules {
  const diagnostics = () => ({ ...documentsDiagnostics, ...fakeTemplates });
  const claimOfText = () => undefined;
  return { ready, at: async () => ({ service: fakeService(service) }), claimOfText, diagnostics };
}

/**
 * A stand-in for the product: pays 1 point a claim, finds fault with a claim without `diagnosis`, fails outright on
 * `{"diagnosis": "crash"}`. Members given replace its own.
 */
export function fakeService(replaced: Partial<PolicyService> = {}): PolicyService {
  const known = (id: string) => {
    if (id !== coefficients.id) throw new Refusal("unknown-rule-set", id);
  };
  const service: PolicyService = {
    evaluate(claim, { policy, asOf, explain }) {
      if (policy !== undefined && policy !== zibo) throw new Refusal("unknown-policy", policy);
      if (!isJsonObject(claim) || claim.diagnosis === undefined) {
        return {
          findings: [{ code: "claim.no-diagnosis", severity: "error", pointer: "/diagnosis", params: {} }],
        };
      }
      if (claim.diagnosis === "crash") throw new TypeError(`cannot read ${JSON.stringify(claim)}`);
      return {
        decision: { outcome: "paid", id: claim.id, points: "1.00", explain, ...(asOf ? { asOf } : {}) },
      };
    },
    write(claim, options) {
      const evaluation = service.evaluate(claim, options);
      if ("findings" in evaluation) return evaluation;
      const { decision } = evaluation;
      const { policy } = decision as { readonly policy?: { readonly id?: string } }; // as this service makes it
      const text = () => JSON.stringify(decision);
      const writeTo = (bytes: TextBytes) => bytes.text(text());
      return { text, writeTo, policy: policy?.id, decision: () => decision };
    },
    claimOfText: () => undefined,
    caseClaim: (claim) => ({ claim: isJsonObject(claim) ? { ...claim, id: "case" } : {} }),
    settle: (request) => ({ policy: request.policy, remainder: "0.00" }),
    policies: () => [{ ...coefficients, id: zibo, kind: "policy" }],
    ruleSets: () => [
      coefficients,
      { ...coefficients, id: "410400.dip.scores", kind: "disease-score-table", jurisdiction: "410400" },
    ],
    ruleSet({ id, version }) {
      known(id);
      if (version !== 1) throw new Refusal("unknown-version", `${id}@${version}`);
      return { ...coefficients, body: {} };
    },
    compare(a, b) {
      known(a.id);
      known(b.id);
      return { a, b, rows: [] };
    },
    inForce(id) {
      known(id);
      return { id, version: 1 };
    },
    provenance(id) {
      known(id);
      return { document: coefficients, provenance: { places: [] } };
    },
    wholeVersion({ id }) {
      known(id);
      return { document: coefficients, provenance: { places: [] } };
    },
    drift: () => [],
    compareJurisdictions: (a, b, asOf) => ({ a, b, asOf, subjects: [] }),
    evaluateRuleSet(id, { facts }) {
      known(id);
      return { facts };
    },
    traced: () => [],
    cases({ id, version }) {
      known(id);
      return { id, version, cases: [] };
    },
    async runCases({ id, version }, cases = []) {
      known(id);
      return { ruleSet: { id, version }, passed: true, results: cases };
    },
    facts: () => ({ facts: [] }),
    ...replaced,
  };
  return service;
}
