// npm run bench: installs and compiles what is missing, then prints the ratios; `-- editor`, `-- rules`, `-- run`,
// `-- decision`, `-- publish` or `-- doors` (of the rules only the decision and its money, publishing, or NDJSON and HTTP) for
// one part.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { install, root } from "../../server/setup.mjs";
import { ENABLE, findChromium } from "../e2e/find-chromium.mjs";

install();
const run = (args, env = {}) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;
const parts = { rules, editor, run: runs };
/** Those that are asked for by name only, as another has them in it. */
const named = { decision, publish, doors };
const [only, ...sizes] = process.argv.slice(2);
const wanted = only === undefined ? Object.values(parts) : [{ ...parts, ...named }[only] ?? []].flat();
process.exitCode =
  run([join(root, "node_modules/typescript/bin/tsc"), "-p", "test/bench/tsconfig.json"]) ||
  wanted.reduce((status, part) => status || part(), 0);

function decision() {
  return run(["dist/bench/test/bench/decision-bench.js"]);
}

function rules() {
  return run(["dist/bench/test/bench/bench.js"]) || publish() || doors();
}

function publish() {
  return run(["dist/bench/test/bench/publish-bench.js"]);
}

function doors() {
  return run(["dist/bench/test/bench/bench-doors.js"]);
}

function runs() {
  return run(["dist/bench/test/bench/run-bench.js", ...sizes]);
}

function editor() {
  const chromium = findChromium();
  if (chromium) return run(["dist/bench/test/bench/editor-bench.js"], { CHROMIUM: chromium });
  process.stdout.write(`\nThe editor was not measured: no browser; to enable it: ${ENABLE}\n`);
  return 0;
}
