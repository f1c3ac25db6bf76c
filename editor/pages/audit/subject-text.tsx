import type { ActorNames } from "../../parts/actor-name.tsx";
import { useRuleSetTitle } from "../../parts/rule-set-name.tsx";

interface SubjectTextProps {
  readonly subject: string;
  readonly names: ActorNames;
}

/** What an entry is about: as the log writes it, under the name of the rule set, user or key where that is known. */
export function SubjectText({ subject, names }: SubjectTextProps) {
  const titleOf = useRuleSetTitle();
  const [, id, version] = /^rule-set:(.+)@(\d+)$/.exec(subject) ?? [];
  const [, user] = /^(?:user|grant):([^:]+)/.exec(subject) ?? [];
  const actor = user ?? (subject.startsWith("key:") ? subject : "");
  const name = id === undefined ? names[actor] : titleOf(id, Number(version));
  return (
    <>
      {name === undefined || name === actor ? null : <div>{name}</div>}
      <span className={name === undefined ? "code" : "code faint"}>{subject}</span>
    </>
  );
}
