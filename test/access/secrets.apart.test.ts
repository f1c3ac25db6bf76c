import { randomBytes } from "node:crypto";
import { parseOptions } from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import { withoutSecrets } from "../../server/access/account-changes.ts";
import { type ApiKey, newKeyId, newKeyText, opens } from "../../server/access/api-keys.ts";
import { delayAfter, oneMore, secondsToWait } from "../../server/access/lock-out.ts";
import {
  hashPassword,
  oneTimePassword,
  passwordFault,
  verifyPassword,
} from "../../server/access/passwords.ts";
import { accessApp, Browser, entries, person } from "./access-app.ts";

const seen = vi.hoisted((): string[] => []);
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  const verify: typeof real.verify = (hashed, ...rest) => {
    seen.push(String(hashed));
    return real.verify(hashed, ...rest);
  };
  return { ...real, verify };
});

describe("a password", () => {
  it("is kept as argon2id at 64 MiB, 3 passes, with a salt of its own", async () => {
    const [one, other] = await Promise.all(["a", "a"].map((text) => hashPassword(text, randomBytes)));
    expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword("a", one)).toBe(true);
    expect(await verifyPassword("b", one)).toBe(false);
  });

  it("is the same however its characters are composed", async () => {
    const kept = await hashPassword("caf\u00e9 \uff11", randomBytes);
    expect(await verifyPassword("cafe\u0301 1", kept)).toBe(true);
  });

  it("of an account that is not there is tried all the same, at the same cost", async () => {
    const kept = parseOptions(await hashPassword("x", randomBytes));
    seen.length = 0;
    expect(await verifyPassword("anything", undefined)).toBe(false);
    expect(seen.map((phc) => parseOptions(phc))).toEqual([kept]);
  });

  it("is tried once at each log-in, whoever is named", async () => {
    const here = await accessApp();
    await person(here, "li.na", []);
    for (const user of ["li.na", "nobody.here"]) {
      seen.length = 0;
      await new Browser(here).logIn(user, "wrong password");
      expect(seen).toHaveLength(1);
    }
    await here.app.close();
  });

  it("has 12 to 200 characters, counted as people count them", () => {
    expect(passwordFault("一二三四五六七八九十百千", "li.na", "")).toBeUndefined();
    expect(passwordFault("😀".repeat(11), "li.na", "")).toBe("too-short");
    expect(passwordFault("x".repeat(201), "li.na", "")).toBe("too-long");
    expect(passwordFault("My.LI.NA.password", "li.na", "")).toBe("has-the-name");
    expect(passwordFault("twelve chars", "li.na", "twelve chars")).toBe("is-the-old-one");
  });

  it("for one use has 20 characters that are not mistaken for one another", () => {
    const made = oneTimePassword(randomBytes);
    expect(made).toMatch(/^[a-km-np-zA2-9]{5}(-[a-km-np-zA2-9]{5}){3}$/);
    expect(made).not.toMatch(/[il10oO]/);
    expect(oneTimePassword(randomBytes)).not.toBe(made);
  });
});

describe("failures in a row", () => {
  it("cost nothing up to five, then 30 s, doubling up to 15 minutes", () => {
    const delays = [1, 4, 5, 6, 7, 8, 9, 10, 50, 100_000].map((count) => delayAfter(count, 5));
    expect(delays).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it("are waited out to the second", () => {
    const now = "2026-03-02T01:00:00.000Z";
    const fifth = oneMore({ count: 4, blockedUntil: now }, 5, now);
    expect(fifth).toEqual({ count: 5, blockedUntil: "2026-03-02T01:00:30.000Z" });
    expect(secondsToWait(fifth, "2026-03-02T01:00:29.001Z")).toBe(1);
    expect(secondsToWait(fifth, "2026-03-02T01:00:30.000Z")).toBe(0);
  });
});

describe("a key's text", () => {
  const id = newKeyId(randomBytes);
  const { text, digest } = newKeyText(id, randomBytes);
  const key: ApiKey = {
    id,
    name: "x",
    grants: [],
    createdBy: "zhao.yun",
    expiresAt: "2026-03-31T00:00:00.000Z",
    digest,
    revoked: false,
  };
  const before = "2026-03-30T23:59:59.999Z";

  it("opens its key to the last moment of its term", () => {
    expect(opens(text, key, before)).toBe(true);
    expect(opens(text, key, key.expiresAt)).toBe(false);
    expect(opens(text, { ...key, revoked: true }, before)).toBe(false);
    expect(opens(newKeyText(id, randomBytes).text, key, before)).toBe(false);
  });

  it("opens it after a rotation until the overlap ends", () => {
    const next = newKeyText(id, randomBytes);
    const former = { digest, validUntil: "2026-03-10T00:00:00.000Z" };
    const rotated = { ...key, digest: next.digest, former };
    expect(opens(text, rotated, "2026-03-09T23:59:59.999Z")).toBe(true);
    expect(opens(text, rotated, "2026-03-10T00:00:00.000Z")).toBe(false);
    expect(opens(next.text, rotated, "2026-03-10T00:00:00.000Z")).toBe(true);
  });
});

it("entries are shown to readers of the log without hashes of passwords and keys", async () => {
  const here = await accessApp();
  const kept = await entries(here, "main");
  expect(JSON.stringify(kept)).toContain("$argon2id$");
  const shown = kept.map(withoutSecrets);
  expect(JSON.stringify(shown)).not.toContain("argon2");
  expect(shown.map(({ hash }) => hash)).toEqual(kept.map(({ hash }) => hash));
  await here.app.close();
});
