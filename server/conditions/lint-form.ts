import type { Findings } from "../domain/diagnostic.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { ConditionForm } from "./condition.ts";
import type { ConditionsDiagnostics } from "./diagnostics.ts";

const KEYS: Readonly<Record<ConditionForm, readonly string[]>> = {
  all: ["all"],
  any: ["any"],
  not: ["not"],
  condition: ["condition"],
  fact: ["fact", "path", "operator", "value"],
};
const LABELS = ["name", "priority"];

/**
 * Whether a part has the form of a condition at its own level, so that it can be read as one. Also asked of what no
 * schema has seen. An unknown key is an error, yet the part can still be read.
 */
export function lintForm(part: unknown, pointer: string, findings: Findings<ConditionsDiagnostics>): boolean {
  if (!isObject(part)) return malformed(pointer, typeof part, findings);
  const forms = Object.keys(part).filter(isForm);
  const [form] = forms;
  const known = form ? [...KEYS[form], ...LABELS] : [...Object.values(KEYS).flat(), ...LABELS];
  for (const key of Object.keys(part)) {
    if (known.includes(key) || isForm(key)) continue;
    const suggestion = nearestName(key, known) ?? "—";
    findings.report("condition.unknown-key", pointerTo(pointer, key), {
      key,
      known: known.join(", "),
      suggestion,
    });
  }
  if (!form || forms.length > 1) return malformed(pointer, forms.join(", ") || "–", findings);
  const wrong = wrongKey(part, form);
  return wrong === undefined || malformed(pointerTo(pointer, wrong), wrong, findings);
}

function malformed(pointer: string, key: string, findings: Findings<ConditionsDiagnostics>): false {
  findings.report("condition.malformed", pointer, { key });
  return false;
}

/** The key whose value has not the JSON type that it must have. */
function wrongKey(part: Readonly<Record<string, unknown>>, form: ConditionForm): string | undefined {
  if (form === "all" || form === "any") return Array.isArray(part[form]) ? undefined : form;
  if (form === "not") return isObject(part.not) ? undefined : form;
  if (form === "condition") return typeof part.condition === "string" ? undefined : form;
  if (typeof part.operator !== "string") return "operator";
  if (!isComparable(part.value)) return "value";
  return isPlace(part) ? undefined : typeof part.fact === "string" ? "path" : "fact";
}

function isComparable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isLiteral);
  return (
    isLiteral(value) ||
    (isObject(value) && isPlace(value) && Object.keys(value).every((key) => key === "fact" || key === "path"))
  );
}

function isPlace({ fact, path }: Readonly<Record<string, unknown>>): boolean {
  return typeof fact === "string" && (path === undefined || typeof path === "string");
}

function isLiteral(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isForm(key: string): key is ConditionForm {
  return Object.hasOwn(KEYS, key);
}
