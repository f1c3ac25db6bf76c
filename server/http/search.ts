/** Query members of lists that can be searched. */
export const searched = {
  type: "string",
  minLength: 1,
  maxLength: 100,
  description:
    "Words that all occur in id or title; any part of a Chinese word will do. 标识或名称所含字词，空格分隔。",
} as const;

export const readDate = {
  type: "string",
  format: "date",
  description: "Civil date in Asia/Shanghai: what is in force then. 施行日期。",
} as const;

/** Query member of lists of versions. */
export const standingDate = {
  type: "string",
  format: "date",
  description:
    "Civil date: each version says where it stands then; one that inherits, and is in force, all of its provisional values. 所问日期：各版本给出当日所处状态，沿用上级者给出其全部暂定值。",
} as const;

/** Whether every word of a search stands in one of the texts; case and full or half width do not matter. */
export function isFound(search: string | undefined, texts: readonly (string | undefined)[]): boolean {
  if (search === undefined) return true;
  const held = texts.map((text = "") => plain(text));
  return plain(search)
    .split(/\s+/)
    .every((word) => held.some((text) => text.includes(word)));
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
