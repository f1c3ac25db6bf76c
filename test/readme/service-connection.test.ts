import { describe, expect, it } from "vitest";
import { ServiceConnection, ServiceProblem } from "../../schemas/service-connection.ts";

/** A service that says 503 so many times, to be asked again at once, and then answers; with how often it was asked. */
function busy(times: number, headers: Record<string, string> = { "retry-after": "0" }) {
  const asked: string[] = [];
  const answer = async (url: unknown) => {
    asked.push(String(url));
    if (asked.length > times) return Response.json({ answered: true }, { headers: { "yice-batch": "B1" } });
    return Response.json({ code: "overloaded", title: "busy" }, { status: 503, headers });
  };
  const connection = new ServiceConnection({
    address: "http://service/",
    key: "k",
    fetch: answer as typeof fetch,
  });
  return { asked, connection };
}

const reading = { method: "GET", path: "/v1/rule-sets/{id}", repeatable: true } as const;
const changing = { method: "POST", path: "/v1/x", repeatable: false } as const;

describe("a connection", () => {
  it("comes back when it is told to, where the operation may be repeated", async () => {
    const { asked, connection } = busy(3);
    const answer = await connection.ask(reading, {
      params: { id: "a/b" },
      query: { q: "淄博", left: undefined },
    });
    expect(answer).toEqual({ body: { answered: true }, batch: "B1", known: undefined });
    expect(asked).toEqual(Array(4).fill("http://service/v1/rule-sets/a%2Fb?q=%E6%B7%84%E5%8D%9A"));
  });

  it.each([
    ["after as many tries as were agreed", reading, { "retry-after": "0" }, 4],
    ["at once where the operation may not be repeated", changing, { "retry-after": "0" }, 1],
    ["at once where nobody says when to come back", reading, {}, 1],
  ])("gives up %s", async (_when, operation, headers, tries) => {
    const { asked, connection } = busy(9, headers);
    await expect(connection.ask(operation, {})).rejects.toThrow(ServiceProblem);
    expect(asked).toHaveLength(tries);
  });

  it("never sends a stream again", async () => {
    const { asked, connection } = busy(1);
    await expect(connection.stream({ ...reading, method: "POST" }, [], {})).rejects.toThrow("busy");
    expect(asked).toHaveLength(1);
  });

  it("waits no longer once the caller gives up", async () => {
    const { connection } = busy(1, { "retry-after": "30" });
    const giving = new AbortController();
    const asked = connection.ask(reading, {}, { signal: giving.signal });
    giving.abort(new Error("enough"));
    await expect(asked).rejects.toThrow("enough");
  });
});
