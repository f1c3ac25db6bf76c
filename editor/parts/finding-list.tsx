import type { Finding } from "../api/problem.ts";

/** What was found, each with its place, as the service words it. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="sentences">
      {findings.map(({ code, pointer, message }) => (
        <li key={`${code} ${pointer} ${message}`}>
          {message}
          {pointer === "" || message.includes(pointer) ? null : (
            <span className="code faint"> {pointer}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
