import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { contentHash } from "../../server/documents/hash.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { RuleLibrary } from "../../server/engine/rule-library.ts";
import { knownVersions, nextChange } from "../../server/registry/known-versions.ts";
import { foldRegistry, newestVersionOf, noVersions, type Registry } from "../../server/registry/registry.ts";

const ID = "370300.test.rates";

interface Written {
  readonly action: string;
  readonly subject?: string;
  readonly at?: string;
  readonly body: JsonObject;
}

/** Entries of a main chain, a day apart from 2026-01-01 where no time is stated. */
function chain(written: readonly Written[]): readonly LogEntry[] {
  return written.map(({ action, subject = `draft:${action}`, at, body }, index) => ({
    chain: "main",
    seq: index + 1,
    subject,
    revision: 1,
    at: at ?? `2026-01-${String(index + 1).padStart(2, "0")}T00:00:00.000Z`,
    actor: "test",
    action,
    body,
    previous: "",
    hash: "",
  }));
}

function published(version: number, from: string, until?: string, more: JsonObject = {}): Written {
  const effective: Json = until === undefined ? { from } : { from, until };
  const document = { id: ID, version, kind: "coefficient-tiers", jurisdiction: "370300", effective };
  const body = {
    type: "rule-set",
    id: ID,
    version,
    jurisdiction: "370300",
    document,
    hash: contentHash(document),
  };
  return { action: "version.published", subject: `draft:${version}`, body: { ...body, ...more } };
}

function withdrawn(version: number, covered: "returns" | "gap", more: JsonObject = {}): Written {
  return { action: "version.withdrawn", body: { target: `rule-set:${ID}@${version}`, covered, ...more } };
}

function folded(written: readonly Written[]): Registry {
  return foldRegistry(noVersions, chain(written));
}

function inForce(registry: Registry, date: string, at: string, seq = registry.seq): number | undefined {
  const { ruleSets } = knownVersions(registry, { at, seq });
  return new RuleLibrary(ruleSets, createSchemas({})).inForce(ID, date)?.document.version;
}

const LATER = "2027-01-01T00:00:00.000Z";

describe("what is in force on a date, by what was known", () => {
  it("is the last committed version whose period holds the date, whatever its number", () => {
    const registry = folded([
      published(1, "2020-01-01"),
      published(3, "2024-01-01"),
      published(2, "2023-01-01"),
    ]);
    expect(inForce(registry, "2022-06-01", LATER)).toBe(1);
    expect(inForce(registry, "2023-06-01", LATER)).toBe(2);
    // Number 2 was committed after number 3.
    expect(inForce(registry, "2024-06-01", LATER)).toBe(2);
    expect(inForce(registry, "2024-06-01", LATER, 2)).toBe(3);
    expect(inForce(registry, "2019-12-31", LATER)).toBeUndefined();
  });

  it("leaves a past answer as it was when a correction for that past is published later", () => {
    const registry = folded([published(1, "2020-01-01"), published(2, "2020-01-01")]);
    expect(inForce(registry, "2020-06-01", "2026-01-01T23:59:59.999Z")).toBe(1);
    expect(inForce(registry, "2020-06-01", "2026-01-02T00:00:00.000Z")).toBe(2);
  });

  it("knows a scheduled version from its moment on, without a further entry", () => {
    const visibleFrom = "2026-03-01T00:00:00.000Z";
    const registry = folded([
      published(1, "2020-01-01"),
      published(2, "2020-01-01", undefined, { visibleFrom }),
    ]);
    expect(inForce(registry, "2026-06-01", "2026-02-28T23:59:59.999Z")).toBe(1);
    expect(inForce(registry, "2026-06-01", visibleFrom)).toBe(2);
    expect(nextChange(registry, "2026-02-01T00:00:00.000Z")).toBe(visibleFrom);
    expect(nextChange(registry, visibleFrom)).toBeUndefined();
  });

  it("never knows a publication that was cancelled, but knew of it until then", () => {
    const visibleFrom = "2026-03-01T00:00:00.000Z";
    const cancelled = { action: "version.cancelled", body: { target: `rule-set:${ID}@2` } };
    const registry = folded([
      published(1, "2020-01-01"),
      published(2, "2020-01-01", undefined, { visibleFrom }),
      cancelled,
    ]);
    expect(inForce(registry, "2026-06-01", LATER)).toBe(1);
    expect(inForce(registry, "2026-06-01", LATER, 2)).toBe(2);
    expect(nextChange(registry, "2026-02-01T00:00:00.000Z")).toBeUndefined();
  });

  test("a withdrawal lets what was covered return, or leaves a gap, from its own known time on", () => {
    const before = "2026-01-02T12:00:00.000Z";
    for (const covered of ["returns", "gap"] as const) {
      const registry = folded([
        published(1, "2020-01-01"),
        published(2, "2024-01-01"),
        withdrawn(2, covered),
      ]);
      expect(inForce(registry, "2025-06-01", before)).toBe(2);
      expect(inForce(registry, "2025-06-01", LATER)).toBe(covered === "returns" ? 1 : undefined);
      expect(inForce(registry, "2023-06-01", LATER)).toBe(1);
    }
  });

  test("a first import is known from the day its document was issued", () => {
    const issuedAt = "2021-08-05T16:00:00.000Z"; // 2021-08-06 in Shanghai
    const one = { ...published(1, "2021-09-10", undefined, { issuedAt }), action: "version.imported" };
    const registry = folded([{ ...one, subject: `rule-set:${ID}@1` }]);
    expect(inForce(registry, "2022-01-01", "2021-08-05T15:59:59.999Z")).toBeUndefined();
    expect(inForce(registry, "2022-01-01", issuedAt)).toBe(1);
  });
});

it("knows the same institutions as were known then", () => {
  const record = (version: number, level: string): Written => {
    const attributes = [{ from: "2020-01-01", institution_level: level }];
    const document = { code: "H1", name: "甲", jurisdiction: "370300", attributes };
    const body = {
      type: "institution",
      id: "H1",
      version,
      jurisdiction: "370300",
      document,
      hash: String(version),
    };
    return { action: "version.published", subject: `draft:h${version}`, body };
  };
  const registry = folded([record(1, "2"), record(2, "3")]);
  const levelAt = (at: string) =>
    knownVersions(registry, { at, seq: 2 }).institutions.get("H1")?.[0]?.attributes.institution_level;
  expect(levelAt("2026-01-01T12:00:00.000Z")).toBe("2");
  expect(levelAt(LATER)).toBe("3");
  expect(newestVersionOf(registry, "institution", "H1")?.version).toBe(2);
});

test("folded in any portions it is the same, and entries about other things only move it on", () => {
  const other = { action: "user.created", subject: "user:x", body: {} };
  const acts = [published(1, "2020-01-01"), other, published(2, "2022-01-01"), withdrawn(2, "gap"), other];
  const entries = chain(acts);
  const whole = foldRegistry(noVersions, entries);
  expect(whole.seq).toBe(5);
  expect(whole.changed).toBe(4);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const parts = [entries.slice(0, first), entries.slice(first, second), entries.slice(second)];
      expect(parts.reduce(foldRegistry, noVersions)).toEqual(whole);
    }),
  );
});
