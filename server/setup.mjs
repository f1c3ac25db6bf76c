// Plain Node without dependencies: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, "dist", ".built");

/** Installs packages where they differ from the lock file. Exits with npm's status if that fails. */
export function install() {
  if (installed()) return;
  tell("installing packages (npm ci)");
  run(...npm("ci", "--include=dev"));
}

/** Compiles the server into dist/ where its sources have changed since. Exits with the compiler's status if that fails. */
export function build() {
  const now = fingerprint();
  if (existsSync(built) && readFileSync(built, "utf8") === now) return;
  tell("compiling the server");
  run(process.execPath, [
    join(root, "node_modules", "typescript", "bin", "tsc"),
    "-p",
    join(root, "tsconfig.build.json"),
  ]);
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, now);
}

/** Command and arguments of npm: the one that runs us, if any. */
export function npm(...args) {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? [process.execPath, [own, ...args]] : ["npm", args];
}

/** Whether every package of the lock file is there in its version; optional ones may be missing. */
function installed() {
  const there = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(there)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const { packages: present } = JSON.parse(readFileSync(there, "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === "" || optional || peer || present[path]?.version === version,
  );
}

/** Changes when a source file is added, removed or written. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of ["package-lock.json", "tsconfig.json", "tsconfig.build.json"])
    stamp(hash, join(root, file));
  for (const folder of ["server", "schemas"]) walk(hash, join(root, folder));
  return hash.digest("hex");
}

function walk(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(hash, path);
    else if (entry.name.endsWith(".ts")) stamp(hash, path);
  }
}

function stamp(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}

function run(command, args) {
  // Their output goes to our standard error, so that a command's own output stays clean.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (error) tell(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

function tell(text) {
  process.stderr.write(`yice: ${text}\n`);
}
