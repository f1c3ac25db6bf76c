import type { Claim } from "../../schemas/types.ts";
import type { Fact, FactDictionary } from "../domain/fact.ts";
import type { Frame, SlotTable } from "../domain/frame.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import type { Value } from "../domain/value.ts";
import { COMPUTED_FACTS } from "./computed-facts.ts";
import { compileFactReader } from "./fact-reader.ts";
import type { InstitutionAttributes } from "./institution-register.ts";

/** Fills a new frame with a claim's facts, and with its institution's attributes where they are known. */
export type FactLoader = (claim: Claim, institution?: InstitutionAttributes) => Frame;

/** Reads one fact of a claim or of its institution. */
export type FactLoad = (claim: Claim, institution: InstitutionAttributes | undefined) => Value;

const NONE: ReadonlySet<string> = new Set();

/** Blocks that a claim leaves out when there is nothing to list; without payments or items, the amounts are unknown. */
const EMPTY_WHEN_ABSENT: ReadonlySet<string> = new Set([
  "opspdiseinfo",
  "diseinfo",
  "oprninfo",
  "icuinfo",
  "bldinfo",
]);

/**
 * Compiles the filling of the slots that a plan uses: claim, institution, finding and history facts, and of the derived
 * facts those in `accepted`, which the policy lets a caller give. Slots of other facts stay `undefined` for the steps
 * that write them. Facts not in the dictionary stay `undefined` too: lint has reported them.
 */
export function compileClaimFacts(
  slots: SlotTable,
  facts: FactDictionary,
  accepted: ReadonlySet<string> = NONE,
): FactLoader {
  const ids = slots.factIds;
  const loaders: { readonly slot: number; readonly load: FactLoad }[] = [];
  ids.forEach((id, slot) => {
    const fact = facts.find(id);
    const load = fact && compileClaimFact(fact, accepted);
    if (load) loaders.push({ slot, load });
  });
  return (claim, institution) => {
    const frame: Frame = new Array(ids.length).fill(undefined);
    for (const { slot, load } of loaders) frame[slot] = load(claim, institution);
    return frame;
  };
}

/** How a fact that claims or institutions bring is read; `undefined` for those that only steps write. */
export function compileClaimFact(fact: Fact, accepted: ReadonlySet<string> = NONE): FactLoad | undefined {
  switch (fact.origin) {
    case "claim":
      return fact.path === undefined ? COMPUTED_FACTS[fact.id] : pathLoader(fact, fact.path);
    case "institution":
      return institutionLoader(fact);
    case "finding":
      return suppliedLoader(fact, "findings");
    case "history":
      return suppliedLoader(fact, "history");
    case "derived":
      return accepted.has(fact.id) ? suppliedLoader(fact, "given") : undefined;
    case "pool":
      return undefined;
  }
}

function pathLoader(fact: Fact, path: string): FactLoad {
  const parts = path.split(".");
  const field = parts.at(-1) ?? path;
  const read = compileFactReader(fact.type, field);
  const [block = path, member] = parts;
  if (parts.length > 2) return (claim) => read(parts.reduce(memberOf, asJson(claim)));
  if (member !== undefined) return (claim) => read(memberOf(memberOf(asJson(claim), block), member));
  const absent: Value = EMPTY_WHEN_ABSENT.has(path) ? [] : undefined;
  return (claim) => read(memberOf(asJson(claim), block)) ?? absent;
}

function institutionLoader(fact: Fact): FactLoad {
  if (fact.id === "institution_code") return (claim) => claim.setlinfo.fixmedins_code;
  const read = compileFactReader(fact.type);
  return (_, institution) => read(institution?.[fact.id]);
}

function suppliedLoader(fact: Fact, section: "given" | "findings" | "history"): FactLoad {
  const read = compileFactReader(fact.type);
  const absent = read(fact.default);
  return (claim) => {
    const supplied = claim[section];
    return supplied && Object.hasOwn(supplied, fact.id) ? read(supplied[fact.id]) : absent;
  };
}

/** A claim is the JSON value it was read from. */
function asJson(claim: Claim): Json {
  return claim as unknown as Json;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) ? value[name] : undefined;
}
