import type { Header } from "./answers.ts";
import { everyItem } from "./every-item.ts";
import { ask } from "./request.ts";

/** Headers of all rule set versions or all policies that the visitor may read, by id and version; with `on` each says where it stands then. */
export function everyHeader(
  list: "ruleSets" | "policies",
  knownAt?: string,
  on?: string,
): Promise<readonly Header[]> {
  const path = list === "ruleSets" ? "/rule-sets" : "/policies";
  return everyItem(async (query) => {
    const { body, known } = await ask<Partial<Record<typeof list, readonly Header[]>> & { next?: string }>(
      path,
      {
        query: { knownAt, on, ...query },
      },
    );
    return { items: body[list] ?? [], next: body.next, known };
  });
}
