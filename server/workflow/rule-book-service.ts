import type { Claim, VersionCase } from "../../schemas/types.ts";
import { claimOfText, readClaimFrom } from "../claims/claim-reader.ts";
import { deidentified } from "../claims/deidentified.ts";
import { type ClaimStandards, readClaim } from "../claims/read-claim.ts";
import { type Change, pathInWords } from "../documents/change.ts";
import { diffDocuments } from "../documents/diff.ts";
import type { BytesRange } from "../domain/bytes-range.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { Diagnostic, Language } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import { evaluateRuleSet } from "../engine/evaluate-rule-set.ts";
import { type EvaluateRequest, Evaluator } from "../engine/evaluator.ts";
import { lastDayOf } from "../engine/months-of.ts";
import { neighboursOf } from "../engine/neighbours.ts";
import {
  isPolicy,
  type PolicyVersion,
  type RuleSetVersion,
  refOf,
  type StatedVersion,
} from "../engine/rule-set-version.ts";
import { settle } from "../engine/settle.ts";
import { settlementJson } from "../engine/settlement-json.ts";
import type { SettlementRequest } from "../engine/settlement-request.ts";
import type { Detail } from "../programs/sink.ts";
import { type Testified, Testimony } from "../second-opinion/testimony.ts";
import type { TracedVersion } from "../sources/traced-mechanism.ts";
import { caseRunJson } from "./case-run-json.ts";
import { casesOfRequest } from "./cases-of-request.ts";
import { compareJurisdictions, nameOf as namedBy } from "./compare-jurisdictions.ts";
import { compareMeaning } from "./compare-meaning.ts";
import { InheritanceService } from "./inheritance-service.ts";
import { lintGivenFacts } from "./lint-given-facts.ts";
import type { LiveOpinions } from "./live-opinions.ts";
import type {
  EvaluateOptions,
  Evaluation,
  Explain,
  PolicyService,
  RuleSetEvaluation,
  RuleSetSummary,
  VersionList,
  VersionRef,
  WrittenEvaluation,
} from "./policy-service.ts";
import { readSettlementRequest } from "./read-settlement-request.ts";
import { Refusal } from "./refusal.ts";
import type { RuleBook } from "./rule-book.ts";
import { headerOf, policyList, ruleSetList } from "./rule-set-list.ts";
import { runCases } from "./run-cases.ts";

/** The product over a book of rules in memory: what the HTTP door and the command line ask. */
export class RuleBookService implements PolicyService {
  readonly book: RuleBook;
  /** By the language of explanations; the Chinese one serves where nothing is explained. */
  readonly #evaluators: Partial<Record<Language, Evaluator>> = {};
  readonly #opinions: LiveOpinions | undefined;
  readonly #standards: ClaimStandards;
  #witnessed: { readonly evaluator: Evaluator; readonly testimony: Testimony } | undefined;

  /** `opinions` has a share of the claims judged again. */
  constructor(book: RuleBook, opinions?: LiveOpinions) {
    this.book = book;
    this.#standards = { schemas: book.schemas, facts: book.everyFact };
    this.#opinions = opinions;
  }

  evaluate(claim: Json, options: EvaluateOptions): Evaluation {
    const done = this.#evaluated(claim, options);
    if (done.findings) return { findings: done.findings };
    const decision = done.evaluator.told(done.read, done.evaluated, done.request);
    return done.warnings ? { decision, warnings: done.warnings } : { decision };
  }

  write(claim: Json, options: EvaluateOptions): WrittenEvaluation {
    const done = this.#evaluated(claim, options);
    if (done.findings) return { findings: done.findings };
    const { evaluator, read, evaluated, request, warnings } = done;
    const policy = evaluated instanceof ClaimError ? undefined : evaluated.plan.policy.document.id;
    return {
      policy,
      warnings,
      text: () => evaluator.written(read, evaluated, request),
      writeTo: (bytes) => evaluator.writeTo(bytes, read, evaluated, request),
      decision: () => evaluator.told(read, evaluated, request),
    };
  }

  claimOfText(text: string, written?: BytesRange): Json | undefined {
    return this.book.compile === "closures" ? undefined : claimOfText(text, this.book.schemas, written);
  }

  #evaluated(claim: Json, { policy, asOf, explain, language, from }: EvaluateOptions) {
    if (policy !== undefined) this.#policyVersions(policy);
    const { claim: read, findings } = readClaimFrom(from, claim, this.#standards);
    if (!read) return { findings };
    const evaluator = this.#explaining(explain, language);
    const request = { policy, asOf, detail: detailOf(explain) };
    const evaluated = evaluator.evaluate(read, request);
    this.#opinions?.evaluated(() => this.#testimonyOf(read, { policy, asOf }));
    const warnings = findings.length === 0 ? undefined : findings;
    return { evaluator, read, request, evaluated, warnings };
  }

  caseClaim(claim: Json): { readonly claim: object } | { readonly findings: readonly Diagnostic[] } {
    const { schemas } = this.book;
    const { claim: read, findings } = readClaim(claim, this.#standards);
    return read ? { claim: deidentified(read, schemas) } : { findings };
  }

  settle(body: JsonObject, explain: Explain = "none", language?: Language): object {
    const request = readSettlementRequest(body, this.#standards);
    const policy = this.#policyOn(request);
    const evaluator = this.#explaining(explain, language);
    const result = settle(request, policy, this.book.library, evaluator, detailOf(explain));
    if (!("settlement" in result)) throw new Refusal("invalid-content", request.policy, result.findings);
    return settlementJson(result.settlement);
  }

  policies(list: VersionList = {}): readonly RuleSetSummary[] {
    return policyList(this.book.library, list);
  }

  ruleSets(list: VersionList = {}): readonly RuleSetSummary[] {
    return ruleSetList(this.book.library, list);
  }

  /** The document as it was committed: of one that inherits, its differences. */
  ruleSet(ref: VersionRef): object {
    const { document, hash } = this.#findStated(ref);
    return { ...document, hash };
  }

  compare(a: VersionRef, b: VersionRef): object {
    const [before, after] = [this.#find(a), this.#find(b)];
    if (before.document.kind !== after.document.kind) {
      throw new Refusal("incomparable", `${before.document.kind} / ${after.document.kind}`);
    }
    // A document is the JSON value it was read from.
    const [old, now] = [before, after].map(({ document }) => document as unknown as Json);
    const changes = diffDocuments(this.book.schemas, "rule-set.schema.json", old ?? null, now ?? null);
    const meaning = compareMeaning(before.document, after.document, this.book.everyFact);
    const named = {
      a: namedBy(before),
      b: namedBy(after),
      same: changes.length === 0,
      changes: changes.map(worded),
    };
    return meaning ? { ...named, meaning } : named;
  }

  inForce(id: string, date: string): VersionRef {
    const { library } = this.book;
    if (library.versionsOf(id).length === 0) throw new Refusal("unknown-rule-set", id);
    const found = library.inForce(id, date);
    if (!found) throw new Refusal("no-version-in-force", `${id} ${date}`);
    return { id, version: found.document.version };
  }

  provenance(id: string, date: string): object {
    return new InheritanceService(this.book).inForce(id, date);
  }

  wholeVersion(ref: VersionRef): object {
    return new InheritanceService(this.book).version(ref);
  }

  drift(jurisdiction: string, above: readonly string[], date: string): readonly object[] {
    const found = new InheritanceService(this.book).drift(jurisdiction, above, date);
    return found.map((each) => ({ ...each, changes: each.changes.map(worded) }));
  }

  compareJurisdictions(a: string, b: string, asOf: string): object {
    const { library, schemas } = this.book;
    return { a, b, asOf, subjects: compareJurisdictions(a, b, asOf, library, schemas) };
  }

  evaluateRuleSet(id: string, { version, asOf, ...given }: RuleSetEvaluation): object {
    const versions = this.book.library.versionsOf(id);
    if (versions.length === 0) throw new Refusal("unknown-rule-set", id);
    if (version !== undefined) return this.#run(this.#find({ id, version }), given);
    const chosen = asOf === undefined ? versions.at(-1) : this.book.library.inForce(id, asOf);
    if (!chosen) throw new Refusal("no-version-in-force", `${id} ${asOf}`);
    return this.#run(chosen, given);
  }

  traced(): readonly TracedVersion[] {
    return this.book.library.statedVersions.map((version) => ({
      ...headerOf(version),
      citations: version.document.citations,
      cases: this.#casesOf(version).map(({ name }) => name),
    }));
  }

  cases(ref: VersionRef): object {
    return { ...ref, cases: this.#casesOf(this.#find(ref)) };
  }

  async runCases(ref: VersionRef, cases?: readonly Json[]): Promise<object> {
    const version = this.#find(ref);
    const { schemas } = this.book;
    const own = cases ? casesOfRequest(cases, ref, schemas) : this.#casesOf(version);
    return caseRunJson(version, await runCases(version, own, this.book));
  }

  facts(): object {
    const { facts, valueNames } = this.book.facts;
    return { facts, valueNames };
  }

  #run(version: RuleSetVersion, { facts, explain, language }: RuleSetEvaluation): JsonObject {
    const dictionary = dictionaryOf(
      this.book.facts,
      neighboursOf(version.document.jurisdiction, this.book.library),
    );
    const findings: Diagnostic[] = [];
    lintGivenFacts(facts, "/facts", dictionary, findings);
    if (findings.length > 0) throw new Refusal("invalid-content", version.document.id, findings);
    return evaluateRuleSet(version, facts, dictionary, { detail: detailOf(explain), language });
  }

  #casesOf(version: StatedVersion): readonly VersionCase[] {
    return this.book.cases?.get(refOf(version)) ?? [];
  }

  #explaining(explain: Explain, language: Language = "zh"): Evaluator {
    const told = explain === "full" ? language : "zh";
    this.#evaluators[told] ??= new Evaluator({ ...this.book, language: told });
    return this.#evaluators[told];
  }

  /** What the rules answer about a claim, heard by a witness of its own: plans that serve have none. */
  #testimonyOf(claim: Claim, request: EvaluateRequest): readonly Testified[] {
    if (!this.#witnessed) {
      const testimony = new Testimony();
      this.#witnessed = { testimony, evaluator: new Evaluator({ ...this.book, witness: testimony }) };
    }
    const { evaluator, testimony } = this.#witnessed;
    evaluator.evaluate(claim, request);
    return testimony.take();
  }

  #find(ref: VersionRef): RuleSetVersion {
    this.#findStated(ref);
    const found = this.book.library.find(ref.id, ref.version);
    if (!found) throw new Refusal("unknown-version", `${ref.id}@${ref.version}`);
    return found;
  }

  #findStated({ id, version }: VersionRef): StatedVersion {
    const { library } = this.book;
    if (library.statedVersionsOf(id).length === 0) throw new Refusal("unknown-rule-set", id);
    const found = library.findStated(id, version);
    if (!found) throw new Refusal("unknown-version", `${id}@${version}`);
    return found;
  }

  #policyVersions(id: string): readonly PolicyVersion[] {
    const versions = this.book.library.versionsOf(id).filter(isPolicy);
    if (versions.length === 0) throw new Refusal("unknown-policy", id);
    return versions;
  }

  #policyOn({ policy, period }: SettlementRequest): PolicyVersion {
    this.#policyVersions(policy);
    const version = this.book.library.inForce(policy, lastDayOf(period));
    if (!version || !isPolicy(version))
      throw new Refusal("no-version-in-force", `${policy} ${lastDayOf(period)}`);
    return version;
  }
}

function worded<C extends Change>(change: C): C & { readonly words: Readonly<Record<Language, string>> } {
  return { ...change, words: { zh: pathInWords(change, "zh"), en: pathInWords(change, "en") } };
}

export function detailOf(explain: Explain): Detail | undefined {
  return explain === "none" ? undefined : explain;
}
