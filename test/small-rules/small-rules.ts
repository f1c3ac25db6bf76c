import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { buildApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { type CheckedRules, checkRules, type RuleText } from "../../server/workflow/check-rules.ts";
import { type RuleBook, ruleBookOf } from "../../server/workflow/rule-book.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { fixedRules } from "../../server/workflow/rules.ts";

const SCHEMAS = join(projectRoot(), "schemas");

/** A rule document of which the header says only what matters; `withHeader` adds the rest. */
export type SmallDocument = JsonObject & { readonly kind: string };

/** The document with a header in which there is nothing to find, in force from 2023 on. */
export function withHeader(document: SmallDocument): JsonObject {
  return {
    format: 1,
    id: `370300.test.${document.kind}`,
    version: 1,
    jurisdiction: "370300",
    title: { zh: "示例" },
    issued: "2022-12-01",
    effective: { from: "2023-01-01" },
    citations: [{ document: "示例文件", clause: "一", quote: "示例条文" }],
    ...document,
  };
}

/** The documents as files named by their place in the list. */
export function ruleTexts(documents: readonly SmallDocument[]): RuleText[] {
  return documents.map((document, index) => ({
    path: `${index}.json`,
    text: JSON.stringify(withHeader(document)),
  }));
}

/** Whether findings of these documents keep them from being used. */
export interface SmallRules {
  readonly checked: CheckedRules;
  readonly book: RuleBook;
  readonly service: RuleBookService;
}

const standards = openStandards(SCHEMAS);

/** What a folder of these documents and this institution register comes to. */
export function smallRules(
  documents: readonly SmallDocument[],
  institutions: readonly JsonObject[] = [],
): SmallRules {
  const registers = [{ path: "institutions.json", text: JSON.stringify(institutions) }];
  const checked = checkRules({ ruleSets: ruleTexts(documents), institutions: registers }, standards);
  const book = ruleBookOf(checked, standards);
  return { checked, book, service: new RuleBookService(book) };
}

/** As `smallRules`, for documents that lint without an error; throws for others. */
export function soundRules(
  documents: readonly SmallDocument[],
  institutions: readonly JsonObject[] = [],
): SmallRules {
  const rules = smallRules(documents, institutions);
  const errors = rules.checked.findings.filter(({ diagnostic }) => diagnostic.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, undefined, 1));
  return rules;
}

/** The HTTP service over these rules; load is never a reason to refuse in tests. */
export function smallApp(service: RuleBookService): Promise<FastifyInstance> {
  return buildApp({
    config: readConfig({ MAX_DELAY: "0", RATE_LIMIT: "0", LOG_LEVEL: "silent" }),
    rules: fixedRules(service),
    schemas: loadSchemas(SCHEMAS),
    log: pino({ level: "silent" }),
    version: "0.0.0",
  });
}

/** A fact as a header declares it. */
export function fact(id: string, type: JsonObject, origin = "derived"): Json {
  return { id, alias: { zh: `${id}_示例`, en: id }, type, origin };
}

export const YUAN: JsonObject = { type: "number", unit: "yuan", scale: 2 };
export const POINTS: JsonObject = { type: "number", unit: "points", scale: 6 };
