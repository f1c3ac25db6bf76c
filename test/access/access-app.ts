import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { hash } from "@node-rs/argon2";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { grantSubject, userSubject } from "../../server/access/accounts.ts";
import type { RoleName } from "../../server/access/roles.ts";
import { buildApp } from "../../server/app.ts";
import { ClaimSetFolders } from "../../server/claim-sets/claim-set-folders.ts";
import { keyedHashes } from "../../server/claims/keyed-hash.ts";
import { readConfig } from "../../server/config.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import type { AccessParts } from "../../server/http/access-parts.ts";
import { createLog } from "../../server/http/log.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openCodeLists } from "../../server/open-code-lists.ts";
import { openImpacts } from "../../server/open-impacts.ts";
import { openJurisdictions } from "../../server/open-jurisdictions.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { openRunHost } from "../../server/open-run-host.ts";
import { documentsFolder, openShelf } from "../../server/open-shelf.ts";
import { projectRoot } from "../../server/project-root.ts";
import { RunFolders } from "../../server/runs/run-folders.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import type { Store } from "../../server/store/store.ts";
import { AccessService, type AccessSettings } from "../../server/workflow/access-service.ts";
import { BundleExport } from "../../server/workflow/bundle-export.ts";
import { ClaimRecords } from "../../server/workflow/claim-records.ts";
import { ClaimSets } from "../../server/workflow/claim-sets.ts";
import { Drafting } from "../../server/workflow/drafting.ts";
import type { Impacts } from "../../server/workflow/impacts.ts";
import { MainChain } from "../../server/workflow/main-chain.ts";
import type { PolicyService } from "../../server/workflow/policy-service.ts";
import { RuleCoverage } from "../../server/workflow/rule-coverage.ts";
import type { Rules } from "../../server/workflow/rules.ts";
import { RunClaims } from "../../server/workflow/run-claims.ts";
import { RunClosers } from "../../server/workflow/run-closers.ts";
import { RunFigures } from "../../server/workflow/run-figures.ts";
import { RunProofs } from "../../server/workflow/run-proofs.ts";
import { RunStatements } from "../../server/workflow/run-statements.ts";
import { SettlementRuns } from "../../server/workflow/settlement-runs.ts";
import { VersionHistory } from "../../server/workflow/version-history.ts";
import { standards } from "../claims/standards.ts";
import { fakeRules } from "../http/fake-service.ts";
import { recordsOver } from "../workflow/ledger-ground.ts";

export const tree = await openJurisdictions(join(projectRoot(), "rules", "jurisdictions"));

/** The code lists that come with the product. */
export const codeLists = openCodeLists(join(projectRoot(), "rules", "codes"));

/** What rule documents are written against. */
export const ruleStandards = openStandards(join(projectRoot(), "schemas"));

/** A clock that stands still until it is moved. */
export class Clock {
  #at = Date.parse("2026-03-02T01:00:00.000Z");
  readonly now = (): string => new Date(this.#at).toISOString();
  pass(seconds: number): void {
    this.#at += seconds * 1000;
  }
}

/** The key that ids are hashed under. */
export const PERSON_KEY = Buffer.alloc(32, 7);

/** The password of every user that `person` makes. */
export const PASSWORD = "correct horse battery";
// Cheap to try, as tests do so often; what the product makes is asserted elsewhere.
const hashed = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 });

export interface AccessApp {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly main: MainChain;
  readonly access: AccessService;
  readonly clock: Clock;
  readonly oneTimePassword: string;
  readonly claims: ClaimRecords;
  readonly claimSets: ClaimSets;
  readonly runs: SettlementRuns;
  readonly impacts: Impacts;
  readonly logged: () => string;
}

export interface Wanted {
  readonly settings?: Readonly<Record<string, string>>;
  readonly access?: Partial<AccessSettings>;
  readonly service?: Partial<PolicyService>;
  readonly rules?: Rules;
  readonly identityProvider?: AccessParts["identityProvider"];
  readonly store?: Store;
}

/** Where files beside the stores lie until the process ends. */
const files = mkdtempSync(join(tmpdir(), "yice-access-"));
process.once("exit", () => rmSync(files, { recursive: true, force: true }));
let apps = 0;

/** The service with its doors closed, over a store in memory and a stand-in product. */
export async function accessApp(wanted: Wanted = {}): Promise<AccessApp> {
  const config = readConfig({ MAX_DELAY: "0", RATE_LIMIT: "0", ...wanted.settings });
  const store = wanted.store ?? (await openInMemory());
  const clock = new Clock();
  const times = { sessions: { idle: 1800, absolute: 43_200 }, demoUsers: false, ...wanted.access };
  const main = new MainChain(store, clock.now);
  const access = new AccessService(store, tree, times, clock.now, main);
  const { oneTimePassword = "" } = await access.start();
  const claims = new ClaimRecords({
    store,
    log: new LogWriter(store),
    keyed: keyedHashes(PERSON_KEY),
    standards: async () => standards,
    retention: config.YICE_CLAIM_RETENTION,
    now: clock.now,
  });
  const folder = join(files, String(++apps));
  const setFolders = new ClaimSetFolders(join(folder, "claim-sets"));
  const claimSets = new ClaimSets({
    store,
    log: new LogWriter(store),
    keyed: keyedHashes(PERSON_KEY),
    standards: async () => ruleStandards,
    accepted: async () => [],
    accounts: async () => (await main.current()).accounts,
    folders: setFolders,
    isUnder: (jurisdiction, above) => tree.isUnder(jurisdiction, above),
    retention: config.YICE_CLAIM_RETENTION,
    now: clock.now,
  });
  const folders = new RunFolders(join(folder, "runs"));
  const runs = new SettlementRuns({
    store,
    log: new LogWriter(store),
    main,
    standards: ruleStandards,
    claimSets,
    setFolders,
    folders,
    host: openRunHost(config.YICE_SCHEMAS, 1),
    now: clock.now,
    trouble: raise,
  });
  const ofImpacts = {
    ...{ store, main, standards: ruleStandards, tree, claimSets, setFolders, runs },
    now: clock.now,
    trouble: raise,
  };
  const impacts = openImpacts(join(folder, "impacts"), config.YICE_SCHEMAS, ofImpacts);
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const { identityProvider } = wanted;
  const app = await buildApp({
    shelf: openShelf(documentsFolder(), ruleStandards.schemas),
    config,
    rules: wanted.rules ?? fakeRules(wanted.service),
    governance: {
      history: new VersionHistory(main),
      bundles: new BundleExport(main, ruleStandards.schemas),
      drafting: new Drafting(store, main, ruleStandards, tree, clock.now),
    },
    schemas: loadSchemas(config.YICE_SCHEMAS),
    log: createLog("trace", sink),
    version: "0.0.0",
    access: { service: access, ...(identityProvider ? { identityProvider } : {}) },
    claims,
    runs: {
      claimSets,
      runs,
      statements: new RunStatements({ runs, store, main, standards: ruleStandards }),
      coverage: new RuleCoverage({ main, standards: ruleStandards, claimSets, setFolders }),
      figures: new RunFigures({ runs, main, standards: ruleStandards, folders }),
      closers: new RunClosers({ runs, main, tree }),
      runProofs: new RunProofs({ store, runs, folders }),
      runClaims: new RunClaims({ runs, main, claimSets, setFolders, standards: ruleStandards }),
      ...impacts,
    },
    records: recordsOver(store, clock.now),
    editor: { samples: new Map(), codeLists },
  });
  return {
    app,
    store,
    main,
    access,
    claims,
    claimSets,
    runs,
    impacts: impacts.impacts,
    clock,
    oneTimePassword,
    logged: () => lines.join(""),
  };
}

/** Puts a user with roles into the log, as an administrator would; the password is `PASSWORD`. */
export async function person(
  { store, clock }: Pick<AccessApp, "store" | "clock">,
  id: string,
  grants: readonly (readonly [RoleName, string])[],
  home = "370300",
  name = id,
): Promise<void> {
  const log = new LogWriter(store);
  const body = { name, jurisdiction: home, password: hashed, mustChangePassword: false };
  const deed = { chain: "main", actor: "test", expectedRevision: 0, now: clock.now() };
  await log.commit({ ...deed, subject: userSubject(id), action: "user.created", body });
  for (const [role, jurisdiction] of grants) {
    const grant = { user: id, role, jurisdiction };
    await log.commit({ ...deed, subject: grantSubject(id, grant), action: "grant.given", body: grant });
  }
}

/** Somebody at a browser: keeps the cookie and sends the token along. */
export class Browser {
  static #browsers = 0;
  readonly #app: FastifyInstance;
  /** Each has an address of its own. */
  readonly #address = `10.0.${Math.floor(++Browser.#browsers / 250)}.${(Browser.#browsers % 250) + 1}`;
  cookie: string | undefined;
  token: string | undefined;

  constructor({ app }: Pick<AccessApp, "app">) {
    this.#app = app;
  }

  async logIn(user: string, password: string = PASSWORD): Promise<LightMyRequestResponse> {
    const answer = await this.send("POST", "/v1/sessions", { user, password });
    if (answer.statusCode === 200) this.token = answer.json().csrfToken;
    return answer;
  }

  async send(
    method: NonNullable<InjectOptions["method"]>,
    url: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const answer = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#address,
      headers: {
        ...(this.cookie === undefined ? {} : { cookie: `yice_session=${this.cookie}` }),
        ...(this.token === undefined ? {} : { "x-csrf-token": this.token }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    const set = answer.cookies.find(({ name }) => name === "yice_session");
    if (set) this.cookie = set.value === "" ? undefined : set.value;
    return answer;
  }
}

/** A browser in which somebody is logged in. */
export async function loggedIn(app: AccessApp, user: string): Promise<Browser> {
  const browser = new Browser(app);
  const answer = await browser.logIn(user);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return browser;
}

/** The entries of a chain. */
export function entries({ store }: Pick<AccessApp, "store">, chain: string): Promise<readonly LogEntry[]> {
  return store.read(chain, 0, 1000);
}

/** Sends NDJSON as somebody, over a real connection; the app has to listen. */
export async function stream(
  { app }: Pick<AccessApp, "app">,
  browser: Browser,
  url: string,
  text: string,
): Promise<Pick<LightMyRequestResponse, "statusCode" | "body" | "json"> & { readonly headers: Headers }> {
  const { port } = app.server.address() as AddressInfo; // it listens on a port, not a pipe
  const answer = await fetch(`http://127.0.0.1:${port}${url}`, {
    method: "POST",
    headers: {
      "content-type": "application/x-ndjson",
      cookie: browser.cookie === undefined ? "" : `yice_session=${browser.cookie}`,
      "x-csrf-token": browser.token ?? "",
    },
    body: text,
  });
  const body = await answer.text();
  return { statusCode: answer.status, body, headers: answer.headers, json: () => JSON.parse(body) };
}

function raise(error: unknown): never {
  throw error;
}
