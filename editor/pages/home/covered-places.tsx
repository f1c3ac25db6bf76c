import { Card } from "antd";
import { Link } from "wouter";
import type { Header } from "../../api/answers.ts";
import { Nothing } from "../../parts/nothing.tsx";
import { PeriodText } from "../../parts/period-text.tsx";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  none: {
    zh: (here: string) => `${here}尚无支付方案。可在上方切换统筹区，或查看下列已有方案的统筹区。`,
    en: (here: string) =>
      `${here} has no policy yet. Choose another jurisdiction above, or one of these that have one.`,
  },
  nowhere: { zh: "尚无任何支付方案。", en: "There is no policy anywhere yet." },
  others: { zh: "已有支付方案的统筹区", en: "Jurisdictions with a policy" },
} as const;

/** Where there is no policy: which jurisdictions have one. */
export function CoveredPlaces({
  policies,
  here,
}: {
  readonly policies: readonly Header[];
  readonly here: string;
}) {
  const said = useWords(words);
  const text = useText();
  if (policies.length === 0) return <Nothing words={said.nowhere} />;
  return (
    <>
      <Nothing words={said.none(here)} />
      <Card title={said.others}>
        <ul className="lane">
          {policies.map(({ id, version, jurisdiction, title, effective }) => (
            <li key={`${id}@${version}`}>
              <Link href={`/home/${jurisdiction}`} className="lane-step">
                <b>{text(title)}</b>
                <span className="faint">{jurisdiction}</span>
                <PeriodText period={effective} />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
