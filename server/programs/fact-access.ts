import { ClaimError } from "../domain/claim-error.ts";
import type { Exact } from "../domain/exact.ts";
import { exact } from "../domain/exact.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Compiled, Frame } from "../domain/frame.ts";
import { isExact, isList, type Value } from "../domain/value.ts";
import type { CompileContext } from "./statement-type.ts";

/** The id that the dictionary knows `name` by; lint has made sure that it does. */
export function factId(name: string, facts: FactDictionary): string {
  return facts.find(name)?.id ?? name;
}

export function slotOf(name: string, { slots, facts }: CompileContext): number {
  return slots.slotOf(factId(name, facts));
}

/** Reads a number fact exactly. Throws `missing-fact` or `wrong-type`. */
export function readNumber(name: string, context: CompileContext, pointer: string): Compiled<Exact> {
  const slot = slotOf(name, context);
  return (frame: Frame) => {
    const value = frame[slot];
    if (typeof value === "number") return exact(value);
    if (isExact(value)) return value;
    throw new ClaimError(value === undefined ? "missing-fact" : "wrong-type", name, pointer);
  };
}

/** Reads a text fact. Throws `missing-fact` or `wrong-type`. */
export function readText(name: string, context: CompileContext, pointer: string): Compiled<string> {
  const slot = slotOf(name, context);
  return (frame: Frame) => {
    const value = frame[slot];
    if (typeof value === "string") return value;
    throw new ClaimError(value === undefined ? "missing-fact" : "wrong-type", name, pointer);
  };
}

/** Reads a list of texts; a missing list is empty. Throws `wrong-type`. */
export function readTexts(
  name: string,
  context: CompileContext,
  pointer: string,
): Compiled<readonly string[]> {
  const slot = slotOf(name, context);
  return (frame: Frame) => {
    const value = frame[slot] ?? NO_TEXTS;
    if (isList(value) && areTexts(value)) return value;
    throw new ClaimError("wrong-type", name, pointer);
  };
}

const NO_TEXTS: readonly string[] = [];

function areTexts(items: readonly Value[]): items is readonly string[] {
  for (const item of items) if (typeof item !== "string") return false;
  return true;
}
