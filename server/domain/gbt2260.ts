import { type Jurisdiction, NATION } from "./jurisdiction-tree.ts";

/** The division codes as the statistics bureau lists them: two, four and six digits, each naming what it belongs to. */
export interface Gbt2260 {
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly cities: readonly { readonly code: string; readonly name: string; readonly province: string }[];
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly city: string;
    readonly province: string;
  }[];
}

/** Second-level entries that are no authority, only a drawer: what is in them belongs to the province itself. */
const PLACEHOLDERS = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

const sixDigits = (code: string) => code.padEnd(6, "0");

/**
 * Jurisdictions out of GB/T 2260: nation, province, city, district. Placeholder levels are skipped, so that Kaizhou's
 * (500154) parent is Chongqing (500000); a city without districts, listed again as its own area (441900), stands once.
 */
export function jurisdictionsOf({ provinces, cities, areas }: Gbt2260): readonly Jurisdiction[] {
  const drawers = new Set(cities.filter(({ name }) => PLACEHOLDERS.includes(name)).map(({ code }) => code));
  const real = cities.filter(({ code }) => !drawers.has(code));
  const above = new Set(real.map(({ code }) => sixDigits(code)));
  return [
    { code: NATION, name: "全国", parent: undefined },
    ...provinces.map(({ code, name }) => ({ code: sixDigits(code), name, parent: NATION })),
    ...real.map(({ code, name, province }) => ({
      code: sixDigits(code),
      name,
      parent: sixDigits(province),
    })),
    ...areas
      .filter(({ code }) => !above.has(code))
      .map(({ code, name, city, province }) => ({
        code,
        name,
        parent: sixDigits(drawers.has(city) ? province : city),
      })),
  ];
}
