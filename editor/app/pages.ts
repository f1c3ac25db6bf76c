import type { PageEntry } from "./page-entry.ts";

const found = import.meta.glob<{ readonly default: PageEntry }>("../pages/*/page.tsx", { eager: true });

/** Every page there is, in the order of the side navigation. */
export const pages: readonly PageEntry[] = Object.values(found)
  .map((module) => module.default)
  .sort((a, b) => (a.menu?.order ?? 1000) - (b.menu?.order ?? 1000));
