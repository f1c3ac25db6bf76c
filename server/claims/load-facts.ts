import type { Claim } from "../../schemas/types.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Frame, SlotTable } from "../domain/frame.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import type { Value } from "../domain/value.ts";
import { asJson, compileFactSource, type FactSource } from "./fact-source.ts";
import type { InstitutionAttributes } from "./institution-register.ts";

/** Fills a new frame with a claim's facts, and with its institution's attributes where they are known. */
export type FactLoader = (claim: Claim, institution?: InstitutionAttributes) => Frame;

type Section = Extract<FactSource, { section: string }>["section"];
/** The facts of one block of the claim, such as `setlinfo`, or of one section of supplied facts. */
type Members<M> = readonly (readonly [name: string, members: M])[];
type Member = Extract<FactSource, { block: string }> & { readonly slot: number };
type Supplied = Extract<FactSource, { section: string }> & { readonly slot: number };
type Computed = Extract<FactSource, { load: unknown }> & { readonly slot: number };

/**
 * Compiles the filling of the slots that a plan uses: claim, institution, finding and history facts, and of the derived
 * facts those in `accepted`, which the policy lets a caller give. Slots of other facts stay `undefined` for the steps
 * that write them. Facts not in the dictionary stay `undefined` too: lint has reported them.
 */
export function compileClaimFacts(
  slots: SlotTable,
  facts: FactDictionary,
  accepted: ReadonlySet<string> = new Set(),
): FactLoader {
  const absent: Value[] = [];
  const computed: Computed[] = [];
  const members = new Map<string, Member[]>();
  const supplied = new Map<Section, Map<string, Supplied>>();
  for (const [slot, id] of slots.factIds.entries()) {
    const fact = facts.find(id);
    const source = fact && compileFactSource(fact, accepted);
    absent.push(source && "section" in source ? source.absent : undefined);
    if (!source) continue;
    if ("load" in source) computed.push({ ...source, slot });
    else if ("block" in source)
      members.set(source.block, [...(members.get(source.block) ?? []), { ...source, slot }]);
    else
      supplied.set(source.section, (supplied.get(source.section) ?? new Map()).set(id, { ...source, slot }));
  }
  const blocks = [...members];
  const sections = [...supplied];
  return (claim, institution) => {
    const frame = absent.slice();
    readBlocks(asJson(claim), blocks, frame);
    readSections(claim, sections, frame);
    for (const { slot, load } of computed) frame[slot] = load(claim, institution);
    return frame;
  };
}

function readBlocks(claim: Json, blocks: Members<readonly Member[]>, frame: Frame): void {
  if (!isJsonObject(claim)) return;
  for (const [name, members] of blocks) {
    const block = claim[name];
    if (!isJsonObject(block)) continue;
    for (const { slot, member, read } of members) {
      const raw = block[member];
      frame[slot] = read ? read(raw) : raw;
    }
  }
}

/** What is supplied is few of what could be: so the claim's side is gone through. */
function readSections(
  claim: Claim,
  sections: readonly (readonly [Section, ReadonlyMap<string, Supplied>])[],
  frame: Frame,
): void {
  for (const [name, facts] of sections) {
    const section = claim[name];
    if (!section) continue;
    for (const id of Object.keys(section)) {
      const fact = facts.get(id);
      if (fact) frame[fact.slot] = fact.read(section[id]);
    }
  }
}
