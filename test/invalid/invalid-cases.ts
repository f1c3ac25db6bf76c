import { fileURLToPath } from "node:url";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { exact } from "../../server/domain/exact.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { evaluateRuleSet } from "../../server/engine/evaluate-rule-set.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import type { Witnessed } from "../../server/programs/witness.ts";
import type { Difference } from "../../server/second-opinion/judged.ts";
import { type Judge, secondOpinion } from "../../server/second-opinion/second-opinion.ts";
import { Testimony } from "../../server/second-opinion/testimony.ts";
import { checkCases } from "../../server/workflow/check-cases.ts";
import { checkRules } from "../../server/workflow/check-rules.ts";
import { type SmallDocument, soundRules, withHeader } from "../small-rules/small-rules.ts";

const standards = openStandards(fileURLToPath(new URL("../../schemas/", import.meta.url)));

/** What a file of `cases/` holds. */
export interface InvalidCases {
  readonly pointer: string;
  readonly document: SmallDocument;
  /** Files of cases; the finding stands in the last. */
  readonly cases: readonly JsonObject[];
  /** What a stand-in for the second evaluator says of the primitives of that kind. */
  readonly second?: Difference & { readonly of: Witnessed["of"] };
}

/** What `yice check` finds in the files of cases beside the document. */
export async function findingsOfCases({
  document,
  cases,
  second,
}: InvalidCases): Promise<readonly Diagnostic[]> {
  const texts = {
    ruleSets: [{ path: "rule.json", text: JSON.stringify(withHeader(document)) }],
    institutions: [],
    cases: cases.map((file, index) => ({ path: `${index}.json`, text: JSON.stringify(file, undefined, 2) })),
  };
  const judge: Judge | undefined = second && ((seen) => (seen.of === second.of ? second : "same"));
  const checked = checkRules(texts, standards);
  const found = [...checked.findings, ...(await checkCases(checked, standards, judge))];
  return found.map(({ diagnostic }) => diagnostic);
}

/** What a file of `second-opinions/` holds: a rule set run on facts, of which a primitive is said to have answered so. */
export interface FalsifiedAnswer {
  readonly pointer: string;
  readonly document: SmallDocument;
  readonly facts: JsonObject;
  readonly answer: Json;
}

/** What the second opinion finds in the falsified answer of the first primitive of that kind. */
export async function findingsOfAnswer(
  { document, facts, answer }: FalsifiedAnswer,
  of: string,
): Promise<readonly Diagnostic[]> {
  const { book } = soundRules([document]);
  const [version] = book.library.versions;
  if (!version) throw new Error("no version");
  const testimony = new Testimony();
  evaluateRuleSet(version, facts, book.everyFact, { witness: testimony.of("370300.test@1") });
  const asked = testimony.take().find(({ seen }) => seen.of === of);
  if (!asked) throw new Error(`nothing was asked of a ${of}`);
  return (await secondOpinion([{ ...asked, seen: falsified(asked.seen, answer) }])).differences;
}

function falsified(seen: Witnessed, answer: Json): Witnessed {
  switch (seen.of) {
    case "condition":
      return { ...seen, answer: answer === true };
    case "formula":
      return { ...seen, answer: { value: exact(String(answer)) } };
    case "range":
      return { ...seen, answer: Number(answer) };
    case "score":
      return { ...seen, answer: { value: { group: String(answer), score: exact("100") } } };
  }
}
