import type { User } from "../access/accounts.ts";
import { keyIdOf, opens } from "../access/api-keys.ts";
import { later } from "../access/lock-out.ts";
import { isToBeNoted, newSessionId, type Session, sessionKey } from "../access/sessions.ts";
import { isJsonObject } from "../domain/json.ts";
import type { AccessGround } from "./access-ground.ts";
import { type Caller, keyCaller, userCaller } from "./caller.ts";

const SESSIONS = "sessions";
const USES = "session-uses";

/** Who a session or a key belongs to, and the life of sessions. Answers `undefined` to whatever opens nothing. */
export class Authentication {
  readonly #ground: AccessGround;

  constructor(ground: AccessGround) {
    this.#ground = ground;
  }

  async bySession(id: string): Promise<Caller | undefined> {
    const { store, accounts, tree, now } = this.#ground;
    const key = sessionKey(id);
    if (key === undefined) return undefined;
    const [kept, used] = await Promise.all([
      store.getTransient(SESSIONS, key, now()),
      store.getTransient(USES, key, now()),
    ]);
    if (!kept || !isJsonObject(used?.value)) return undefined;
    const session = kept.value as unknown as Session; // as `open` has put it
    const current = await accounts.read();
    const user = current.users.get(session.user);
    if (!user || !this.mayEnter(user) || user.credentials !== session.credentials) return undefined;
    await this.#noteUse(key, String(used.value.seenAt));
    return userCaller(user, current, tree);
  }

  async byKey(text: string): Promise<Caller | undefined> {
    const { accounts, tree, now } = this.#ground;
    const id = keyIdOf(text);
    if (id === undefined) return undefined;
    const key = (await accounts.read()).keys.get(id);
    return key && opens(text, key, now()) ? keyCaller(key, tree) : undefined;
  }

  /** Disabled users may not, nor those of a demonstration that is over. */
  mayEnter({ disabled, demo }: User): boolean {
    return !disabled && (demo !== true || this.#ground.demoUsers);
  }

  /** Opens a session under a fresh id and ends the one that the browser had before. */
  async open(user: User, former: string | undefined): Promise<string> {
    const { store, sessions, now, random } = this.#ground;
    if (former !== undefined) await this.end(former);
    const id = newSessionId(random);
    const key = sessionKey(id) ?? "";
    const at = now();
    const value = { user: user.id, startedAt: at, credentials: user.credentials };
    await store.putTransient(USES, { key, value: { seenAt: at }, expiresAt: later(at, sessions.idle) });
    await store.putTransient(SESSIONS, { key, value, expiresAt: later(at, sessions.absolute) });
    return id;
  }

  async end(id: string): Promise<void> {
    const key = sessionKey(id);
    if (key !== undefined) await this.#ground.store.deleteTransient(SESSIONS, key);
  }

  async #noteUse(key: string, seenAt: string): Promise<void> {
    const { store, sessions, now } = this.#ground;
    const at = now();
    if (!isToBeNoted(seenAt, sessions, at)) return;
    await store.putTransient(USES, { key, value: { seenAt: at }, expiresAt: later(at, sessions.idle) });
  }
}
