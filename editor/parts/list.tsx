import type { ReactNode } from "react";

/** A plain list with lines between its rows. */
export function List({
  rows,
}: {
  readonly rows: readonly { readonly key: string; readonly content: ReactNode }[];
}) {
  return (
    <ul className="plain-list">
      {rows.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
}
