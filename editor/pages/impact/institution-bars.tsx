import { Nothing } from "../../parts/nothing.tsx";
import type { Bars } from "../../parts/pictures/picture.ts";
import { PictureView } from "../../parts/pictures/picture-view.tsx";
import { useWords } from "../../words/language.tsx";
import type { ImpactNames } from "./impact-names.ts";
import type { InstitutionRow } from "./institution-rows.ts";

const words = {
  none: { zh: "没有医疗机构的金额因此增减。", en: "No institution gains or loses by it." },
  most: {
    zh: (count: number) => `图中为增减最多的 ${count} 家，全部见下表。`,
    en: (count: number) => `The ${count} that gain or lose most; the table below has all.`,
  },
} as const;

/** Gains and losses that a picture still shows well, of each. */
const MOST = 10;

interface InstitutionBarsProps {
  readonly rows: readonly InstitutionRow[];
  readonly names: ImpactNames;
}

/** Who gains and who loses, as bars to the right and to the left. */
export function InstitutionBars({ rows, names }: InstitutionBarsProps) {
  const said = useWords(words);
  const differing = rows.filter(({ difference }) => difference !== "0");
  if (differing.length === 0) return <Nothing words={said.none} />;
  const drawn =
    differing.length > 2 * MOST ? [...differing.slice(0, MOST), ...differing.slice(-MOST)] : differing;
  const picture: Bars = {
    form: "bars",
    bars: drawn.map(({ code, pool, difference }) => ({
      name: `${names.institution(code)} · ${names.pool(pool)}`,
      value: difference,
    })),
  };
  return (
    <>
      <PictureView picture={picture} />
      {drawn.length < differing.length ? <div className="faint">{said.most(drawn.length)}</div> : null}
    </>
  );
}
