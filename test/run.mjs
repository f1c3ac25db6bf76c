// npm test: installs what is missing, runs every check, and ends with "N passed, N failed" over all of them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ENABLE, findChromium, installChromium } from "./e2e/find-chromium.mjs";
import { build, buildEditor, install, npm, root } from "../server/setup.mjs";

install();
// Before anything runs side by side that would build them.
build();
buildEditor();
installChromium();

const report = join(root, "dist", "test-report.json");
/** What is checked beside the tests, and the npm script that does it. */
const checks = { types: "typecheck", lint: "lint", "generated files": "check:types", rules: "check:rules" };

let passed = 0;
let failed = 0;
const summary = [];

for (const [name, script] of Object.entries(checks)) {
  count(name, run(name, ...npm("run", "-s", script)) === 0 ? [1, 0] : [0, 1]);
}
count("tests", runTests());
process.stdout.write(`\n${summary.join("\n")}\n\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs vitest and counts from its report; a run that breaks outside any test counts as one failure. */
function runTests() {
  mkdirSync(join(root, "dist"), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const status = run("tests", process.execPath, args);
  if (!existsSync(report)) return [0, 1];
  const counted = JSON.parse(readFileSync(report, "utf8"));
  const brokenFiles = counted.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failures = counted.numFailedTests + brokenFiles.length;
  const skipped = counted.numPendingTests + counted.numTodoTests;
  if (skipped > 0) summary.push(`  skipped  ${skipped} tests, neither passed nor failed`);
  if (!findChromium()) summary.push(`  skipped  tests in a browser; to enable them: ${ENABLE}`);
  return [counted.numPassedTests, status !== 0 && failures === 0 ? 1 : failures];
}

function run(name, command, args) {
  process.stdout.write(`\n── ${name}\n`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (error) process.stdout.write(`${error.message}\n`);
  process.stdout.write(`   ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return status ?? 1;
}

function count(name, [good, bad]) {
  passed += good;
  failed += bad;
  summary.push(`  ${bad === 0 ? "passed" : "FAILED"}   ${name}${good + bad > 1 ? ` (${good} passed, ${bad} failed)` : ""}`);
}
