import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { shippedService } from "../acceptance/shipped-service.ts";
import { claim, evaluation, hostile } from "./hostile-bodies.ts";

/** The service as it ships, asked over a real connection. */
const app = await shippedService();
let origin = "";

beforeAll(async () => {
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on a port
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => app.close());

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly findings?: readonly (Diagnostic & { readonly message: string })[];
}

function send(path: string, body: string, language = "zh"): Promise<Response> {
  const headers = { "content-type": "application/json", "accept-language": language };
  return fetch(`${origin}${path}`, { method: "POST", headers, body });
}

async function problemOf(path: string, body: string, language: string): Promise<Problem> {
  const answer = await send(path, body, language);
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const problem = (await answer.json()) as Problem; // its members are asserted by each test
  expect(problem.status).toBe(answer.status);
  return problem;
}

describe("hostile input", () => {
  it.each(hostile)(
    "$what: told in both languages, naming the field",
    async ({ path = "/v1/evaluations", body, status, pointer, code, says }) => {
      for (const [language, words] of [
        ["zh", /\p{Script=Han}/u],
        ["en", /^[^\p{Script=Han}]*[a-z]/u],
      ] as const) {
        const problem = await problemOf(path, body, language);
        expect(problem.status).toBe(status);
        expect(problem.title).toMatch(words);
        if (pointer === undefined && code === undefined) continue;
        const finding = problem.findings?.find(
          (each) => each.pointer === (pointer ?? each.pointer) && each.code === (code ?? each.code),
        );
        if (!finding) throw new Error(`told ${JSON.stringify(problem)}`);
        expect(finding.message).toMatch(words);
        expect(finding.message).toContain(says ?? "");
        expect(finding.message).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
    },
  );

  it("a body of 10 MB is refused by its size before it is read", async () => {
    const problem = await problemOf(
      "/v1/evaluations",
      evaluation({ ...claim, note: "诊".repeat(3_500_000) }),
      "zh",
    );
    expect(problem).toMatchObject({ status: 413, code: "body-too-large" });
  });

  it("leaves the service as it was: alive, unpolluted, and deciding the claim", async () => {
    const health = await fetch(`${origin}/healthz`);
    expect(health.status).toBe(200);
    expect("outcome" in {}).toBe(false);
    const answer = await send("/v1/evaluations", evaluation(claim));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ decision: { claim: claim.id, outcome: "paid" } });
  });
});
