import type { Finding } from "../api/problem.ts";
import { findingMessage } from "./places/finding-message.ts";
import { PlaceWords } from "./places/place-words.tsx";
import { usePlacesInWords } from "./places/places.tsx";

/** What was found, each with its place, as the service words it. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const inWords = usePlacesInWords();
  if (findings.length === 0) return null;
  return (
    <ul className="sentences">
      {findings.map((finding) => {
        const { code, pointer, message } = finding;
        return (
          <li key={`${code} ${pointer} ${message}`}>
            {findingMessage(finding, inWords)}{" "}
            {pointer === "" || message.includes(pointer) ? null : <PlaceWords pointer={pointer} />}
          </li>
        );
      })}
    </ul>
  );
}
