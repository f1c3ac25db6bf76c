import { fileURLToPath } from "node:url";
import { openRuleBook } from "../../server/open-rule-book.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";

const path = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

export const SCHEMAS = path("../../schemas/");

/** The book of a policy made for the properties: every kind, two pools, allocation beside price. */
export function testBook(): RuleBook {
  const { checked, book } = openRuleBook(path("./rules/"), SCHEMAS);
  const errors = checked.findings.filter(({ diagnostic }) => diagnostic.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return book;
}

/** The product over that book. */
export function testRules(): RuleBookService {
  return new RuleBookService(testBook());
}
