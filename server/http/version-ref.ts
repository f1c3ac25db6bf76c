import type { PolicyService, VersionRef } from "../workflow/policy-service.ts";

/**
 * Reads `id@version`, or `id@date` for the version in force on that date; the route's schema has checked the form.
 * Throws `Refusal` where none is in force.
 */
export function versionRefOf(text: string, service: Pick<PolicyService, "inForce">): VersionRef {
  const [id, which] = partsOf(text);
  return which.includes("-") ? service.inForce(id, which) : { id, version: Number(which) };
}

/** Reads `id@version`, whose form the route's schema has checked. */
export function versionNameOf(text: string): VersionRef {
  const [id, version] = partsOf(text);
  return { id, version: Number(version) };
}

/** Sorts as id and number do. */
export function versionPlace({ id, version }: VersionRef): string {
  return `${id}@${String(version).padStart(9, "0")}`;
}

function partsOf(text: string): readonly [string, string] {
  const at = text.lastIndexOf("@");
  return [text.slice(0, at), text.slice(at + 1)];
}
