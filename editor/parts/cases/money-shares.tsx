import { Progress } from "antd";
import type { VersionCoverage } from "../../api/coverage-queries.ts";
import { useWords } from "../../words/language.tsx";
import { groupedText } from "../decimal-text.ts";
import { PlaceWords } from "../places/place-words.tsx";

const words = {
  list: {
    zh: (parts: number, hit: number, carrying: number) =>
      `${parts} 处中 ${hit} 处有清单命中；其中 ${carrying} 处承担八成费用`,
    en: (parts: number, hit: number, carrying: number) =>
      `${hit} of ${parts} hit; ${carrying} of them carry 80 % of the money`,
  },
  part: {
    zh: (claims: string, cost: string) => `${claims} 份，${cost} 元`,
    en: (claims: string, cost: string) => `${claims} claims, ${cost} yuan`,
  },
  missed: {
    zh: (count: number) => `没有清单命中的位置（${count}）`,
    en: (count: number) => `No claim came to (${count})`,
  },
  rest: { zh: (count: number) => `另有 ${count} 处。`, en: (count: number) => `${count} more.` },
} as const;

/** Parts of a list, and parts that no claim came to, shown at most. */
const MOST = 20;

/** Parts of a version by the money that claims brought to them, then those that none came to. */
export function MoneyShares({ coverage }: { readonly coverage: VersionCoverage }) {
  const said = useWords(words);
  const { lists, missed } = coverage;
  const rest = (count: number) => (count > MOST ? <p className="faint">{said.rest(count - MOST)}</p> : null);
  return (
    <>
      {lists.map((list) => (
        <section key={list.pointer}>
          <h3 className="lane-title">{said.list(list.parts, list.by.length, list.carrying)}</h3>
          <ul className="sentences">
            {list.by.slice(0, MOST).map(({ pointer, claims, cost, share }) => (
              <li key={pointer}>
                <PlaceWords pointer={pointer} /> {said.part(groupedText(String(claims)), groupedText(cost))}
                <Progress aria-label={pointer} percent={percentOf(share)} size="small" status="normal" />
              </li>
            ))}
          </ul>
          {rest(list.by.length)}
        </section>
      ))}
      {missed.length > 0 ? (
        <section className="faint">
          <h3 className="lane-title">{said.missed(missed.length)}</h3>
          <ul className="sentences">
            {missed.slice(0, MOST).map((pointer) => (
              <li key={pointer}>
                <PlaceWords pointer={pointer} />
              </li>
            ))}
          </ul>
          {rest(missed.length)}
        </section>
      ) : null}
    </>
  );
}

/** A ratio as text, for the length of a bar. */
function percentOf(ratio: string): number {
  return Math.round(Number(ratio) * 10_000) / 100;
}
