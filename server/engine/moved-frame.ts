import type { Frame } from "../domain/frame.ts";
import type { Plan } from "./plan.ts";

/** The facts of a frame in the slots of another plan; the frame itself where both plans are one. */
export function movedFrame(frame: Frame, from: Plan, to: Plan): Frame {
  if (from === to) return frame;
  const result: Frame = [];
  from.slots.factIds.forEach((fact, slot) => {
    if (frame[slot] !== undefined) result[to.slots.slotOf(fact)] = frame[slot];
  });
  return result;
}
