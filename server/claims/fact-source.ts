import type { Claim } from "../../schemas/types.ts";
import type { Fact, FactType } from "../domain/fact.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import type { Value } from "../domain/value.ts";
import { COMPUTED_FACTS } from "./computed-facts.ts";
import { compileFactReader, type FactReader, unchanged } from "./fact-reader.ts";
import type { InstitutionAttributes } from "./institution-register.ts";
import { type ListSum, sumOf } from "./list-sum.ts";

/** Where a fact comes from. */
export type FactSource =
  /** A member of a block of the claim; without `read` it is seen as it stands. */
  | { readonly block: string; readonly member: string; readonly read: FactReader | undefined }
  /** A part of the envelope that callers supply; `absent` is the default. */
  | {
      readonly section: "given" | "findings" | "history";
      readonly read: FactReader;
      readonly absent: Value;
    }
  | {
      readonly load: (claim: Claim, institution: InstitutionAttributes | undefined) => Value;
      /** Set for a whole block of the claim, where `load` reads it as this type. */
      readonly whole?: { readonly block: string; readonly type: FactType };
      /** Set for a sum over a list of the claim, which `load` works out. */
      readonly sum?: ListSum;
      /** Set for what is read sooner of a list of the claim that reads as it stands. */
      readonly list?: string;
      readonly loadWritten?: (claim: Claim) => Value;
    };

/** Blocks that a claim leaves out when there is nothing to list; without payments or items, the amounts are unknown. */
const EMPTY_WHEN_ABSENT: ReadonlySet<string> = new Set([
  "opspdiseinfo",
  "diseinfo",
  "oprninfo",
  "icuinfo",
  "bldinfo",
]);

/** Where a fact comes from that claims or institutions bring; `undefined` for those that only steps write. */
export function compileFactSource(fact: Fact, accepted: ReadonlySet<string>): FactSource | undefined {
  switch (fact.origin) {
    case "claim": {
      if (fact.path !== undefined) return pathSource(fact, fact.path);
      const computed = COMPUTED_FACTS[fact.id];
      if (!computed || typeof computed === "function") return computed && { load: computed };
      if ("load" in computed) return computed;
      return { load: (claim) => sumOf(computed, claim), sum: computed };
    }
    case "institution":
      return { load: institutionLoader(fact) };
    case "finding":
      return suppliedSource(fact, "findings");
    case "history":
      return suppliedSource(fact, "history");
    case "derived":
      return accepted.has(fact.id) ? suppliedSource(fact, "given") : undefined;
    case "pool":
      return undefined;
  }
}

function pathSource(fact: Fact, path: string): FactSource {
  const parts = path.split(".");
  const read = compileFactReader(fact.type, parts.at(-1));
  const [block = path, member] = parts;
  if (parts.length > 2) return { load: (claim) => read(parts.reduce(memberOf, asJson(claim))) };
  if (member !== undefined) return { block, member, read: read === unchanged ? undefined : read };
  const absent: Value = EMPTY_WHEN_ABSENT.has(path) ? [] : undefined;
  return {
    load: (claim) => read(memberOf(asJson(claim), block)) ?? absent,
    whole: { block, type: fact.type },
  };
}

function institutionLoader(fact: Fact): Extract<FactSource, { load: unknown }>["load"] {
  if (fact.id === "institution_code") return (claim) => claim.setlinfo.fixmedins_code;
  const read = compileFactReader(fact.type);
  return (_, institution) => read(institution?.[fact.id]);
}

function suppliedSource(fact: Fact, section: "given" | "findings" | "history"): FactSource {
  const read = compileFactReader(fact.type);
  return { section, read, absent: read(fact.default) };
}

/** A claim is the JSON value it was read from. */
export function asJson(claim: Claim): Json {
  return claim as unknown as Json;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}
