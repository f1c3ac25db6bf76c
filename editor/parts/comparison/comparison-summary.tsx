import { Alert, Card } from "antd";
import type { Compared } from "../../api/review-answers.ts";
import { useFacts } from "../../api/rule-queries.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { changeWords } from "./change-words.ts";

const words = {
  same: { zh: "两个版本内容相同。", en: "The two versions are the same." },
  counts: {
    zh: (added: number, removed: number, changed: number, moved: number) =>
      `新增 ${added} 处，删除 ${removed} 处，修改 ${changed} 处，移动 ${moved} 处。`,
    en: (added: number, removed: number, changed: number, moved: number) =>
      `${added} added, ${removed} removed, ${changed} changed, ${moved} moved.`,
  },
  none: { zh: "已证明：两个版本对任何清单的处理都相同。", en: "Proved: no claim is treated differently." },
  some: {
    zh: (count: number) => `${count} 种情形下对清单的处理不同，见“含义”。`,
    en: (count: number) => `Claims are treated differently in ${count} situations: see Meaning.`,
  },
  open: {
    zh: "未发现处理不同的情形，但有部分内容未能比较，见“含义”。",
    en: "No difference in treatment was found, but parts could not be compared: see Meaning.",
  },
  list: { zh: "主要改动", en: "Main changes" },
  rest: {
    zh: (count: number) => `另有 ${count} 处，见“行与单元格”。`,
    en: (count: number) => `${count} more under Rows and cells.`,
  },
} as const;

/** Changes told in the summary. */
const MOST = 12;

/** What differs, in words. */
export function ComparisonSummary({
  comparison: { same, changes, meaning },
}: {
  readonly comparison: Compared;
}) {
  const said = useWords(words);
  const { language } = useLanguage();
  const facts = useFacts();
  if (same) return <Alert type="success" showIcon title={said.same} />;
  const of = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const isProved = meaning?.proved === true;
  return (
    <div className="stack">
      <Alert
        type="info"
        showIcon
        title={said.counts(of("added"), of("removed"), of("changed"), of("moved"))}
      />
      {meaning && meaning.regions.length > 0 ? (
        <Alert type="warning" showIcon title={said.some(meaning.regions.length)} />
      ) : meaning ? (
        <Alert type={isProved ? "success" : "info"} showIcon title={isProved ? said.none : said.open} />
      ) : null}
      <Card title={said.list} size="small">
        <ul className="sentences">
          {changes.slice(0, MOST).map((change) => (
            <li key={`${change.kind} ${change.pointer}`}>{changeWords(change, { facts, language })}</li>
          ))}
        </ul>
        {changes.length > MOST ? <p className="faint">{said.rest(changes.length - MOST)}</p> : null}
      </Card>
    </div>
  );
}
