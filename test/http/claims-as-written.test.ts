import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedService } from "../acceptance/shipped-service.ts";
import { textOf } from "../claims/standards.ts";

const lines = textOf("rules/370300/samples/claims.ndjson").trim().split("\n");

/** The same claim with white space behind it, which no reader of compact texts takes; every place stays the same. */
function spaced(line: string): string {
  return `${line} `;
}

/** Claims in which something is wrong, written as sound ones are. */
const faulty = lines.flatMap((line) => [
  line.replace(/("dscg_time":")[^"]*/, "$12023-02-30"),
  line.replace(/("medfee_sumamt":)("?)[^,"}]*/, "$1$20.01"),
  line.replace(/("insuplc":")[^"]*/, "$1999999"),
  line.replace(/("id":)/, '$1"X",$1'),
  line.replace(",", ",,"),
]);

let app: FastifyInstance;

beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

async function evaluated(payload: string) {
  const headers = { "content-type": "application/json" };
  const { statusCode, body } = await app.inject({ method: "POST", url: "/v1/evaluations", headers, payload });
  return { statusCode, body: body.replace(/"instance":"[^"]*"/, "") };
}

describe("a claim is answered alike however it is written", () => {
  it("by itself", async () => {
    for (const line of [...lines, ...lines, ...faulty]) {
      const read = await evaluated(`{"claim":${line}}`);
      const parsed = await evaluated(`{"claim":${spaced(line)}}`);
      expect(read).toEqual(parsed);
    }
  });

  it("in a stream, of which each line has the answer that its claim has by itself", async () => {
    const url = `${await app.listen({ port: 0 })}/v1/evaluations/stream?explain=hits`;
    const answers = async (claims: readonly string[]) => {
      const body = `${claims.join("\n")}\n`;
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/x-ndjson" },
        body,
      });
      return (await answer.text()).trimEnd().split("\n");
    };
    const read = await answers([...lines, ...lines]);
    const parsed = await answers([...lines, ...lines].map(spaced));
    expect(read).toEqual(parsed);
    expect(read).toHaveLength(lines.length * 2);
    const { decision } = JSON.parse(read[0] ?? "");
    expect(JSON.parse((await evaluated(`{"claim":${lines[0]}}`)).body)).toEqual({ decision });
  });
});
