import type { PolicyService, VersionRef } from "../workflow/policy-service.ts";

/**
 * Reads `id@version`, or `id@date` for the version in force on that date; the route's schema has checked the form.
 * Throws `Refusal` where none is in force.
 */
export function versionRefOf(text: string, service: Pick<PolicyService, "inForce">): VersionRef {
  const at = text.lastIndexOf("@");
  const [id, which] = [text.slice(0, at), text.slice(at + 1)];
  return which.includes("-") ? service.inForce(id, which) : { id, version: Number(which) };
}
