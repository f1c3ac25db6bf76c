import { join } from "node:path";
import type { Config } from "./config.ts";
import { NATION } from "./domain/jurisdiction-tree.ts";
import type { AccessParts } from "./http/access-parts.ts";
import { openJurisdictions } from "./open-jurisdictions.ts";
import { projectRoot } from "./project-root.ts";
import type { Store } from "./store/store.ts";
import { AccessService, type FirstWords } from "./workflow/access-service.ts";
import { FIRST_ADMINISTRATOR } from "./workflow/first-accounts.ts";
import type { MainChain } from "./workflow/main-chain.ts";

/** Who may use the service, and what the console has to say about that once. */
export interface OpenedAccess {
  readonly parts: AccessParts;
  readonly words: string;
}

/** Opens the accounts of a store; on the first start it makes the first administrator. */
export async function openAccess(config: Config, store: Store, main: MainChain): Promise<OpenedAccess> {
  const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));
  const sessions = { idle: config.SESSION_IDLE, absolute: config.SESSION_LENGTH };
  const settings = { sessions, demoUsers: config.YICE_DEMO_USERS };
  const service = new AccessService(store, tree, settings, undefined, main);
  const words = inWords(await service.start());
  if (config.OIDC_ISSUER === "") return { parts: { service }, words };
  const identityProvider = {
    issuer: config.OIDC_ISSUER,
    clientId: config.OIDC_CLIENT_ID,
    clientSecret: config.OIDC_CLIENT_SECRET,
    redirect: config.OIDC_REDIRECT,
    home: tree.has(config.OIDC_JURISDICTION) ? config.OIDC_JURISDICTION : NATION,
  };
  return { parts: { service, identityProvider }, words };
}

function inWords({ oneTimePassword, demoUsers }: FirstWords): string {
  const first =
    oneTimePassword === undefined
      ? []
      : [
          `  首任管理员 First administrator  ${FIRST_ADMINISTRATOR}`,
          `  一次性密码 One-time password  ${oneTimePassword}`,
          "  登录后须先修改密码；在此之前每次启动都会更换。Log in and change it; until then each start gives another.",
        ];
  const demo =
    demoUsers.length === 0
      ? []
      : [
          "  ⚠ 演示用户已启用，切勿用于正式环境。Demo users are let in: never in production. (YICE_DEMO_USERS)",
          ...demoUsers.map(({ id, password }) => `    ${id}  ${password}`),
        ];
  return [...first, ...demo].map((line) => `${line}\n`).join("");
}
