import type { Claim } from "../../schemas/types.ts";
import type { ClaimErrorCode } from "../../server/domain/claim-error.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { dictionaryOf } from "../../server/engine/declared-facts.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { type RuleFiles, readRulesFolder } from "../../server/store/read-rules-folder.ts";
import { checkRules } from "../../server/workflow/check-rules.ts";
import type { Explain } from "../../server/workflow/policy-service.ts";
import { Refusal } from "../../server/workflow/refusal.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { SCHEMAS } from "./test-rules.ts";

const { factsHash, ...standards } = openStandards(SCHEMAS);

/** Every way in which a claim may not be decidable; does not compile while one is missing. */
const DECLARED: Readonly<Record<ClaimErrorCode, true>> = {
  "missing-fact": true,
  "wrong-type": true,
  "unmatched-row": true,
  "ambiguous-row": true,
  "zero-denominator": true,
  "out-of-range": true,
  "outside-every-period": true,
  "no-policy": true,
  "not-accepted": true,
};

/** The rule documents of a folder as JSON, beside its files. */
export function documentsOf(folder: string): {
  readonly files: RuleFiles;
  readonly documents: readonly JsonObject[];
} {
  const files = readRulesFolder(folder);
  return { files, documents: files.ruleSets.map(({ text }) => JSON.parse(text)) };
}

/** The product over changed documents, or nothing where lint refuses them. */
export function bookOf(documents: readonly Json[], { institutions }: RuleFiles): RuleBook | undefined {
  const ruleSets = documents.map((document, index) => ({
    path: `${index}.json`,
    text: JSON.stringify(document),
  }));
  const checked = checkRules({ ruleSets, institutions }, standards);
  if (checked.findings.some(({ diagnostic }) => diagnostic.severity === "error")) return undefined;
  const { library, institutions: register } = checked;
  const everyFact = dictionaryOf(
    standards.facts,
    library.versions.map(({ document }) => document),
  );
  return { ...standards, factsHash, library, institutions: register, everyFact };
}

interface AnyDecision {
  readonly error?: { readonly code: string };
  readonly steps?: unknown;
}

/** Decides a claim at every detail; throws where an answer breaks its promises, and tells what became of it. */
export function decideInEveryDetail(book: RuleBook, claim: Claim, policy: string): string {
  const service = new RuleBookService(book);
  const answers = (["none", "hits", "full"] satisfies Explain[]).map((explain) => {
    // A claim is the JSON value it was read from.
    const answer = service.evaluate(claim as unknown as Json, { policy, explain });
    if ("findings" in answer) return { findings: answer.findings };
    expectConforming("decision.schema.json", answer.decision);
    const { steps: _, ...decision } = answer.decision as AnyDecision; // its schema has just been checked
    if (decision.error && !(decision.error.code in DECLARED))
      throw new Error(`undeclared: ${decision.error.code}`);
    return decision;
  });
  const [plain, ...traced] = answers.map((answer) => JSON.stringify(answer));
  for (const each of traced)
    if (each !== plain) throw new Error(`traced differs from plain:\n${each}\n${plain}`);
  const [answer] = answers;
  if (!answer || "findings" in answer) return "refused";
  return answer.error?.code ?? "decided";
}

/** Settles; throws where the answer breaks its promises. A refusal of the request is an answer. */
export function settleOrRefuse(book: RuleBook, request: JsonObject): string {
  try {
    const settlement = new RuleBookService(book).settle(request, "full");
    expectConforming("settlement.schema.json", settlement);
    return (settlement as { readonly state: string }).state; // its schema has just been checked
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

export function expectConforming(schema: string, answer: object): void {
  const found: Diagnostic[] = [];
  // Answers are plain JSON objects.
  if (!standards.schemas.check(schema, answer as Json, found)) {
    throw new Error(`departs from ${schema}: ${JSON.stringify(found)}\n${JSON.stringify(answer)}`);
  }
}
