import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { openPolicyService } from "../../server/open-policy-service.ts";
import { traceOf } from "../../server/sources/trace.ts";
import { shippedShelf } from "../acceptance/shipped-service.ts";

const shelf = shippedShelf();
const versions = openPolicyService(readConfig({})).traced();
const trace = traceOf(shelf, versions);

/** How many mechanisms each document names, as the project was asked for. */
const NAMED = {
  "330000-2016-96": 8,
  "370300-2021-11": 22,
  "410700-2020-47": 16,
  "500000-2018-114": 16,
  "500154-2021-plan": 17,
};

/** What works; whoever adds a mechanism says so here. */
const WORKING = {
  "330000-2016-96": 8,
  "370300-2021-11": 22,
  "410700-2020-47": 16,
  "500000-2018-114": 16,
  "500154-2021-plan": 17,
};

const counts = (count: "total" | "working") =>
  Object.fromEntries(trace.documents.map((document) => [document.id, document[count]]));

describe("the shipped documents", () => {
  test("name 79 mechanisms", () => {
    expect(counts("total")).toEqual(NAMED);
    expect(trace.total).toBe(79);
  });

  test("have as many working as is said here", () => {
    expect(counts("working")).toEqual(WORKING);
    const stated = trace.documents.flatMap(({ mechanisms }) =>
      mechanisms.filter(({ state }) => state === "stated").map(({ id, uncited }) => `${id}: ${uncited}`),
    );
    expect(stated).toEqual([]);
  });

  test("name every mechanism that a rule set claims, each once, under clauses that they have", () => {
    expect(trace.unknown).toEqual([]);
    expect(new Set(shelf.mechanisms.map(({ id }) => id)).size).toBe(shelf.mechanisms.length);
    const lost = shelf.mechanisms.flatMap(({ id, document, clauses }) =>
      clauses.filter((clause) => !shelf.find(document)?.clause(clause)).map((clause) => `${id} ${clause}`),
    );
    expect(lost).toEqual([]);
  });

  const cited = versions.flatMap(({ id, version, citations }) =>
    citations.flatMap(({ document, clause, quote }) => {
      const source = shelf.named(document);
      return source ? [{ ruleSet: `${id}@${version}`, source, clause, quote }] : [];
    }),
  );

  test.each(cited)(
    "hold the words that $ruleSet quotes from $clause, in that clause",
    ({ source, clause, quote }) => {
      expect(source.place(quote, clause), quote).toBeDefined();
    },
  );
});
