import type { Claim } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import { ClaimError, type ClaimErrorCode } from "../domain/claim-error.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { ClaimPass, isSettled, type PassingClaim, type TakenClaim } from "../engine/claim-pass.ts";
import { ClaimSums } from "../engine/claim-sums.ts";
import { type Entity, keysOf } from "../engine/entity.ts";
import type { Evaluator } from "../engine/evaluator.ts";
import { unsettledJson } from "../engine/settlement-json.ts";
import type { SettlementTerms } from "../engine/settlement-request.ts";
import type { SettlementWork } from "../engine/settlement-work.ts";
import { byPerson } from "../history/by-person.ts";
import { bothStated, type StatedHistory, statedFact } from "../history/stated-history.ts";
import { stayOf } from "../history/stay.ts";
import { leafHash } from "../ledger/merkle-hash.ts";
import { GrowingBytes } from "../spool/growing-bytes.ts";
import { RowForm } from "./filed-claim-rows.ts";
import { lineHash } from "./run-files.ts";
import { exactJson } from "./value-text.ts";

/** A sum over claims within an entity, as it goes from one thread to another and into checkpoints. */
export interface SumPart {
  /** Place of the step among those that sum over claims. */
  readonly step: number;
  /** Keys of the entity from the pool down. */
  readonly keys: readonly string[];
  readonly decimals: Json;
  readonly fractions: Json;
  readonly error?: { readonly path: readonly string[]; readonly error: ClaimErrorJson };
}

export interface ClaimErrorJson {
  readonly code: ClaimErrorCode;
  readonly subject: string;
  readonly pointer?: string;
  readonly detail?: string;
}

/** What claims have come to, but for their lines; plain JSON. */
export interface PassFigures {
  readonly claims: number;
  readonly settled: number;
  /** Settled claims by outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Claims that take no part, by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Keys of the places that the settled count in. */
  readonly places: readonly (readonly string[])[];
  readonly sums: readonly SumPart[];
  /** Claims that state of other stays what is read off them. */
  readonly stated?: StatedHistory;
}

/** What a part of the claims has come to, by itself. The bytes are its own, so that threads hand them on. */
export interface PassPart extends PassFigures {
  /** NDJSON, a line a claim; each led by the claim's id and a tab where claims come in order of persons. */
  readonly decisions: Uint8Array<ArrayBuffer>;
  /** Merkle leaves of the decisions, one after another; none where the lines do not stand in their order. */
  readonly leaves: Uint8Array<ArrayBuffer>;
  /** Rows for the second pass, a line each. */
  readonly rows: Uint8Array<ArrayBuffer>;
}

/** Bytes of each kind that a part begins with room for. */
const ROOM = 1_048_576;

/**
 * Takes claims through the first pass in parts, each by itself, so that parts may be taken anywhere and in any order.
 * Where the policy looks at other stays, a part holds whole persons, their claims in order.
 */
export class PartTaker {
  readonly #terms: SettlementTerms;
  readonly #work: SettlementWork;
  readonly #evaluator: Evaluator;
  readonly #form: RowForm;
  readonly #decisions = new GrowingBytes(ROOM);
  readonly #leaves = new GrowingBytes(ROOM);
  readonly #rows = new GrowingBytes(ROOM);
  readonly #placeTexts = new Map<Entity, string>();

  constructor(terms: SettlementTerms, work: SettlementWork, evaluator: Evaluator) {
    this.#terms = terms;
    this.#work = work;
    this.#evaluator = evaluator;
    this.#form = new RowForm(work.plan);
  }

  take(claims: Iterable<Claim>): PassPart {
    const { ground, plan } = this.#work;
    const sums = new ClaimSums(this.#work.sums.steps, plan.slots);
    const pass = new ClaimPass(this.#terms, ground, this.#evaluator, sums);
    const reasons = new Map<string, number>();
    const places = new Set<Entity>();
    for (const bytes of [this.#decisions, this.#leaves, this.#rows]) bytes.clear();
    let stated: StatedHistory | undefined;
    for (const taken of this.#taken(claims, pass)) {
      const { claim } = taken;
      const fact = statedFact(claim, this.#work.told);
      if (fact !== undefined) stated = bothStated(stated, { fact, claims: 1 });
      if (isSettled(taken)) {
        const { parent } = taken.entity;
        places.add(parent);
        this.#write(claim.id, this.#evaluator.recorded(taken.evaluated, this.#placeText(parent)));
        if (this.#form.facts.length > 0) this.#rows.addText(`${this.#form.lineOf(taken.entity)}\n`);
      } else {
        const code = taken.reason instanceof ClaimError ? taken.reason.code : taken.reason;
        reasons.set(code, (reasons.get(code) ?? 0) + 1);
        this.#write(claim.id, canonicalText(unsettledJson(taken, plan)));
      }
    }
    return {
      claims: pass.counts.claims,
      settled: pass.counts.settled,
      outcomes: Object.fromEntries(pass.counts.outcomes),
      reasons: Object.fromEntries(reasons),
      places: [...places].map(keysOf),
      sums: sumParts(sums),
      ...(stated ? { stated } : {}),
      decisions: new Uint8Array(this.#decisions.filled),
      leaves: new Uint8Array(this.#leaves.filled),
      rows: new Uint8Array(this.#rows.filled),
    };
  }

  #placeText(place: Entity): string {
    let text = this.#placeTexts.get(place);
    if (text === undefined) {
      text = canonicalText(placeJson(place));
      this.#placeTexts.set(place, text);
    }
    return text;
  }

  #write(id: string, line: string): void {
    if (this.#work.readsStays) this.#decisions.addText(`${id}\t${line}\n`);
    else {
      this.#decisions.addText(`${line}\n`);
      this.#leaves.add(leafHash(lineHash(line)));
    }
  }

  *#taken(claims: Iterable<Claim>, pass: ClaimPass): Generator<TakenClaim> {
    if (!this.#work.readsStays) {
      for (const claim of claims) yield pass.take(claim, false);
      return;
    }
    for (const own of byPerson(claims, stayOf)) {
      const passing = own.map((claim) => ({ claim, isRepeated: false }));
      yield* pass.takePerson(passing, NO_OTHERS, undefined);
    }
  }
}

const NO_OTHERS: ReadonlySet<PassingClaim> = new Set();

/** Where a claim counts, by the scope of each entity. */
function placeJson(place: Entity): JsonObject {
  const above = place.parent ? placeJson(place.parent) : {};
  return { ...above, [place.scope]: place.key };
}

export function sumParts(sums: ClaimSums): SumPart[] {
  return [...sums.all()].map(([step, entity, { decimals, fractions, error }]) => ({
    step,
    keys: keysOf(entity),
    decimals: exactJson(decimals),
    fractions: exactJson(fractions),
    ...(error ? { error: { path: error.path, error: claimErrorJson(error.error) } } : {}),
  }));
}

function claimErrorJson({ code, subject, pointer, detail }: ClaimError): ClaimErrorJson {
  return {
    code,
    subject,
    ...(pointer === undefined ? {} : { pointer }),
    ...(detail === undefined ? {} : { detail }),
  };
}
