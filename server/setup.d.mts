/** The project's folder. */
export const root: string;
/** Installs packages where they differ from the lock file. Exits with npm's status if that fails. */
export function install(): void;
/** Compiles into `dist/` where sources have changed since. Exits with the compiler's status if that fails. */
export function build(): void;
/** Builds the editor into `dist/editor` where its sources have changed since. Exits as `build`. */
export function buildEditor(): void;
/** Command and arguments of npm: the one that runs us, if any. */
export function npm(...args: readonly string[]): [string, string[]];
