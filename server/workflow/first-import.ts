import { canonicalForm } from "../documents/canonical.ts";
import { contentHash } from "../documents/hash.ts";
import { parseDocument } from "../documents/parse.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { isJsonList, type Json, type JsonObject } from "../domain/json.ts";
import { refOf } from "../engine/rule-set-version.ts";
import type { LogWriter } from "../log/log-writer.ts";
import { IMPORTED } from "../registry/registry.ts";
import { type VersionBody, versionSubject } from "../registry/version-body.ts";
import { SYSTEM } from "../review/draft.ts";
import type { RuleFiles } from "../store/read-rules-folder.ts";
import type { CheckedRules } from "./check-rules.ts";
import { MAIN, type MainChain } from "./main-chain.ts";

export interface FirstImport {
  readonly main: MainChain;
  readonly log: LogWriter;
  readonly now: () => string;
  readonly schemas: Schemas;
}

/** The rules that ship, sound, and the files that they were read from. */
export interface ShippedRules {
  readonly checked: CheckedRules;
  readonly files: RuleFiles;
}

/**
 * Brings the rules of a folder into a log that has none, each version with the file it came from, and known from the day
 * on which its document was issued. Done once in the life of a log; broken off, it is taken up again, and two that do it
 * at once leave one entry a version. Returns how many versions were brought in.
 */
export async function importRules(shipped: () => ShippedRules, ground: FirstImport): Promise<number> {
  const { main, log, now, schemas } = ground;
  const { registry } = await main.read();
  if (registry.isImported) return 0;
  const { checked, files } = shipped();
  const bodies = [...ruleSetBodies(checked), ...institutionBodies(files, schemas)];
  const commit = (subject: string, action: string, body: Json) =>
    log.commit({ chain: MAIN, subject, actor: SYSTEM, action, body, expectedRevision: 0, now: now() });
  for (const body of bodies) {
    const { type, id, version } = body;
    await commit(versionSubject(type, id, version), "version.imported", jsonOf(body));
  }
  await commit(IMPORTED.subject, IMPORTED.action, { versions: bodies.length });
  return bodies.length;
}

function ruleSetBodies({ library, origins, cases }: CheckedRules): VersionBody[] {
  const casesOf = new Map(cases.map(({ cases: file }) => [`${file.id}@${file.version}`, file.cases]));
  return library.statedVersions.map((version) => {
    const { document, hash } = version;
    const own = casesOf.get(refOf(version));
    return {
      type: "rule-set",
      id: document.id,
      version: document.version,
      jurisdiction: document.jurisdiction,
      // A document is the JSON value that it was read from.
      document: document as unknown as JsonObject,
      hash,
      issuedAt: dayInShanghai(document.issued),
      source: origins.get(version) ?? "",
      // Cases are JSON as well.
      ...(own ? { cases: own as unknown as readonly Json[] } : {}),
    };
  });
}

function institutionBodies({ institutions }: RuleFiles, schemas: Schemas): VersionBody[] {
  return institutions.flatMap(({ path, text }) => {
    const { value } = parseDocument(text);
    return isJsonList(value) ? value.map((one) => institutionBody(one, path, schemas)) : [];
  });
}

function institutionBody(value: Json, source: string, schemas: Schemas): VersionBody {
  // The register was checked against the schema of its institutions.
  const document = canonicalForm(schemas, "institution.schema.json", value) as JsonObject;
  const { code, jurisdiction, attributes } = document as {
    readonly code: string;
    readonly jurisdiction: string;
    readonly attributes: readonly { readonly from: string }[];
  } & JsonObject;
  const [first = ""] = attributes.map(({ from }) => from).sort();
  return {
    type: "institution",
    id: code,
    version: 1,
    jurisdiction,
    document,
    hash: contentHash(document),
    issuedAt: dayInShanghai(first),
    source,
  };
}

/** A body holds JSON only; the copy leaves out members that are not set. */
function jsonOf(body: VersionBody): Json {
  return JSON.parse(JSON.stringify(body));
}

/** The instant at which a civil date begins in Shanghai. */
function dayInShanghai(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString();
}
