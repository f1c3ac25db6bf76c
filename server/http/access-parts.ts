import type { FastifyInstance } from "fastify";
import type { AccessService } from "../workflow/access-service.ts";
import { IdentityProvider, type IdentityProviderSettings } from "./identity-provider.ts";
import { addGrants } from "./routes/grants.ts";
import { addKeys } from "./routes/keys.ts";
import { addMe } from "./routes/me.ts";
import { addOidc } from "./routes/oidc.ts";
import { addSessions } from "./routes/sessions.ts";
import { addUsers } from "./routes/users.ts";

/** What closes the service to all but those who may. */
export interface AccessParts {
  readonly service: AccessService;
  readonly identityProvider?: IdentityProviderSettings & {
    /** Jurisdiction that people who come in for the first time belong to. */
    readonly home: string;
  };
}

/** The routes about log-ins, users, roles and keys. */
export function addAccessRoutes(app: FastifyInstance, { service, identityProvider }: AccessParts): void {
  addSessions(app, service);
  addMe(app, service);
  addUsers(app, service.users);
  addGrants(app, service.grants);
  addKeys(app, service.keys);
  if (!identityProvider) return;
  addOidc(app, new IdentityProvider(identityProvider), service.logIn, identityProvider.home);
}
