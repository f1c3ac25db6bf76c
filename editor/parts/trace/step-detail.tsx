import { Typography } from "antd";
import { Link } from "wouter";
import type { Citation, Json, JsonObject } from "../../api/answers.ts";
import { useDocument } from "../../api/rule-queries.ts";
import { useText, useWords } from "../../words/language.tsx";
import type { Text } from "../../words/words.ts";
import { CitationList } from "../citation-list.tsx";
import { FactName } from "../shape/fact-name.tsx";
import { isList, isObject } from "../shape/forms.ts";
import { EventView } from "./event-view.tsx";
import { FactValue } from "./fact-value.tsx";
import { eventsOf, type ToldStep } from "./told-event.ts";

const words = { given: { zh: "所依据的事实", en: "What it was given" } } as const;

/** What a step looked at and found, and the clauses it rests on. */
export function StepDetail({ step }: { readonly step: ToldStep }) {
  const text = useText();
  const { ruleSet, citations = [] } = step;
  const document = useDocument(ruleSet?.id, ruleSet?.version);
  const titleOf = (pointer: string): Text | undefined => {
    const title = at(document.data?.body ?? null, pointer.replace(/^\/body/, ""));
    return isObject(title) && typeof title.zh === "string" ? (title as unknown as Text) : undefined;
  };
  return (
    <div className="stack">
      {ruleSet?.version === undefined ? null : (
        <Link href={`/rule-sets/${ruleSet.id}/${ruleSet.version}`}>
          {text(ruleSet.title, ruleSet.id)}{" "}
          <Typography.Text className="code faint">{`${ruleSet.id}@${ruleSet.version}`}</Typography.Text>
        </Link>
      )}
      <Given reads={step.reads} />
      <ul className="plain-list">
        {eventsOf(step).map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the events of a decision never change places
          <li key={index}>
            <EventView event={event} titleOf={titleOf} />
          </li>
        ))}
      </ul>
      <CitationList citations={citations as readonly Citation[]} />
    </div>
  );
}

/** What the step was given, by name. */
function Given({ reads = {} }: { readonly reads: ToldStep["reads"] }) {
  const said = useWords(words);
  const given = Object.entries(reads as JsonObject); // JSON, as all answers are
  if (given.length === 0) return null;
  return (
    <p className="faint">
      {said.given}：
      {given.map(([fact, value], index) => (
        <span key={fact}>
          {index === 0 ? "" : "；"}
          <FactName id={fact} /> <FactValue fact={fact} value={value} />
        </span>
      ))}
    </p>
  );
}

/** The title of the part of a document that a pointer leads to. */
function at(document: Json, pointer: string): Json {
  let found: Json | undefined = document;
  for (const part of pointer.split("/").slice(1)) {
    if (isList(found)) found = found[Number(part)];
    else found = isObject(found) ? found[part] : undefined;
  }
  return isObject(found) ? (found.title ?? found.reason ?? null) : null;
}
