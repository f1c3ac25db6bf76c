// `npm run screenshots`: makes the pictures of the README anew, with the shipped rules and invented claims.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "..", "..", "..");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const env = { ...process.env, YICE_SCREENSHOTS: "true" };
const run = spawnSync(process.execPath, [vitest, "run", "test/e2e/screenshots.test.ts"], {
  cwd: root,
  env,
  stdio: "inherit",
});
process.exit(run.status ?? 1);
