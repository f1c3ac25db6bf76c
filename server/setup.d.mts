export const root: string;
export function install(): void;
export function build(): void;
export function buildEditor(): void;
export function npm(...args: string[]): [command: string, args: string[]];
