import { compileFactReader } from "../claims/fact-reader.ts";
import type { InstitutionAttributes } from "../claims/institution-register.ts";
import type { Frame } from "../domain/frame.ts";
import type { Plan } from "./plan.ts";

/** A frame that holds an institution's code and, where the register knows them, its attributes. */
export function institutionFrame(
  { facts, slots }: Plan,
  code: string,
  attributes: InstitutionAttributes | undefined,
): Frame {
  const frame: Frame = [];
  slots.factIds.forEach((id, slot) => {
    const fact = facts.find(id);
    if (fact?.origin !== "institution") return;
    frame[slot] = id === "institution_code" ? code : compileFactReader(fact.type)(attributes?.[id]);
  });
  return frame;
}
