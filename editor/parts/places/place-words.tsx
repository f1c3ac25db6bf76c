import { type Places, usePlacesInWords } from "./places.tsx";

interface PlaceWordsProps {
  readonly pointer: string;
  /** What it points into; what stands around tells where it is absent. */
  readonly of?: Places | undefined;
}

/** Where a pointer leads, in words; the pointer itself is told to who hovers, or where there are no words. */
export function PlaceWords({ pointer, of }: PlaceWordsProps) {
  const words = usePlacesInWords(of)(pointer);
  if (words === undefined) return <span className="code faint">{pointer}</span>;
  return (
    <span className="faint" title={pointer}>
      {words}
    </span>
  );
}
