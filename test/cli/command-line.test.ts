import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { jsonLines, projectText, root, yice } from "./run-cli.ts";

const { version } = JSON.parse(projectText("package.json"));
const COMMANDS = ["check", "evaluate", "settle", "compare", "explain"];

describe("the command line", () => {
  it("tells its version", async () => {
    expect(await yice(["--version"])).toEqual({ status: 0, out: `${version}\n`, messages: "" });
  });

  it("names every command in both languages", async () => {
    const { status, out } = await yice(["--help"]);
    for (const command of COMMANDS)
      expect(out).toMatch(new RegExp(`^  ${command} .*\\p{Script=Han}.* · `, "mu"));
    expect(status).toBe(0);
  });

  it.each(COMMANDS)("has help on %s", async (command) => {
    const { status, out } = await yice([command, "--help"]);
    expect(out).toContain(`yice ${command}`);
    expect(status).toBe(0);
  });

  it.each([
    [["evalute"], "evaluate"],
    [["evaluate", "--polcy", "x"], "--policy"],
    [["compare", "410400.dip.policy@1"], "'b'"],
    [["evaluate", "--as-of", "2025-02-30"], "2025-02-30"],
    [["evaluate", "--explain", "some"], "none, hits, full"],
    [["--lang", "fr", "check"], "zh, en"],
  ])("ends %j with status 2, naming what was meant", async (argv, told) => {
    const { status, out, messages } = await yice(argv);
    expect(messages).toContain(told);
    expect([status, out]).toEqual([2, ""]);
  });

  it.each([
    [["audit", "verify", "--heads", "x"], "yice audit verify --help"],
    [["claim-set", "register", "x"], "yice claim-set register --help"],
    [["evalute"], "yice --help"],
  ])("after a wrong %j points to the help of the command that was meant", async (argv, help) => {
    const { messages } = await yice(argv);
    expect(messages).toContain(`用法见 ${help} · see ${help}`);
  });

  it("suggests the file, policy or version that was likely meant", async () => {
    const said = async (...argv: string[]) => (await yice(argv)).messages;
    expect(await said("evaluate", "rules/410400/samples/clams.ndjson")).toContain("claims.ndjson");
    expect(await said("evaluate", "-p", "410400.dip.polic", "rules/410400/samples/claims.ndjson")).toContain(
      "410400.dip.policy？",
    );
    expect(await said("compare", "410400.dip.policy@9", "410400.dip.policy@1")).toContain(
      "410400.dip.policy@1？",
    );
    expect(await said("--lang", "en", "compare", "410400.dip.polici@1", "x")).toContain(
      "did you mean 410400.dip.policy?",
    );
  });

  it("refuses rules with errors, naming them", async () => {
    const { status, messages } = await yice([
      "--rules",
      "test/cli/unsound-rules",
      "explain",
      "rules/410400/samples/claims.ndjson",
    ]);
    expect(messages).toContain("410400/dip.policy.2025-01-01.1.json:");
    expect(status).toBe(1);
  });

  it("runs as npm's script, in the folder that the caller stands in", () => {
    const argv = ["run", "-s", "yice", "--", "evaluate", "samples/claims.ndjson", "--json"];
    const { status, stdout, stderr } = spawnSync("npm", argv, {
      cwd: `${root}rules/410400`,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("rror")]);
    const outcomes = jsonLines<{ decision: { outcome: string } }>(stdout).map(
      ({ decision }) => decision.outcome,
    );
    expect(outcomes).toEqual(Array(20).fill("paid"));
  }, 120_000);
});
