import type { JsonObject } from "../../server/domain/json.ts";

/** Somebody who talks to the service over HTTP, logged in as one of the users of the demonstration. */
export class Caller {
  readonly #address: string;
  readonly #headers: Readonly<Record<string, string>>;

  private constructor(address: string, headers: Readonly<Record<string, string>>) {
    this.#address = address;
    this.#headers = headers;
  }

  static async logsIn(address: string, role: string): Promise<Caller> {
    const answer = await fetch(`${address}/v1/sessions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user: `demo-${role}`, password: `demo only: ${role}` }),
    });
    const cookie = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
    const { csrfToken } = (await answer.json()) as { csrfToken: string }; // as the interface states
    return new Caller(address, { cookie: cookie.join("; "), "x-csrf-token": csrfToken });
  }

  /** Sends a request under `/v1`, an object as JSON and a text as it is; throws what the service refuses. The answer is whatever the test reads from it. */
  async send(
    method: string,
    path: string,
    body?: object | string,
    headers: Record<string, string> = {},
    // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  ): Promise<any> {
    const answer = await fetch(`${this.#address}/v1${path}`, {
      method,
      headers: {
        ...this.#headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const told = (await answer.json()) as JsonObject;
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(told)}`);
    return told;
  }

  /** The whole of an answer that is no JSON. */
  async text(path: string): Promise<string> {
    const answer = await fetch(`${this.#address}/v1${path}`, { headers: this.#headers });
    return answer.text();
  }
}
