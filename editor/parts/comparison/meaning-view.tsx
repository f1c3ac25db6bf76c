import { Alert, Card } from "antd";
import type { Compared } from "../../api/review-answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { Nothing } from "../nothing.tsx";
import { RegionCard } from "./region-card.tsx";

const words = {
  none: { zh: "已证明：任何清单在两个版本下结果都相同。", en: "Proved: no claim comes out differently." },
  unknown: { zh: "这两个版本不能按含义比较。", en: "These versions cannot be compared by meaning." },
  notFound: { zh: "未发现结果不同的情形。", en: "No situation was found that comes out differently." },
  left: { zh: "未能比较的内容", en: "What could not be compared" },
} as const;

interface MeaningViewProps {
  readonly comparison: Compared;
  /** Jurisdiction in which witnesses can be tried. */
  readonly place: string;
  /** The draft that they are tried on; the published rules where absent. */
  readonly draft?: string;
}

/** Where the versions treat claims differently: each situation with a witness. */
export function MeaningView({ comparison: { meaning }, place, draft }: MeaningViewProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  if (!meaning) return <Nothing words={said.unknown} />;
  const { regions, notCompared = [], names = {}, proved } = meaning;
  return (
    <div className="stack">
      {regions.length > 0 ? null : (
        <Alert type={proved ? "success" : "info"} showIcon title={proved ? said.none : said.notFound} />
      )}
      {regions.map((region, index) => (
        <RegionCard
          key={region.description.zh}
          region={region}
          nth={index + 1}
          names={names}
          place={place}
          draft={draft}
        />
      ))}
      {notCompared.length > 0 ? (
        <Card title={said.left} size="small">
          <ul className="sentences">
            {notCompared.map((each) => (
              <li key={`${each.words.zh} ${each.before} ${each.after}`}>{each.words[language]}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
