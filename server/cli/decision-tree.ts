import type { CitedClause, Decision, ExplainedStep } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import { eventBranch } from "./event-branch.ts";
import { grouped, yuan } from "./money-text.ts";
import { OUTCOMES } from "./outcomes.ts";
import { factText, titleAt, versionText } from "./rule-titles.ts";
import { label } from "./said.ts";
import { eventsOf } from "./told-event.ts";
import { type Branch, treeText } from "./tree-text.ts";

/**
 * A decision as a tree for reading: each step with its rule set, version, clauses and quoted words, what applied with
 * the figures in it, and what came of it. Steps on provisional values are marked.
 */
export function decisionTree(decision: Decision, book: RuleBook, language: Language): string {
  const { claim, date, policy, steps = [], given = [], error } = decision;
  const named = [claim, date, policy && versionText(book, policy, language)].filter(
    (part) => part !== undefined,
  );
  const supplied = given.map((fact) => factText(book, fact, language)).join(language === "zh" ? "、" : ", ");
  const branches: Branch[] = [
    { text: resultText(decision, book, language) },
    ...(given.length > 0
      ? [{ text: { zh: `由调用方给出：${supplied}`, en: `given by the caller: ${supplied}` }[language] }]
      : []),
    ...steps.map((step) => stepBranch(step, book, language)),
    ...(error
      ? [{ text: { zh: `未能裁定：${error.message.zh}`, en: `undecided: ${error.message.en}` }[language] }]
      : []),
  ];
  return treeText({ text: named.join(" · "), branches });
}

function resultText(decision: Decision, book: RuleBook, language: Language): string {
  const { outcome, method, group, score, coefficient, points, amounts } = decision;
  const said = (zh: string, en: string, value: string | undefined) =>
    value === undefined ? [] : [`${label({ zh, en }, language)} ${grouped(value)}`];
  return [
    `${label({ zh: "裁定", en: "Outcome" }, language)} ${OUTCOMES[outcome][language]}`,
    ...said("付费方式", "method", method),
    ...said("病种", "group", group),
    ...said("分值", "score", score),
    ...said("系数", "coefficient", coefficient),
    ...said("点数", "points", points),
    ...Object.entries(amounts).map(([fact, amount]) => `${factText(book, fact, language)} ${yuan(amount)}`),
  ].join(" · ");
}

const STATES: Readonly<Record<ExplainedStep["state"], { readonly [L in Language]: string }>> = {
  ran: { zh: "", en: "" },
  skipped: { zh: "（条件不成立，未执行）", en: " (not run: its condition does not hold)" },
  given: { zh: "（结果由调用方给出，未执行）", en: " (not run: the caller gave its result)" },
  failed: { zh: "（未能判定）", en: " (could not decide)" },
};

function stepBranch(step: ExplainedStep, book: RuleBook, language: Language): Branch {
  const { title, ruleSet, state, provisional, citations = [], writes = {} } = step;
  const name = title?.[language] ?? step.step;
  const version = ruleSet ? ` · ${versionText(book, ruleSet, language)}` : "";
  const mark =
    provisional === undefined || state !== "ran"
      ? ""
      : { zh: `  ⚠ 含 ${provisional} 处暂定值`, en: `  ⚠ ${provisional} provisional` }[language];
  const nameOf = (pointer: string) => titleAt(book, ruleSet, pointer)?.[language];
  // The schema leaves the values of facts open; they are JSON.
  const result = Object.entries(writes as JsonObject)
    .filter(([, value]) => value !== null)
    .map(([fact, value]) => `${factText(book, fact, language)} = ${valueText(value)}`);
  return {
    text: `${name}${version}${STATES[state][language]}${mark}`,
    branches: [
      ...citations.map((citation) => citationBranch(citation, language)),
      ...eventsOf(step).map((event) =>
        eventBranch(event, { nameOf, factOf: (fact) => factText(book, fact, language), language }),
      ),
      ...(result.length > 0
        ? [
            {
              text: `${{ zh: "结果：", en: "result: " }[language]}${result.join(language === "zh" ? "；" : "; ")}`,
            },
          ]
        : []),
    ],
  };
}

function citationBranch(
  { document, clause, quote, interpretation }: CitedClause[number],
  language: Language,
): Branch {
  const text = {
    zh: `依据《${document}》${clause}：“${quote}”`,
    en: `by "${document}", ${clause}: “${quote}”`,
  }[language];
  if (interpretation === undefined) return { text };
  const reading = { zh: `理解：${interpretation.zh}`, en: `read as: ${interpretation.en}` }[language];
  return { text, branches: [{ text: reading }] };
}

function valueText(value: Json): string {
  return typeof value === "string" ? grouped(value) : JSON.stringify(value);
}
