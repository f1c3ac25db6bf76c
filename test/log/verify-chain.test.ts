import fc from "fast-check";
import { expect, it } from "vitest";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { hashOf, makeEntry } from "../../server/log/make-entry.ts";
import { verifyChain } from "../../server/log/verify-chain.ts";

/** A chain of n entries, a second apart. */
function chainOf(n: number): LogEntry[] {
  const chain: LogEntry[] = [];
  for (let seq = 1; seq <= n; seq++) {
    const at = new Date(Date.UTC(2026, 0, 5, 1, 0, seq)).toISOString();
    const deed = {
      chain: "main",
      subject: "s",
      actor: "wang",
      action: "test.written",
      body: { paid: `${seq}.00` },
    };
    chain.push(makeEntry(chain.at(-1), deed, seq, at));
  }
  return chain;
}

/** The chain with one entry edited; `resealed`: by somebody who also knew how to write its hash. */
function edited(
  chain: readonly LogEntry[],
  seq: number,
  edit: Partial<LogEntry>,
  resealed = false,
): LogEntry[] {
  return chain.map((entry) => {
    if (entry.seq !== seq) return entry;
    const forged = { ...entry, ...edit };
    return resealed ? { ...forged, hash: hashOf(forged) } : forged;
  });
}

const whole = chainOf(6);

it("finds nothing wrong with a chain as it was written, from its start or from an entry on", () => {
  expect(verifyChain(whole)).toBeUndefined();
  expect(verifyChain(whole.slice(3), whole[2])).toBeUndefined();
  expect(verifyChain([])).toBeUndefined();
});

it("names the entry that was edited by hand", () => {
  const edits: Partial<LogEntry>[] = [
    { body: { paid: "9.00" } },
    { actor: "li" },
    { reason: "added" },
    { revision: 9 },
  ];
  for (const edit of edits) {
    expect(verifyChain(edited(whole, 4, edit))).toEqual({ chain: "main", seq: 4, reason: "altered" });
  }
});

it("names the entry after one that was edited together with its hash", () => {
  const forged = edited(whole, 4, { body: { paid: "9.00" } }, true);
  expect(verifyChain(forged)).toEqual({ chain: "main", seq: 5, reason: "unlinked" });
});

it("names the place where an entry was taken out, put in or exchanged", () => {
  const [first, second, third, ...rest] = whole;
  if (!first || !second || !third) throw new Error("six entries were made");
  expect(verifyChain([first, third, ...rest])).toEqual({ chain: "main", seq: 2, reason: "missing" });
  expect(verifyChain([second, third, ...rest])).toEqual({ chain: "main", seq: 1, reason: "missing" });
  expect(verifyChain([first, second, second, third])).toEqual({ chain: "main", seq: 3, reason: "missing" });
  expect(verifyChain([first, third, second, ...rest])).toEqual({ chain: "main", seq: 2, reason: "missing" });
  expect(verifyChain([first, { ...second, chain: "drafts" }])).toMatchObject({
    seq: 2,
    reason: "other-chain",
  });
});

it("wants known times to increase, in their one form", () => {
  const same = whole[2]?.at ?? "";
  for (const at of [same, "2026-01-05T01:00:04Z", "2026-01-05T01:00:04.000+00:00", "soon"]) {
    expect(verifyChain(edited(whole, 4, { at }, true))).toMatchObject({ seq: 4, reason: "not-later" });
  }
});

it("names the first of any entries edited, whichever and however", () => {
  const edit = fc.record({ seq: fc.integer({ min: 1, max: 6 }), paid: fc.string({ maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const forged = edits.reduce((chain, { seq, paid }) => edited(chain, seq, { body: { paid } }), whole);
      const first = Math.min(...edits.map(({ seq }) => seq));
      expect(verifyChain(forged)).toEqual({ chain: "main", seq: first, reason: "altered" });
    }),
  );
});
