import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { isPolicy } from "../../server/engine/rule-set-version.ts";
import { openSoundRules } from "../../server/open-policy-service.ts";
import { shippedService } from "../acceptance/shipped-service.ts";
import { plain } from "../zibo/zibo-service.ts";

const { library, cases } = openSoundRules(readConfig({}));

/** Rule sets that state a mechanism, with those of their cases that need no others to share with. */
const stating = library.versions
  .filter((version) => !isPolicy(version) && (version.document.implements ?? []).length > 0)
  .map(({ document }) => ({
    id: document.id,
    version: document.version,
    citations: document.citations,
    cases: (cases?.get(`${document.id}@${document.version}`) ?? []).flatMap((one) =>
      "facts" in one && !("entities" in one) ? [one] : [],
    ),
  }));

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

describe.each(stating)("$id@$version over HTTP", ({ id, version, citations, cases: own }) => {
  test("gives what its cases say, naming itself, its version and its clauses", async () => {
    for (const { name, facts, writes, error } of own) {
      const { statusCode, body } = await app.inject({
        method: "POST",
        url: `/v1/rule-sets/${id}/evaluations?explain=hits`,
        payload: { version, facts },
      });
      const answer = JSON.parse(body);
      expect({ name, statusCode, ruleSet: answer.ruleSet }).toMatchObject({
        name,
        statusCode: 200,
        ruleSet: { id, version },
      });
      const clauses = answer.citations.map(({ clause }: { clause: string }) => clause);
      expect(clauses).toEqual(citations.map(({ clause }) => clause));
      if (error) expect(answer.error, name).toMatchObject({ code: error.code });
      for (const [fact, value] of Object.entries(writes ?? {}))
        expect({ name, [fact]: plain(answer.writes?.[fact]) }).toEqual({ name, [fact]: plain(value) });
    }
  });
});
