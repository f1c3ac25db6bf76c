import { ClaimError } from "../../server/domain/claim-error.ts";
import { type Exact, exact, toText } from "../../server/domain/exact.ts";
import { type Fact, FactDictionary, type FactOrigin, type FactType } from "../../server/domain/fact.ts";
import { type Frame, SlotTable } from "../../server/domain/frame.ts";
import { isExact, type Value } from "../../server/domain/value.ts";
import { compileProgram } from "../../server/programs/compile-program.ts";
import type { StepEvent } from "../../server/programs/sink.ts";
import type { Program } from "../../server/programs/statement.ts";

const YUAN: FactType = { type: "number", unit: "yuan", scale: 2 };

function fact(id: string, zh: string, type: FactType, origin: FactOrigin = "claim"): Fact {
  return { id, alias: { zh, en: id }, type, origin };
}

/** Facts to try statements on. */
export const facts = new FactDictionary([
  fact("cost", "费用", YUAN),
  fact("budget", "预算", YUAN),
  fact("result", "结果", YUAN, "derived"),
  fact("other", "另一结果", YUAN, "derived"),
  fact("label", "标签", { type: "text" }, "derived"),
  fact("urgent", "急诊", { type: "boolean" }),
  fact("referred", "转诊", { type: "boolean" }),
  fact("diagnosis", "诊断", { type: "text" }),
  fact("operations", "手术", { type: "list", items: { type: "text" } }),
  fact("group", "病组", { type: "text" }, "derived"),
  fact("score", "分值", { type: "number", unit: "points", scale: 6 }, "derived"),
]);

export type Given = Readonly<Record<string, Value>>;

/** What a program came to: the facts that hold something afterwards, numbers as text, or the error that stopped it. */
export interface Ran {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly error?: Pick<ClaimError, "code" | "subject" | "pointer">;
}

export function frameOf(given: Given, slots: SlotTable): Frame {
  const frame: Frame = [];
  for (const [id, value] of Object.entries(given)) frame[slots.slotOf(id)] = value;
  return frame;
}

export function worded(value: Value): unknown {
  if (isExact(value)) return toText(value);
  return typeof value === "number" ? String(value) : value;
}

/** Runs a program plain, with hits and in full; throws where the three do not agree. */
export function runProgram(program: Program, given: Given): Ran & { readonly told: readonly StepEvent[] } {
  const told: StepEvent[] = [];
  const plain = runOnce(program, given, undefined);
  const hits = runOnce(program, given, { detail: "hits", tell: (event) => told.push(event) });
  const full = runOnce(program, given, { detail: "full", tell: () => {} });
  if (JSON.stringify([hits, full]) !== JSON.stringify([plain, plain]))
    throw new Error(`plain and traced runs differ: ${JSON.stringify([plain, hits, full])}`);
  return { ...plain, told };
}

function runOnce(
  program: Program,
  given: Given,
  sink: Parameters<ReturnType<typeof compileProgram>>[1],
): Ran {
  const slots = new SlotTable();
  const run = compileProgram(program, { slots, facts });
  const frame = frameOf(given, slots);
  const held = () =>
    Object.fromEntries(
      slots.factIds.flatMap((id, slot) => (frame[slot] === undefined ? [] : [[id, worded(frame[slot])]])),
    );
  try {
    run(frame, sink);
    return { facts: held() };
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    const { code, subject, pointer } = error;
    return { facts: held(), error: { code, subject, pointer } };
  }
}

export const decimal = (text: string): Exact => exact(text);
