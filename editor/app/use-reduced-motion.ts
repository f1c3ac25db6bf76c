import { useSyncExternalStore } from "react";

const wish = window.matchMedia("(prefers-reduced-motion: reduce)");

function listen(changed: () => void): () => void {
  wish.addEventListener("change", changed);
  return () => wish.removeEventListener("change", changed);
}

/** Whether the visitor's system asks that nothing moves that need not. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(listen, () => wish.matches);
}
