import { fileURLToPath } from "node:url";
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
  "no-fixed-point": true,
  "not-accepted": true,
};

/** Rule documents as JSON, beside the files they were read from. */
export interface RuleFamily {
  readonly files: RuleFiles;
  readonly documents: readonly JsonObject[];
}

/** Those of a rules folder, or of one jurisdiction in it. */
export function familyOf(folder: string, jurisdiction = ""): RuleFamily {
  const all = readRulesFolder(folder);
  const own = ({ path }: { readonly path: string }) => path.startsWith(jurisdiction);
  const files = {
    ruleSets: all.ruleSets.filter(own),
    institutions: all.institutions.filter(own),
    cases: all.cases.filter(own),
  };
  return { files, documents: files.ruleSets.map(({ text }) => JSON.parse(text)) };
}

/** The families that properties are tried on: the one made for them, and Zibo's as it ships. */
export const FAMILIES: readonly (RuleFamily & { readonly policy: string })[] = [
  { policy: "330100.test.policy", ...familyOf(fileURLToPath(new URL("./rules/", import.meta.url))) },
  {
    policy: "370300.dip.policy",
    ...familyOf(fileURLToPath(new URL("../../rules/", import.meta.url)), "370300/"),
  },
];

/** The product over documents that must lint clean. */
export function soundBookOf({ documents, files }: RuleFamily): RuleBook {
  const book = bookOf(documents, files);
  if (!book) throw new Error("the rules as they stand are at fault");
  return book;
}

/** Facts that the policies among the documents let a caller give. */
export function givenIn({ library }: RuleBook): string[] {
  return library.versions.flatMap(({ document }) =>
    document.kind === "policy" ? (document.body.given ?? []) : [],
  );
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
