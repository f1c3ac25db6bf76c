import { Link } from "wouter";
import type { AuditEntry } from "../../api/audit-queries.ts";
import { useWords } from "../../words/language.tsx";
import { BodyText } from "./body-text.tsx";
import { chainWords, isChain } from "./chain-words.ts";

const words = {
  place: { zh: "位置", en: "Place" },
  nth: {
    zh: (chain: string, seq: number, revision: number) =>
      `${chain} 第 ${seq} 条；该对象的第 ${revision} 次变更`,
    en: (chain: string, seq: number, revision: number) =>
      `entry ${seq} of ${chain}; change ${revision} of what it is about`,
  },
  reason: { zh: "理由", en: "Why" },
  content: { zh: "内容", en: "Content" },
  hash: { zh: "散列值", en: "Hash" },
  previous: { zh: "前一条", en: "The one before" },
  draft: { zh: "查看该草稿的审核", en: "Review of the draft" },
} as const;

/** An entry of the log as text that can be read. */
export function EntryDetail({ entry }: { readonly entry: AuditEntry }) {
  const said = useWords(words);
  const chains = useWords(chainWords);
  const { chain, seq, revision, reason, body, hash, previous, subject } = entry;
  const [, draft] = /^(?:draft:|comment:)([0-9A-Z]{26})/.exec(subject) ?? [];
  return (
    <dl className="shape-lines">
      <Line name={said.place}>{said.nth(isChain(chain) ? chains[chain] : chain, seq, revision)}</Line>
      {reason === undefined ? null : <Line name={said.reason}>{reason}</Line>}
      {draft === undefined ? null : (
        <Line name={said.draft}>
          <Link href={`/review/${draft}`}>{draft}</Link>
        </Line>
      )}
      <Line name={said.content}>
        <BodyText body={body} />
      </Line>
      <Line name={said.hash}>
        <span className="code">{hash}</span>
      </Line>
      <Line name={said.previous}>
        <span className="code">{previous}</span>
      </Line>
    </dl>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="shape-line">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
