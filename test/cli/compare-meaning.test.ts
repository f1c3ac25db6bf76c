import { describe, expect, test } from "vitest";
import { projectText, temporaryFiles, yice } from "./run-cli.ts";

const COEFFICIENTS = "rules/370300/dip.institution-coefficients.2021-09-10.1.json";
const write = temporaryFiles();

/** The shipped coefficients, changed in their text. */
function changed(name: string, from: string, to: string): string {
  const text = projectText(COEFFICIENTS);
  expect(text).toContain(from);
  return write(name, text.replace(from, to));
}

describe("yice compare, in meaning", () => {
  test("a version and itself: no claim can be treated differently", async () => {
    const id = "370300.dip.institution-coefficients@1";
    const { status, out } = await yice(["compare", id, id]);
    expect(status).toBe(0);
    expect(out).toContain("已证明：没有任何清单会被不同对待");
  });

  test("0.72 to 0.75 for other secondary hospitals: a witness that both versions were evaluated on", async () => {
    const draft = changed("dearer.json", '"value": "0.72"', '"value": "0.75"');
    const { status, out } = await yice(["compare", COEFFICIENTS, draft, "--json"]);
    expect(status).toBe(0);
    const { meaning } = JSON.parse(out);
    expect(meaning.proved).toBe(true);
    for (const { witness, evaluated } of meaning.regions) {
      expect(witness.institution_level).toBe("2");
      expect(evaluated.before.writes).toMatchObject({ coefficient_base: "0.72" });
      expect(evaluated.after.writes).toMatchObject({ coefficient_base: "0.75" });
    }
  });

  test("a draft with an error is compared row by row only: what it means is not settled", async () => {
    const draft = changed("wrong.json", '"institution_level"', '"institution_levle"');
    const { status, out } = await yice(["compare", COEFFICIENTS, draft, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ same: false });
    expect(JSON.parse(out)).not.toHaveProperty("meaning");
  });
});
