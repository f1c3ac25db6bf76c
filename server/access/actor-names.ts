import { type Accounts, keySubject } from "./accounts.ts";

/** What users and keys are called, by the ids under which entries and runs name those who act (`wang.fang`, `key:<id>`). */
export type ActorNames = Readonly<Record<string, string>>;

const KEY = keySubject("");

/** The names of those among `actors` that have an account or a key; of others nothing is said. */
export function actorNames({ users, keys }: Accounts, actors: Iterable<string>): ActorNames {
  const named = [...new Set(actors)].flatMap((actor) => {
    const held = actor.startsWith(KEY) ? keys.get(actor.slice(KEY.length)) : users.get(actor);
    return held ? [[actor, held.name] as const] : [];
  });
  return Object.fromEntries(named);
}

/** The user or key that a subject of the log is about, as actors are named. */
export function actorOf(subject: string): string | undefined {
  if (subject.startsWith(KEY)) return subject;
  return /^(?:user|grant):([^:]+)/.exec(subject)?.[1];
}
