import { Fragment } from "react";
import { useWords } from "../words/language.tsx";

const words = { system: { zh: "系统", en: "the service" } } as const;

/** What users and keys are called, by the ids that the log names them by. */
export type ActorNames = Readonly<Record<string, string>>;

interface ActorNameProps {
  readonly id: string;
  readonly names: ActorNames;
}

/** Whoever did something: by name with the id beside it, or by the id where nobody says the name. */
export function ActorName({ id, names }: ActorNameProps) {
  const said = useWords(words);
  const name = id === "system" ? said.system : names[id];
  if (name === undefined || name === id) return <>{id}</>;
  return (
    <>
      {name} <span className="faint code actor-id">{id}</span>
    </>
  );
}

/** Several of them, in order. */
export function ActorList({ ids, names }: { readonly ids: readonly string[]; readonly names: ActorNames }) {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 ? "、" : ""}
      <ActorName id={id} names={names} />
    </Fragment>
  ));
}
