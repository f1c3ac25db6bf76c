import { type Config, compileOf } from "./config.ts";
import { messageOf } from "./domain/diagnostic.ts";
import { type OpenedRules, openRuleBook } from "./open-rule-book.ts";
import type { PolicyService } from "./workflow/policy-service.ts";
import { productDiagnostics } from "./workflow/product-diagnostics.ts";
import type { RuleBook } from "./workflow/rule-book.ts";
import { RuleBookService } from "./workflow/rule-book-service.ts";

/** Rules with errors must not pay anybody: the service does not start with them. */
export class UnusableRules extends Error {
  constructor(lines: readonly string[]) {
    super(
      ["规则有误，服务不启动 · The rules have errors, so the service does not start:", ...lines].join("\n"),
    );
    this.name = "UnusableRules";
  }
}

/** The service over the rules of `config.YICE_RULES`. Throws as `openSoundRules`. */
export function openPolicyService(config: Config): PolicyService {
  return new RuleBookService(openSoundRules(config));
}

/** The rules of `config.YICE_RULES`. Throws as `contentsOfRules`. */
export function openSoundRules(config: Config): RuleBook {
  return contentsOfRules(config).book;
}

/** The same with the files that they were read from. Throws `UnusableRules` naming every error in them. */
export function contentsOfRules(config: Config): OpenedRules {
  const opened = openRuleBook(config.YICE_RULES, config.YICE_SCHEMAS, compileOf(config));
  const { checked } = opened;
  const errors = checked.findings.filter(({ diagnostic }) => diagnostic.severity === "error");
  if (errors.length === 0) return opened;
  throw new UnusableRules(
    errors.map(
      ({ path, diagnostic }) =>
        `  ${path}:${diagnostic.range?.line}  ${messageOf(diagnostic, productDiagnostics, "en")}`,
    ),
  );
}
