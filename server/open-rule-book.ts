import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFactDictionary } from "./claims/read-fact-dictionary.ts";
import { contentHash } from "./documents/hash.ts";
import { createSchemas } from "./documents/schema-check.ts";
import type { Json } from "./domain/json.ts";
import { loadSchemas } from "./store/load-schemas.ts";
import { type RuleFiles, readRulesFolder } from "./store/read-rules-folder.ts";
import { type CheckedRules, checkRules, type RuleStandards } from "./workflow/check-rules.ts";
import { type RuleBook, ruleBookOf } from "./workflow/rule-book.ts";

/** Rules of a folder with all findings about them, and the book to work with; errors among the findings forbid that. */
export interface OpenedRules {
  readonly checked: CheckedRules;
  readonly book: RuleBook;
  readonly files: RuleFiles;
}

/** The compiled schemas and the shared fact dictionary of a schemas folder. Throws when the product's own are broken. */
export function openStandards(schemasFolder: string): RuleStandards & { readonly factsHash: string } {
  const schemas = createSchemas(loadSchemas(schemasFolder));
  const json: Json = JSON.parse(readFileSync(join(schemasFolder, "facts.json"), "utf8"));
  const { facts, findings } = readFactDictionary(json, schemas);
  if (!facts) throw new Error(`facts.json: ${JSON.stringify(findings)}`);
  return { schemas, facts, factsHash: contentHash(decidingPart(json)) };
}

/** The dictionary without the code lists it names and the names of values: they help those who write and read, and decide nothing. */
function decidingPart(dictionary: Json): Json {
  return JSON.parse(
    JSON.stringify(dictionary, (name, value) =>
      (name === "codes" && typeof value === "string") || name === "valueNames" ? undefined : value,
    ),
  );
}

/** Reads and checks the rules of a folder (or of one file). `compile` is what they are then compiled to. */
export function openRuleBook(
  rulesPath: string,
  schemasFolder: string,
  compile: "source" | "closures" = "source",
): OpenedRules {
  const standards = openStandards(schemasFolder);
  const files = readRulesFolder(rulesPath);
  const checked = checkRules(files, standards);
  return { files, checked, book: { ...ruleBookOf(checked, standards), compile } };
}
