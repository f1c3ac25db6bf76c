/** A text, of several lines where it has breaks, with what belongs under it. */
export interface Branch {
  readonly text: string;
  readonly branches?: readonly Branch[];
}

/** A tree drawn with lines, each line ended. */
export function treeText({ text, branches = [] }: Branch): string {
  return `${text}\n${branches.map((branch, at) => drawn(branch, at === branches.length - 1, "")).join("")}`;
}

function drawn({ text, branches = [] }: Branch, isLast: boolean, indent: string): string {
  const below = `${indent}${isLast ? "   " : "│  "}`;
  const rest = branches.map((branch, at) => drawn(branch, at === branches.length - 1, below)).join("");
  const [first = "", ...others] = text.split("\n");
  const lines = [
    `${indent}${isLast ? "└─ " : "├─ "}${first}`,
    ...others.map((line) => `${below}${branches.length > 0 ? "│  " : ""}${line}`),
  ];
  return `${lines.join("\n")}\n${rest}`;
}
