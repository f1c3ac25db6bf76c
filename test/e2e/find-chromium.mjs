import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What a machine without a browser needs for the browser tests. */
export const ENABLE = "apt-get install -y chromium fonts-noto-cjk  (or CHROMIUM=<path of a Chromium or Chrome>)";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium or Chrome on this machine, if there is one. */
export function findChromium() {
  const { CHROMIUM, PATH = "" } = process.env;
  const inPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [CHROMIUM, ...inPath, ...PLACES].find((path) => path && existsSync(path));
}

/** Installs Debian's Chromium where there is none and we may; says nothing where that fails. */
export function installChromium() {
  const may = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (findChromium() || !may) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  process.stderr.write("yice: installing chromium and fonts-noto-cjk for the browser tests\n");
  const options = { env, stdio: ["ignore", "ignore", "ignore"] };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], options);
}
