import { describe, expect, it } from "vitest";
import { projectText, temporaryFiles, yice } from "./run-cli.ts";

const file = temporaryFiles();
const POINT_VALUE = "410400.dip.point-value@1";
const text = projectText("rules/410400/dip.point-value.2025-01-01.1.json");

interface Row {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly value: unknown;
}

/** The point values with some rows changed, as a file. */
function changed(name: string, rows: (rows: readonly Row[]) => readonly unknown[]): string {
  const document = JSON.parse(text);
  return file(
    name,
    JSON.stringify({ ...document, body: { ...document.body, published: rows(document.body.published) } }),
  );
}

interface Comparison {
  readonly same: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly {
    readonly kind: string;
    readonly pointer: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}

async function compared(b: string): Promise<Comparison> {
  return JSON.parse((await yice(["compare", POINT_VALUE, b, "--json"])).out);
}

describe("yice compare", () => {
  it("finds a version the same as itself, and a file of it too", async () => {
    expect(await yice(["compare", POINT_VALUE, POINT_VALUE])).toMatchObject({
      status: 0,
      out: expect.stringContaining("内容相同"),
    });
    expect((await compared("rules/410400/dip.point-value.2025-01-01.1.json")).same).toBe(true);
  });

  it("tells a changed cell by its row's key, before and after, with status 0", async () => {
    const dearer = changed("dearer.json", (rows) =>
      rows.map((row) => (row.name === "resident" ? { ...row, value: "5.5" } : row)),
    );
    const { out, status } = await yice(["compare", POINT_VALUE, dearer]);
    expect(out).toMatch(/~ .*（resident） › .*：5\.4321 → 5\.5\n/);
    expect(out).toMatch(/修改 1，/);
    expect(status).toBe(0);
    expect((await compared(dearer)).changes).toMatchObject([
      { kind: "changed", before: "5.4321", after: "5.5" },
    ]);
  });

  it("tells rows added and removed with their cells", async () => {
    const row = {
      name: "remote",
      title: { zh: "异地", en: "Remote" },
      when: { all: [{ fact: "hi_type", operator: "equal", value: "3" }] },
      value: "4.0001",
      clause: "点值",
    };
    const other = changed("other.json", (rows) => [...rows.filter(({ name }) => name !== "employee"), row]);
    const { out } = await yice(["compare", POINT_VALUE, other]);
    expect(out).toMatch(/ {2}\+ 异地（remote）：.*4\.0001/);
    expect(out).toMatch(/ {2}- 职工医保（employee）：.*6\.1234/);
    expect((await compared(other)).counts).toEqual({ added: 1, removed: 1, changed: 0, moved: 0 });
  });

  it("takes a row that only moved for moved", async () => {
    const turned = changed("turned.json", (rows) => rows.toReversed());
    expect((await compared(turned)).counts).toMatchObject({ added: 0, removed: 0, changed: 0, moved: 1 });
  });

  it("refuses two kinds, and what is no rule document, with status 1", async () => {
    const kinds = await yice(["compare", POINT_VALUE, "410400.dip.policy@1"]);
    expect(kinds.messages).toMatch(/point-value.*policy/);
    const broken = await yice(["compare", POINT_VALUE, file("broken.json", '{"format": 1}')]);
    expect(broken.messages).toMatch(/broken\.json:1:/);
    expect([kinds.status, broken.status]).toEqual([1, 1]);
  });
});
