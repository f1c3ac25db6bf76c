/** Names in the order of the first list; those that only the second has follow the name they stand behind there. */
export function inOrder(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = new Set(first);
  const leading: string[] = [];
  const behind = new Map<string, string[]>();
  let following = leading;
  for (const name of second) {
    if (known.has(name)) {
      following = [];
      behind.set(name, following);
    } else following.push(name);
  }
  return [...leading, ...first.flatMap((name) => [name, ...(behind.get(name) ?? [])])];
}
