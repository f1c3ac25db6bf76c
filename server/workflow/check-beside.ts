import type { RuleFile, RuleFiles } from "../store/read-rules-folder.ts";
import { checkRules, type FileFinding, type RuleStandards } from "./check-rules.ts";

/**
 * Checks rule files as if they lay in a folder of rules that is in use: a version of the same id and number there gives
 * way to them. Finds what is wrong with the named files, and what they newly break in the others.
 */
export function checkBeside(
  named: RuleFiles,
  present: RuleFiles,
  standards: RuleStandards,
): readonly FileFinding[] {
  const own = new Set([...named.ruleSets, ...named.institutions].map(({ path }) => path));
  const versions = new Set(named.ruleSets.flatMap((file) => versionOf(file) ?? []));
  const stays = (file: RuleFile) => !own.has(file.path) && !versions.has(versionOf(file) ?? "");
  const together: RuleFiles = {
    ruleSets: [...present.ruleSets.filter(stays), ...named.ruleSets],
    institutions: [...present.institutions.filter(({ path }) => !own.has(path)), ...named.institutions],
  };
  const before = new Set(checkRules(present, standards).findings.map(keyOf));
  return checkRules(together, standards).findings.filter(
    (finding) => own.has(finding.path) || !before.has(keyOf(finding)),
  );
}

/** `id@version` as far as a text states it. */
function versionOf({ text }: RuleFile): string | undefined {
  try {
    const { id, version } = JSON.parse(text) ?? {};
    return `${id}@${version}`;
  } catch {
    return undefined;
  }
}

function keyOf({ path, diagnostic: { code, pointer, params } }: FileFinding): string {
  return JSON.stringify([path, code, pointer, params]);
}
