/** Milliseconds that are worked for without letting anything else be done. */
const SLICE = 8;

/** For long work in parts: called between two of them, it lets what is typed or clicked go first, once it is time. */
export function breathing(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
}
