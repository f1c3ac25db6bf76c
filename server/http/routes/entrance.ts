import type { FastifyInstance } from "fastify";
import { objectSchema, responses } from "../response-schemas.ts";

const schema = {
  tags: ["access"],
  operationId: "getEntrance",
  summary: "登录方式 · How people come in",
  description: `Whether anybody is let in (\`open\`) or only accounts, and by which ways accounts log in.
是否须登录，以及可用的登录方式。`,
  response: responses("The ways in", objectSchema, []),
};

/** Asked by the editor before anybody is known; tells nothing that the log-in page does not show. */
export function addEntrance(
  app: FastifyInstance,
  ways: { readonly accounts: boolean; readonly identityProvider: boolean },
): void {
  app.get("/entrance", { schema, config: { access: "open" } }, () => ({
    access: ways.accounts ? "accounts" : "open",
    ways: [...(ways.accounts ? ["password"] : []), ...(ways.identityProvider ? ["identity-provider"] : [])],
  }));
}
