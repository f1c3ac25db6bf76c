import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { PolicyService, VersionRef } from "../workflow/policy-service.ts";
import type { Examples } from "./example.ts";

/** A version's test case that gives facts, and the version. */
interface FactsCase extends VersionRef {
  readonly facts: JsonObject;
  readonly whole: JsonObject;
}

/** Of the shortest test case of a rule set, and of the shortest rule set. */
export async function caseExamples(service: PolicyService): Promise<Examples> {
  const refs = service.ruleSets().map(({ id, version }) => ({ id, version }));
  const [shortest] = sortedBySize(refs.map((ref) => ({ ref, document: asJson(service.ruleSet(ref)) })));
  const [found] = sortedBySize(refs.flatMap((ref) => factsCases(service, ref)));
  return {
    ...(shortest ? versionExamples(service, shortest) : {}),
    ...(found ? await runs(service, found) : {}),
  };
}

function versionExamples(
  service: PolicyService,
  { ref: { id, version }, document }: { readonly ref: VersionRef; readonly document: JsonObject },
): Examples {
  const params = { id, version: String(version) };
  const { effective } = document;
  const from = isJsonObject(effective) && typeof effective.from === "string" ? effective.from : undefined;
  return {
    getRuleSetVersion: { params, answer: document },
    ...(from === undefined
      ? {}
      : {
          getRuleSetInForce: {
            params: { id },
            query: { asOf: from },
            answer: asJson(service.ruleSet(service.inForce(id, from))),
          },
        }),
  };
}

async function runs(service: PolicyService, { id, version, facts, whole }: FactsCase): Promise<Examples> {
  const params = { id, version: String(version) };
  return {
    evaluateRuleSet: {
      params: { id },
      query: { explain: "full" },
      body: { version, facts },
      answer: asJson(service.evaluateRuleSet(id, { version, facts, explain: "full" })),
    },
    runVersionCases: {
      params,
      body: { cases: [whole] },
      answer: asJson(await service.runCases({ id, version }, [whole])),
    },
  };
}

function factsCases(service: PolicyService, ref: VersionRef): readonly FactsCase[] {
  const { cases } = asJson(service.cases(ref));
  if (!isJsonList(cases)) return [];
  return cases.flatMap((whole: Json) =>
    isJsonObject(whole) && isJsonObject(whole.facts) ? [{ ...ref, facts: whole.facts, whole }] : [],
  );
}

function sortedBySize<T extends object>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, size: JSON.stringify(item).length }))
    .sort((a, b) => a.size - b.size)
    .map(({ item }) => item);
}

function asJson(answer: object): JsonObject {
  return JSON.parse(JSON.stringify(answer));
}
