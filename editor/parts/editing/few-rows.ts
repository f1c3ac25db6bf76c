/** Rows that need no other view than a plain table, and nothing said of how to work through them. */
export const FEW = 2;
