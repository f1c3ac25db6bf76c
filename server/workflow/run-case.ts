import type {
  CaseFacts,
  ClaimCase,
  ExpectedError,
  ExpectedWrites,
  FactsCase,
  SharedCase,
  VersionCase,
} from "../../schemas/types.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import { evaluateRuleSet } from "../engine/evaluate-rule-set.ts";
import { evaluateTogether } from "../engine/evaluate-together.ts";
import { Evaluator } from "../engine/evaluator.ts";
import { neighboursOf } from "../engine/neighbours.ts";
import { RuleLibrary } from "../engine/rule-library.ts";
import { isPolicy, type RuleSetVersion, refOf } from "../engine/rule-set-version.ts";
import { lintFact } from "../programs/lint-fact.ts";
import { type Testified, Testimony } from "../second-opinion/testimony.ts";
import { type CaseDifference, type Expectation, unmet } from "./case-differences.ts";
import { appliedEvents, namesOf, toldBy } from "./case-events.ts";
import { lintGivenFacts } from "./lint-given-facts.ts";
import type { RuleBook } from "./rule-book.ts";

/** What came of one case; pointers lead into the case. Nothing is run of a case with findings. */
export interface CaseOutcome {
  readonly findings: readonly Diagnostic[];
  readonly differences: readonly CaseDifference[];
  /** What the rules were asked and answered. */
  readonly testimony: readonly Testified[];
  /** Parts of the version that the case came to, by pointer. */
  readonly reached: readonly string[];
}

/** Runs cases of one version among the other rules of a book, of which it takes the place of its id's other versions. */
export class CaseRunner {
  readonly #version: RuleSetVersion;
  readonly #facts: FactDictionary;
  readonly #schemas: RuleBook["schemas"];
  /** What a claim may carry: only a policy is tried by claims. */
  readonly #claimFacts: FactDictionary;
  readonly #evaluator: Evaluator;
  readonly #testimony = new Testimony();

  constructor({ withdrawn: _, ...version }: RuleSetVersion, book: RuleBook) {
    const { document } = version;
    this.#version = version;
    const others = book.library.statedVersions.filter((other) => other.document.id !== document.id);
    const library = new RuleLibrary([...others, version], book.schemas);
    const neighbours = neighboursOf(document.jurisdiction, library);
    this.#facts = dictionaryOf(book.facts, neighbours);
    this.#schemas = book.schemas;
    this.#claimFacts = isPolicy(version)
      ? dictionaryOf(
          book.facts,
          library.versions.map((each) => each.document),
        )
      : this.#facts;
    this.#evaluator = new Evaluator({ ...book, library, witness: this.#testimony });
  }

  /** Whether a case is of the form that this kind of version is tried by. */
  suits(each: VersionCase): boolean {
    return "claim" in each === isPolicy(this.#version);
  }

  run(each: VersionCase): CaseOutcome {
    if ("claim" in each) return this.#claim(each);
    return "entities" in each ? this.#shared(each) : this.#alone(each);
  }

  #claim({ claim: given, asOf, expected, applied = [] }: ClaimCase): CaseOutcome {
    // A claim is JSON, as its schema says.
    const reading = readClaim(given as unknown as Json, { schemas: this.#schemas, facts: this.#claimFacts });
    if (!reading.claim)
      return faulty(reading.findings.map((found) => ({ ...found, pointer: `/claim${found.pointer}` })));
    const request = { policy: this.#version.document.id, asOf, detail: "hits" } as const;
    const decision = this.#evaluator.decide(reading.claim, request);
    const { amounts, error, ...members } = expected;
    const figures = Object.entries(members).map(
      ([name, figure]): Expectation => ({
        pointer: `/expected/${name}`,
        expected: figure,
        got: decision[name],
        isNumber: NUMBERS.has(name),
      }),
    );
    const steps = isJsonList(decision.steps) ? decision.steps.filter(isJsonObject) : [];
    const names = new Set(steps.flatMap(({ events }) => namesOf(appliedEvents(events))));
    const differences = [
      ...unmet(figures),
      ...unmet(
        this.#written(amounts, isJsonObject(decision.amounts) ? decision.amounts : {}, "/expected/amounts"),
      ),
      ...errorDifference(error, decision.error, "/expected/error"),
      ...applied.flatMap((name, index) =>
        names.has(name)
          ? []
          : [{ pointer: pointerTo("/applied", index), expected: name, got: [...names].join(", ") || "—" }],
      ),
    ];
    const testimony = this.#testimony.take();
    return { findings: [], differences, testimony, reached: metConditions(testimony, refOf(this.#version)) };
  }

  #alone({ facts, writes, told, error }: FactsCase): CaseOutcome {
    const findings = this.#lint(facts, "/facts", writes, "/writes");
    if (findings.length > 0) return faulty(findings);
    const witness = this.#testimony.of(refOf(this.#version));
    const answer = evaluateRuleSet(this.#version, jsonOf(facts), this.#facts, { detail: "hits", witness });
    const events = appliedEvents(answer.events);
    const heard = toldBy(events);
    const differences = [
      ...unmet(this.#written(writes, isJsonObject(answer.writes) ? answer.writes : {}, "/writes")),
      ...errorDifference(error, answer.error, "/error"),
      ...(told && told.join("\n") !== heard.join("\n")
        ? [{ pointer: "/told", expected: told.join(", ") || "—", got: heard.join(", ") || "—" }]
        : []),
    ];
    return { findings, differences, testimony: this.#testimony.take(), reached: pointersOf(events) };
  }

  #shared({ facts = {}, entities, error }: SharedCase): CaseOutcome {
    const findings = [
      ...this.#lint(facts, "/facts", undefined, ""),
      ...entities.flatMap((entity, index) => {
        const at = pointerTo("/entities", index);
        return this.#lint(entity.facts, `${at}/facts`, entity.writes, `${at}/writes`);
      }),
    ];
    if (findings.length > 0) return faulty(findings);
    const given = entities.map(({ key, facts: own }) => ({ key, facts: jsonOf({ ...facts, ...own }) }));
    const witness = this.#testimony.of(refOf(this.#version));
    const answer = evaluateTogether(this.#version, given, this.#facts, "hits", witness);
    const written = isJsonList(answer.entities) ? answer.entities : [];
    const differences = [
      ...entities.flatMap(({ writes }, index) => {
        const entity = written[index];
        const held = isJsonObject(entity) && isJsonObject(entity.writes) ? entity.writes : {};
        return unmet(this.#written(writes, held, `${pointerTo("/entities", index)}/writes`));
      }),
      ...errorDifference(error, answer.error, "/error"),
    ];
    const reached = pointersOf(appliedEvents(answer.events));
    return { findings, differences, testimony: this.#testimony.take(), reached };
  }

  #lint(facts: CaseFacts, at: string, writes: ExpectedWrites | undefined, writesAt: string): Diagnostic[] {
    const findings: Diagnostic[] = [];
    lintGivenFacts(jsonOf(facts), at, this.#facts, findings);
    for (const name of Object.keys(writes ?? {}))
      lintFact(name, undefined, pointerTo(writesAt, name), { facts: this.#facts, findings });
    return findings;
  }

  #written(writes: ExpectedWrites | undefined, answered: JsonObject, pointer: string): Expectation[] {
    return Object.entries(writes ?? {}).map(([name, expected]) => {
      const fact = this.#facts.find(name);
      const isNumber = fact?.type.type === "number";
      return { pointer: pointerTo(pointer, name), expected, got: answered[fact?.id ?? name], isNumber };
    });
  }
}

/** Members of a decision that hold numbers. */
const NUMBERS: ReadonlySet<string> = new Set(["score", "coefficient", "points"]);

function faulty(findings: readonly Diagnostic[]): CaseOutcome {
  return { findings, differences: [], testimony: [], reached: [] };
}

/** An error where none is expected, none where one is, or another. */
function errorDifference(
  expected: ExpectedError | undefined,
  got: Json | undefined,
  pointer: string,
): CaseDifference[] {
  const found = isJsonObject(got) ? got : undefined;
  const wanted = Object.entries(expected ?? {});
  const same = expected ? found && wanted.every(([name, value]) => found[name] === value) : !found;
  if (same) return [];
  const text = (error: Readonly<Record<string, unknown>> | undefined) =>
    error
      ? [error.code, error.subject, error.step, error.pointer].filter((part) => part !== undefined).join(" ")
      : "—";
  return [{ pointer, expected: text(expected && { ...expected }), got: text(found) }];
}

function pointersOf(events: readonly JsonObject[]): string[] {
  return events.map(({ pointer }) => String(pointer));
}

/** Where the conditions of a version that held stand, as the parts that they open. */
function metConditions(testimony: readonly Testified[], version: string): string[] {
  return testimony
    .filter(({ rule, seen }) => rule === version && seen.of === "condition" && seen.answer === true)
    .map(({ seen }) => seen.pointer.replace(/\/when$/, ""));
}

/** Facts as a case states them: JSON, as its schema says. */
function jsonOf(facts: CaseFacts): JsonObject {
  return facts as unknown as JsonObject;
}
