import type { VersionRef } from "../workflow/policy-service.ts";

/** Reads `id@version`, whose form the route's schema has checked. */
export function versionRefOf(text: string): VersionRef {
  const at = text.lastIndexOf("@");
  return { id: text.slice(0, at), version: Number(text.slice(at + 1)) };
}
