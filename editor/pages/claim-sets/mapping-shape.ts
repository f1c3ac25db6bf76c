import type { ClaimMapping } from "../../../schemas/types.ts";

/** Whether a value has the outline of a mapping; whether it is one the service says. */
export function isMappingShape(value: unknown): value is ClaimMapping {
  if (typeof value !== "object" || value === null || !("fields" in value)) return false;
  const lists = "lists" in value ? value.lists : {};
  return (
    isRecord(value.fields) &&
    Object.values(value.fields).every(isRecord) &&
    isRecord(lists) &&
    Object.values(lists).every(
      (entries) =>
        Array.isArray(entries) && entries.every((entry) => isRecord(entry) && isRecord(entry.fields)),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
