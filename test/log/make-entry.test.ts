import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { makeEntry } from "../../server/log/make-entry.ts";

const deed = {
  chain: "main",
  subject: "370300.dip.tiers@2",
  actor: "wang",
  action: "rule-set.published",
  body: { b: 1, a: "0.10" },
};
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

it("seals an entry with the SHA-256 of its members in canonical order, written out by hand", () => {
  const entry = makeEntry(undefined, { ...deed, reason: "修订" }, 1, "2026-01-05T09:00:00+08:00");
  const zeros = "0".repeat(64);
  expect(entry.hash).toBe(
    sha256(
      `{"action":"rule-set.published","actor":"wang","at":"2026-01-05T01:00:00.000Z","body":{"a":"0.10","b":1},` +
        `"chain":"main","previous":"${zeros}","reason":"修订","revision":1,"seq":1,"subject":"370300.dip.tiers@2"}`,
    ),
  );
});

it("links each entry to the one before it", () => {
  const first = makeEntry(undefined, deed, 1, "2026-01-05T01:00:00.000Z");
  const second = makeEntry(first, deed, 2, "2026-01-05T01:00:01.000Z");
  expect(second).toMatchObject({ seq: 2, previous: first.hash, at: "2026-01-05T01:00:01.000Z" });
  expect("reason" in second).toBe(false);
});

it("knows an entry a millisecond after the one before where the clock stands still or runs back", () => {
  const head = makeEntry(undefined, deed, 1, "2026-01-05T01:00:00.999Z");
  for (const now of ["2026-01-05T01:00:00.999Z", "2025-06-01T00:00:00.000Z"]) {
    expect(makeEntry(head, deed, 2, now).at).toBe("2026-01-05T01:00:01.000Z");
  }
});

it("takes no content that JSON cannot say", () => {
  expect(() => makeEntry(undefined, { ...deed, body: Number.NaN }, 1, "2026-01-05T01:00:00.000Z")).toThrow();
  expect(() => makeEntry(undefined, { ...deed, reason: "\ud800" }, 1, "2026-01-05T01:00:00.000Z")).toThrow();
  expect(() => makeEntry(undefined, deed, 1, "yesterday")).toThrow(RangeError);
});
