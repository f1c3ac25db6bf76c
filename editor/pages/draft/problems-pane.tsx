import { Card } from "antd";
import { Link } from "wouter";
import type { Finding } from "../../api/problem.ts";
import type { Written } from "../../parts/editing/written.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { Mark } from "../../parts/mark.tsx";
import { findingMessage } from "../../parts/places/finding-message.ts";
import { PlaceWords } from "../../parts/places/place-words.tsx";
import { usePlacesInWords } from "../../parts/places/places.tsx";
import { useWords } from "../../words/language.tsx";
import { isOfDocument } from "./of-document.ts";
import type { Checked } from "./use-check.ts";

const words = {
  title: { zh: "问题", en: "Problems" },
  error: { zh: (count: number) => `错误 ${count}`, en: (count: number) => `${count} errors` },
  warning: { zh: (count: number) => `提醒 ${count}`, en: (count: number) => `${count} warnings` },
  info: { zh: (count: number) => `说明 ${count}`, en: (count: number) => `${count} notes` },
  checking: { zh: "正在校验…", en: "Checking…" },
  none: { zh: "没有发现问题", en: "Nothing was found" },
  more: {
    zh: (count: number) => `另有 ${count} 项，修改后再列出`,
    en: (count: number) => `${count} more, listed as these are mended`,
  },
  broken: { zh: "文档文本有误，改正后再校验", en: "The text is no document; it is checked once it is" },
  place: { zh: "位置", en: "Place" },
} as const;

const SEVERITIES = ["error", "warning", "info"] as const;
const TONES = { error: "bad", warning: "warn", info: "note" } as const;
/** Findings of one severity shown at once. */
const MOST = 100;

interface ProblemsPaneProps {
  readonly check: Checked;
  /** What was found, each at its place. */
  readonly findings: readonly Finding[];
  readonly written: Written;
  readonly draft: string;
  /** Shows a place of the document in the present view. */
  readonly go: (pointer: string) => void;
}

/** What was found in what is saved, the gravest first; each leads to its place. */
export function ProblemsPane({ check, findings, written, draft, go }: ProblemsPaneProps) {
  const said = useWords(words);
  const { isChecking, error, revision } = check;
  const isSound = findings.length === 0 && !isChecking && error === undefined && revision !== undefined;
  return (
    <Card
      size="small"
      className="problems"
      title={
        <span className="row-of" role="status" aria-label={said.title}>
          {said.title}
          {isChecking ? <span className="faint">{said.checking}</span> : null}
          {isSound ? <Mark tone="good">{said.none}</Mark> : null}
        </span>
      }
    >
      {written.broken === undefined ? null : (
        <p className="place-finding place-finding-error">
          {said.broken}：{written.broken}
        </p>
      )}
      {error === undefined ? null : <ErrorView error={error} />}
      {SEVERITIES.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-label={said[severity](found.length)}>
            <Mark tone={TONES[severity]}>{said[severity](found.length)}</Mark>
            <ul className="plain-list">
              {found.slice(0, MOST).map((finding) => (
                <li key={`${finding.code} ${finding.pointer} ${finding.message}`}>
                  <Problem finding={finding} draft={draft} go={go} />
                </li>
              ))}
            </ul>
            {found.length > MOST ? <p className="faint">{said.more(found.length - MOST)}</p> : null}
          </section>
        );
      })}
    </Card>
  );
}

interface ProblemProps {
  readonly finding: Finding;
  readonly draft: string;
  readonly go: (pointer: string) => void;
}

function Problem({ finding, draft, go }: ProblemProps) {
  const { pointer, document } = finding;
  const inWords = usePlacesInWords();
  const message = findingMessage(finding, inWords);
  if (document !== undefined)
    return (
      <span>
        <span className="code">{document}</span> {message}
      </span>
    );
  if (!isOfDocument(finding)) return <Link href={`/cases/draft/${draft}`}>{message}</Link>;
  return (
    <button type="button" className="problem" onClick={() => go(pointer)}>
      {message}{" "}
      {pointer === "" || finding.message.includes(pointer) ? null : <PlaceWords pointer={pointer} />}
    </button>
  );
}
