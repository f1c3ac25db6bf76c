import { defineConfig } from "vitest/config";

const browser = "test/e2e/**/*.test.ts";
const apart = "test/**/*.apart.test.ts";
const common = { setupFiles: ["test/fixed-seed.ts"], testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    globalSetup: ["test/temporary-folder.ts"],
    projects: [
      {
        // Two at once also where there are two cores: many tests wait for a process or a disk. Modules are loaded once
        // for all files of a worker: a quarter of the time went into loading them again.
        test: {
          ...common,
          name: "rooms",
          include: ["test/**/*.test.ts"],
          exclude: [browser, apart],
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Files that put something in the place of a module have modules of their own.
        test: {
          ...common,
          name: "apart",
          include: [apart],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Afterwards, one at a time: a browser takes several processes by itself.
        test: {
          ...common,
          name: "browser",
          include: [browser],
          maxWorkers: 1,
          // On a busy machine a browser may be slower than its page: what fails is tried again, from the log-in on.
          retry: 2,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
