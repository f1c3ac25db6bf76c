// npm run bench: installs and compiles what is missing, then prints the ratios.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { install, root } from "../../server/setup.mjs";

install();
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
process.exitCode = run(join(root, "node_modules/typescript/bin/tsc"), "-p", "test/bench/tsconfig.json") || run("dist/bench/test/bench/bench.js");
