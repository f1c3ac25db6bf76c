import { usePlaceOf } from "../api/place-queries.ts";

/** A jurisdiction by its name; its code until that is known. */
export function PlaceName({ code }: { readonly code: string }) {
  const place = usePlaceOf(code).data?.jurisdiction;
  return (
    <span>
      {place?.fullName ?? place?.name ?? code} <span className="faint figure">{code}</span>
    </span>
  );
}
