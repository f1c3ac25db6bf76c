import { fileURLToPath } from "node:url";
import { besidePublished } from "../../server/bundle/beside-published.ts";
import { readBundle } from "../../server/bundle/read-bundle.ts";
import type { Condition } from "../../server/conditions/condition.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import type { FactDictionary, FactType } from "../../server/domain/fact.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import type { StatedFormula } from "../../server/formulas/stated-formula.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { checkRules } from "../../server/workflow/check-rules.ts";
import { Refusal } from "../../server/workflow/refusal.ts";
import type { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { type SmallDocument, withHeader } from "../small-rules/small-rules.ts";

const standards = openStandards(fileURLToPath(new URL("../../schemas/", import.meta.url)));

/** What a file of `kinds/`, `libraries/`, `policies/`, `programs/`, `rule-sets/` and `tables/` holds. */
export interface InvalidRule {
  /** Where the one finding stands, and what it marks inside a text. */
  readonly pointer: string;
  readonly at?: string;
  readonly document: SmallDocument;
  /** What else is in the library; nothing is found there. */
  readonly beside?: readonly SmallDocument[];
}

/** What `yice check` finds in the document beside the others, with the text that each finding marks. */
export function findingsOfRules(
  { document, beside = [] }: Omit<InvalidRule, "pointer">,
  facts: FactDictionary = standards.facts,
): { readonly found: readonly Diagnostic[]; readonly marked: readonly string[] } {
  const ruleSets = [...beside, document].map((each, index) => ({
    path: `${index}.json`,
    text: JSON.stringify(withHeader(each), undefined, 2),
  }));
  const subject = ruleSets.at(-1);
  const { findings } = checkRules({ ruleSets, institutions: [] }, { ...standards, facts });
  const elsewhere = findings.filter(({ path }) => path !== subject?.path);
  if (elsewhere.length > 0) throw new Error(`what lies beside is at fault: ${JSON.stringify(elsewhere)}`);
  const found = findings.map(({ diagnostic }) => diagnostic);
  const marked = found.map(
    ({ range }) => subject?.text.slice(range?.offset, (range?.offset ?? 0) + (range?.length ?? 0)) ?? "",
  );
  return { found, marked };
}

/** What `yice check` finds in a text. */
export function findingsOfText(text: string): readonly Diagnostic[] {
  const { findings } = checkRules(
    { ruleSets: [{ path: "document.json", text }], institutions: [] },
    standards,
  );
  return findings.map(({ diagnostic }) => diagnostic);
}

/** What a file of `bundles/` holds: a document under a path. */
export interface InvalidBundle {
  readonly path: string;
  readonly document: SmallDocument;
  /** How often the file is given; once where not stated. */
  readonly copies?: number;
  /** The highest number of its id that was published, with another content. */
  readonly newest?: number;
}

/** What is found in a folder of one file, alone and beside what was published. */
export function findingsOfBundle({
  path,
  document,
  copies = 1,
  newest,
}: InvalidBundle): readonly Diagnostic[] {
  const text = JSON.stringify(withHeader(document), undefined, 2);
  const files = Array.from({ length: copies }, () => ({ path, text }));
  const { bundles, findings } = readBundle(files, standards.schemas);
  const found = findings.map(({ diagnostic }) => diagnostic);
  const [version] = bundles[0]?.versions ?? [];
  if (newest === undefined || !version) return found;
  const published = { newest, version: () => ({ hash: "0".repeat(64), cases: [] }) };
  const beside = besidePublished(version, [], published);
  return typeof beside === "object" ? [...found, beside] : found;
}

/** What is found in a request: the reasons of its refusal, or what the settlement itself reports. */
export function findingsOfSettlement(service: RuleBookService, request: JsonObject): readonly Diagnostic[] {
  try {
    // The settlement's schema says so.
    const { findings } = service.settle(request) as { readonly findings: readonly Diagnostic[] };
    return findings;
  } catch (error) {
    if (error instanceof Refusal) return error.findings;
    throw error;
  }
}

function declared(id: string, type: FactType): Json {
  return { id, alias: { zh: `${id}_示例`, en: id }, type: { ...type } as Json, origin: "derived" };
}

/** A rule set whose one case holds under the condition. */
export function exclusionWhere(condition: Condition): SmallDocument {
  // A condition is the JSON that its author writes.
  const when = condition as unknown as Json;
  const reason = { name: "示例", when, effect: "reject", reason: { zh: "示例" } };
  return {
    kind: "exclusion",
    facts: [declared("reason", { type: "text" })],
    body: { writes: "reason", cases: [reason] },
  };
}

/** A rule set that writes what the formula gives, which must be of the type. */
export function settlementOf(
  { ...formula }: StatedFormula,
  type: FactType = { type: "number", unit: "1", scale: 18 },
): SmallDocument {
  const amount = { name: "示例", title: { zh: "示例" }, writes: "result", formula };
  return { kind: "settlement", facts: [declared("result", type)], body: { amounts: [amount] } };
}
