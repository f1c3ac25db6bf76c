import type { Claim } from "../../schemas/types.ts";
import { type Fact, FactDictionary } from "../domain/fact.ts";
import { type Frame, SlotTable } from "../domain/frame.ts";
import { isJsonObject } from "../domain/json.ts";
import type { Value } from "../domain/value.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { asJson, compileFactSource, type FactSource } from "./fact-source.ts";
import type { InstitutionAttributes } from "./institution-register.ts";
import { type LoadedBlocks, loaderSource } from "./loader-source.ts";

/** Fills a new frame with a claim's facts, and with its institution's attributes where they are known. */
export type FactLoader = (claim: Claim, institution?: InstitutionAttributes) => Frame;

type Section = Extract<FactSource, { section: string }>["section"];
/** The facts of one section of supplied facts. */
type Sections = readonly (readonly [Section, ReadonlyMap<string, Supplied>])[];
type Supplied = Extract<FactSource, { section: string }> & { readonly slot: number };

/**
 * Compiles the filling of the slots that a plan uses: claim, institution, finding and history facts, and of the derived
 * facts those in `accepted`, which the policy lets a caller give. Slots of other facts stay `undefined` for the steps
 * that write them. Facts not in the dictionary stay `undefined` too: lint has reported them. With a `unit`, the blocks of
 * the claim are read by source in it, once it is built.
 */
export function compileClaimFacts(
  slots: SlotTable,
  facts: FactDictionary,
  accepted: ReadonlySet<string> = new Set(),
  unit?: SourceUnit,
): FactLoader {
  const absent: Value[] = [];
  const computed: LoadedBlocks["computed"][number][] = [];
  const members = new Map<string, LoadedBlocks["blocks"][number][1][number][]>();
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
  const blocks: LoadedBlocks = { blocks: [...members], computed };
  const sections: Sections = [...supplied];
  let fill: FillBlocks = (frame, claim, institution) => readBlocks(blocks, frame, claim, institution);
  unit?.define(
    loaderSource(blocks, unit),
    (built) => {
      // Its source takes just these.
      fill = built as FillBlocks;
    },
    "f, m, n",
  );
  return (claim, institution) => {
    const frame = absent.slice();
    fill(frame, claim, institution);
    readSections(claim, sections, frame);
    return frame;
  };
}

type FillBlocks = (frame: Frame, claim: Claim, institution: InstitutionAttributes | undefined) => void;

function readBlocks(
  { blocks, computed }: LoadedBlocks,
  frame: Frame,
  claim: Claim,
  institution: InstitutionAttributes | undefined,
): void {
  const json = asJson(claim);
  if (isJsonObject(json)) {
    for (const [name, members] of blocks) {
      const block = json[name];
      if (!isJsonObject(block)) continue;
      for (const { slot, member, read } of members) {
        const raw = block[member];
        frame[slot] = read ? read(raw) : raw;
      }
    }
  }
  for (const { slot, load } of computed) frame[slot] = load(claim, institution);
}

/** What is supplied is few of what could be: so the claim's side is gone through. */
function readSections(claim: Claim, sections: Sections, frame: Frame): void {
  for (const [name, facts] of sections) {
    const section = claim[name];
    if (!section) continue;
    for (const id in section) {
      const fact = facts.get(id);
      if (fact) frame[fact.slot] = fact.read(section[id]);
    }
  }
}

/** One fact of a claim by itself, as `compileClaimFacts` fills it in without an institution. */
export function compileClaimFact(fact: Fact): (claim: Claim) => Value {
  const source = compileFactSource(fact, new Set());
  if (source && "load" in source) return (claim) => source.load(claim, undefined);
  if (source && "block" in source) {
    const { block: name, member, read } = source;
    return (claim) => {
      const json = asJson(claim);
      const block = isJsonObject(json) ? json[name] : undefined;
      const raw = isJsonObject(block) ? block[member] : undefined;
      return isJsonObject(block) && read ? read(raw) : raw;
    };
  }
  const slots = new SlotTable();
  const slot = slots.slotOf(fact.id);
  const load = compileClaimFacts(slots, new FactDictionary([fact]));
  return (claim) => load(claim)[slot];
}
