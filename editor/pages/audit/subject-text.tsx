import type { AuditEntry } from "../../api/audit-queries.ts";
import type { ActorNames } from "../../parts/actor-name.tsx";
import { useRuleSetTitle } from "../../parts/rule-set-name.tsx";
import { isObject } from "../../parts/shape/forms.ts";

interface SubjectTextProps {
  readonly entry: AuditEntry;
  readonly names: ActorNames;
}

/** What an entry is about: as the log writes it, beneath the name of the rule set, institution, user or key where that is known. */
export function SubjectText({ entry: { subject, body }, names }: SubjectTextProps) {
  const titleOf = useRuleSetTitle();
  const [, ruleSet, version] = /^(?:rule-set|run-closing):([^@:]+)(?:@(\d+)$)?/.exec(subject) ?? [];
  const [, user] = /^(?:user|grant):([^:]+)/.exec(subject) ?? [];
  const document = isObject(body) && isObject(body.document) ? body.document : {};
  const name = subject.startsWith("institution:")
    ? document.name
    : ruleSet === undefined
      ? names[user ?? subject]
      : titleOf(ruleSet, Number(version));
  if (typeof name !== "string" || name === user) return <span className="code">{subject}</span>;
  return (
    <>
      <div>{name}</div>
      <span className="code faint">{subject}</span>
    </>
  );
}
