import { type ReactNode, useMemo } from "react";
import type { Citation, Fact, JsonObject, Provisional, Schemas } from "../../api/answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { isList, isObject } from "../../parts/shape/forms.ts";
import { ShapingContext } from "../../parts/shape/shaping.tsx";
import { useText } from "../../words/language.tsx";

interface DraftShapingProps {
  readonly document: JsonObject;
  readonly schemas: Schemas;
  readonly children: ReactNode;
}

/** Gives the parts of a draft what they are told with; a draft may be unfinished, so only what is whole is taken. */
export function DraftShaping({ document, schemas, children }: DraftShapingProps) {
  const shared = useFacts();
  const text = useText();
  const { citations, provisional, facts: own, conditions } = document;
  const shaping = useMemo(() => {
    // Each is looked at before it is taken for what it is.
    const cited = objectsOf(citations).filter(
      ({ clause }) => typeof clause === "string",
    ) as unknown as Citation[];
    const notes = objectsOf(provisional).filter(({ note }) => isObject(note)) as unknown as Provisional[];
    const facts = objectsOf(own).filter(
      ({ id, alias, type }) =>
        typeof id === "string" && isObject(alias) && typeof alias.zh === "string" && isObject(type),
    ) as unknown as Fact[];
    return {
      schemas,
      facts: new Map([
        ...shared,
        ...facts.flatMap((fact) => [[fact.id, fact] as const, [fact.alias.zh, fact] as const]),
      ]),
      citations: cited,
      provisional: new Map(notes.map(({ pointer, note }) => [pointer, text(note)])),
      conditionNames: isObject(conditions) ? Object.keys(conditions) : [],
    };
  }, [schemas, shared, citations, provisional, own, conditions, text]);
  return <ShapingContext value={shaping}>{children}</ShapingContext>;
}

function objectsOf(value: JsonObject[string] | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}
