import type { RuleFile, RuleFiles } from "../store/read-rules-folder.ts";
import { checkCases } from "./check-cases.ts";
import { checkRules, type FileFinding, type RuleStandards } from "./check-rules.ts";
import { areaOf, touchedAreas } from "./touched-areas.ts";

/**
 * Checks rule files as if they lay in a folder of rules that is in use: a version of the same id and number there gives
 * way to them. Finds what is wrong with the named files, and what they newly break in the others.
 */
export async function checkBeside(
  named: RuleFiles,
  present: RuleFiles,
  standards: RuleStandards,
): Promise<readonly FileFinding[]> {
  const own = new Set([...named.ruleSets, ...named.institutions, ...named.cases].map(({ path }) => path));
  const replaced = (files: readonly RuleFile[], by: readonly RuleFile[]): RuleFile[] => {
    const versions = new Set(by.flatMap((file) => versionOf(file) ?? []));
    const stays = (file: RuleFile) => !own.has(file.path) && !versions.has(versionOf(file) ?? "");
    return [...files.filter(stays), ...by];
  };
  const together: RuleFiles = {
    ruleSets: replaced(present.ruleSets, named.ruleSets),
    institutions: [...present.institutions.filter(({ path }) => !own.has(path)), ...named.institutions],
    cases: replaced(present.cases, named.cases),
  };
  // A register of institutions may be read by any case.
  const changed = named.institutions.length > 0 ? undefined : areasOf([...named.ruleSets, ...named.cases]);
  const found = await findingsOf(together, standards, changed);
  if (found.every(({ path }) => own.has(path))) return found;
  const before = new Set((await findingsOf(present, standards)).map(keyOf));
  return found.filter((finding) => own.has(finding.path) || !before.has(keyOf(finding)));
}

/**
 * All findings about rule files, with those of their test cases where the rules themselves are sound: of all cases, or
 * of those that a change in some jurisdictions may reach.
 */
export async function findingsOf(
  files: RuleFiles,
  standards: RuleStandards,
  changed?: ReadonlySet<string>,
): Promise<readonly FileFinding[]> {
  const checked = checkRules(files, standards);
  const touched = changed && touchedAreas(changed, checked.library.statedVersions);
  const cases = checked.cases.filter(({ cases: { id } }) => !touched || touched.has(areaOf(id)));
  return [...checked.findings, ...(await checkCases({ ...checked, cases }, standards))];
}

function areasOf(files: readonly RuleFile[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => versionOf(file) ?? []).map(areaOf));
}

/** `id@version` as far as a text states it, be it the version itself or its test cases. */
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
