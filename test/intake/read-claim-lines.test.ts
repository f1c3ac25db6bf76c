import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { CLAIM_LIMITS } from "../../server/claims/claim-from-line.ts";
import type { Json } from "../../server/domain/json.ts";
import type { ClaimRecord } from "../../server/intake/claim-record.ts";
import { readClaimDocument } from "../../server/intake/read-claim-document.ts";
import { readClaimLines } from "../../server/intake/read-claim-lines.ts";

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(records: AsyncIterable<ClaimRecord>): Promise<ClaimRecord[]> {
  const found: ClaimRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}

const linesOf = (text: string | Buffer, size = 7) => all(readClaimLines(chunksOf(Buffer.from(text), size)));

describe("claims of an NDJSON file", () => {
  it("are its lines, whatever the chunks that they arrive in; blank lines count", async () => {
    const line = fc.constantFrom('{"id":"甲"}', '{"id":"b","n":1}', "", "  ");
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("\n", "\r\n"),
        async (lines, size, end) => {
          const records = await linesOf(lines.map((each) => each + end).join(""), size);
          const wanted = lines.flatMap((text, at): [number, Json][] =>
            text.trim() === "" ? [] : [[at + 1, JSON.parse(text)]],
          );
          expect(records.map(({ number, value }) => [number, value])).toEqual(wanted);
        },
      ),
    );
  });

  it("may be written in GB18030", async () => {
    const records = await all(readClaimLines(chunksOf(iconv.encode('{"id":"淄博"}\n', "gb18030"), 5)));
    expect(records.map(({ value }) => value)).toEqual([{ id: "淄博" }]);
  });

  it("have their findings at the line of the file", async () => {
    const [, second] = await linesOf('{"a":1}\n{"a":1,"a":2}\n');
    expect(second).toMatchObject({
      number: 2,
      value: undefined,
      findings: [{ code: "json.duplicate-key", range: { line: 2 } }],
    });
    const [third] = await linesOf('\n\n{"a":1}\n');
    expect(third?.place({ code: "x", severity: "error", pointer: "/a", params: {} }).range?.line).toBe(3);
  });

  it("that are longer than a claim may be are a finding of their line, and the next is read", async () => {
    const long = `"${"x".repeat(CLAIM_LIMITS.length + 100)}"`;
    const [first, second] = await linesOf(`${long}\n{"a":1}\n`, 65_536);
    expect(first).toMatchObject({ number: 1, value: undefined, findings: [{ code: "json.too-long" }] });
    expect(second).toMatchObject({ number: 2, value: { a: 1 } });
  });

  it("end with a finding where the bytes are of no encoding", async () => {
    const start = Buffer.from(`${`{"a":"${"x".repeat(60)}"}\n`.repeat(1000)}`);
    const records = await linesOf(Buffer.concat([start, Buffer.from([0xff, 0xfe, 0x0a])]), 66_000);
    expect(records.at(-1)).toMatchObject({ value: undefined, findings: [{ code: "intake.undecodable" }] });
  });
});

describe("claims of a JSON document", () => {
  it("are the document, or the items of its list, each with its place in the text", async () => {
    const one = await all(readClaimDocument(chunksOf(Buffer.from('{"id":"A"}'), 3)));
    expect(one.map(({ value }) => value)).toEqual([{ id: "A" }]);
    const [, second] = await all(readClaimDocument(chunksOf(Buffer.from('[{"id":"A"},\n {"id":"B"}]'), 3)));
    expect(second).toMatchObject({ number: 2, value: { id: "B" } });
    const placed = second?.place({ code: "x", severity: "error", pointer: "/id", params: {} });
    expect(placed).toMatchObject({ pointer: "/1/id", range: { line: 2 } });
  });
});
