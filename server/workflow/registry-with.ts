import { newestVersionOf, type PublishedVersion, type Registry } from "../registry/registry.ts";
import { versionSubject } from "../registry/version-body.ts";
import type { DraftContent } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import type { Ground } from "./book-known.ts";
import { publishedForm, publishedHash, targetOf } from "./judged-draft.ts";
import type { Present } from "./standing-versions.ts";

/** The registry as it would be if a content took effect now; nothing is written. */
export function registryWith(
  content: DraftContent,
  { registry, now }: Present,
  { schemas }: Ground,
): Registry {
  const act = { seq: registry.seq, at: now, actor: "" };
  const versions = new Map(registry.versions);
  if (content.type === "withdrawal") {
    const target = versions.get(targetOf(content));
    const withdrawn = { ...act, covered: content.covered, approvals: [], knownFrom: now };
    if (target) versions.set(target.subject, { ...target, withdrawn });
    return { ...registry, versions };
  }
  const about = subjectOf(content);
  if (!about) return registry;
  const { type, id, jurisdiction } = about;
  const version = about.version ?? (newestVersionOf(registry, type, id)?.version ?? 0) + 1;
  const document = publishedForm(schemas, content);
  const subject = versionSubject(type, id, version);
  const joining: PublishedVersion = {
    ...{ type, id, version, jurisdiction, document, hash: publishedHash(schemas, content) },
    ...{ subject, published: act, knownFrom: now },
    ...(content.type === "rule-set" && content.cases ? { cases: content.cases } : {}),
  };
  versions.delete(subject); // the last committed is the last in order
  versions.set(subject, joining);
  return { ...registry, versions };
}
