import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exact, toText } from "../../server/domain/exact.ts";
import { kinds } from "../../server/kinds/registry.ts";
import type { Explain } from "../../server/workflow/policy-service.ts";
import { type SmallDocument, smallApp, smallRules } from "../small-rules/small-rules.ts";
import { type KindCase, kindFiles, kindFolders, type NamedKindFile } from "./kind-cases.ts";

interface Event {
  readonly event: string;
  readonly name?: string;
  readonly applies?: boolean;
  readonly group?: string;
  readonly by?: string;
  readonly slices?: readonly { readonly portion: string; readonly rate: string }[];
}

interface Evaluation {
  readonly ruleSet: object;
  readonly citations: object;
  readonly writes?: Readonly<Record<string, unknown>>;
  readonly error?: object;
  readonly events?: readonly Event[];
}

/** Every file is a rule set of a pooling area of its own, so that none sees another's facts. */
const placed = kindFiles.map((each, index) => {
  const jurisdiction = String(100000 + index);
  return { ...each, jurisdiction, id: `${jurisdiction}.${each.kind}.${each.file}` };
});
const rules = smallRules(
  placed.map(({ document, id, jurisdiction }): SmallDocument => ({ ...document, id, jurisdiction })),
);

let app: FastifyInstance;
beforeAll(async () => {
  app = await smallApp(rules.service);
});
afterAll(() => app.close());

async function evaluate(id: string, { facts }: KindCase, explain: Explain): Promise<Evaluation> {
  const { statusCode, body } = await app.inject({
    method: "POST",
    url: `/v1/rule-sets/${id}/evaluations?explain=${explain}`,
    payload: { facts },
  });
  if (statusCode !== 200) throw new Error(`${statusCode}: ${body}`);
  return JSON.parse(body);
}

/** What a run tells of what applied, as the cases write it. */
function toldBy(events: readonly Event[] = []): string[] {
  return events.flatMap(({ event, name, applies, group, by, slices }) => {
    switch (event) {
      case "case":
        return applies && name !== undefined ? [name] : [];
      case "tier":
        return name ?? [];
      case "otherwise":
        return "otherwise";
      case "row":
        return `${group} by ${by}`;
      case "sliced":
        return (slices ?? []).map(({ portion, rate }) => `${toText(exact(portion))} × ${rate}`);
      default:
        return [];
    }
  });
}

function expectAnswer({ writes = {}, error }: KindCase, answer: Evaluation): void {
  if (error) {
    expect(answer.error).toMatchObject(error);
    expect(answer.writes).toBeUndefined();
  } else {
    expect(answer.error).toBeUndefined();
    const named = Object.keys(writes).map((fact) => [fact, answer.writes?.[fact] ?? null]);
    expect(Object.fromEntries(named)).toEqual(writes);
  }
}

test("every kind has a folder of cases, and every folder a kind", () => {
  expect(kindFolders).toEqual(Object.keys(kinds).sort());
  for (const kind of kindFolders)
    expect(kindFiles.filter((each) => each.kind === kind).length, kind).toBeGreaterThan(0);
});

test("every case says what it follows from", () => {
  for (const { cases, document, kind } of placed) {
    expect(document.kind).toBe(kind);
    for (const { because } of cases) expect(because).not.toBe("");
  }
});

function findingsOf({ kind, file }: NamedKindFile): string[] {
  const index = placed.findIndex((each) => each.kind === kind && each.file === file);
  return rules.checked.findings
    .filter(({ path, diagnostic }) => path === `${index}.json` && diagnostic.severity !== "info")
    .map(({ diagnostic: { code, pointer } }) => `${code} ${pointer}`);
}

describe.each(placed)("$kind: $file", (file) => {
  test("lints as stated", () => {
    expect(findingsOf(file)).toEqual(file.findings ?? []);
  });

  test.each(file.cases)("$name", async (each) => {
    const [plain, hits, full] = await Promise.all([
      evaluate(file.id, each, "none"),
      evaluate(file.id, each, "hits"),
      evaluate(file.id, each, "full"),
    ]);
    expectAnswer(each, plain);
    expect(toldBy(hits.events)).toEqual(each.told ?? toldBy(hits.events));
    expect(toldBy(full.events)).toEqual(toldBy(hits.events));
    expect({ ...hits, events: undefined }).toEqual(plain);
    expect({ ...full, events: undefined }).toEqual(plain);
  });
});
