import type { RuleSetVersion } from "../engine/rule-set-version.ts";

/** The same text for two versions of the same content, along the whole inheritance path. */
export function contentOf(version: RuleSetVersion | undefined): string {
  if (!version) return "";
  return version.path ? version.path.map(({ hash }) => hash).join("<") : version.hash;
}
