import type { Config } from "./config.ts";
import type { PolicyService } from "./workflow/policy-service.ts";
import { Refusal } from "./workflow/refusal.ts";

/** The service over the rules of `config.YICE_RULES`. Placeholder until the engine is wired: it never gets ready. */
export function openPolicyService(_config: Config): PolicyService {
  const refuse = (): never => {
    throw new Refusal("not-ready", "");
  };
  return {
    ready: false,
    evaluate: refuse,
    settle: refuse,
    policies: refuse,
    ruleSets: refuse,
    ruleSet: refuse,
    compare: refuse,
    evaluateRuleSet: refuse,
    facts: refuse,
    diagnostics: () => ({}),
  };
}
