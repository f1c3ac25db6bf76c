import { defineConfig } from "vitest/config";

const browser = "test/e2e/**/*.test.ts";
const common = { setupFiles: ["test/fixed-seed.ts"], testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        // Two at once also where there are two cores: many tests wait for a process or a disk.
        test: {
          ...common,
          name: "rooms",
          include: ["test/**/*.test.ts"],
          exclude: [browser],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Afterwards, one at a time: a browser takes several processes by itself.
        test: {
          ...common,
          name: "browser",
          include: [browser],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
