import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));
const outDir = join(root, "..", "dist", "editor");

/** Compressed once here, instead of at every request. */
const compressed: Plugin = {
  name: "compressed",
  apply: "build",
  closeBundle() {
    const assets = join(outDir, "assets");
    for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file)))
      writeFileSync(join(assets, `${name}.gz`), gzipSync(readFileSync(join(assets, name)), { level: 9 }));
  },
};

export default defineConfig({
  root,
  plugins: [react(), compressed],
  publicDir: false,
  worker: { format: "es" },
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2022",
    // Fonts and pictures come from our own address, where the content security policy allows them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    // The polyfill would be a script of its own making.
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/v1": "http://127.0.0.1:8080" } },
});
