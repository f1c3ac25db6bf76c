import { Timeline } from "antd";
import { Link } from "wouter";
import type { Header } from "../../api/answers.ts";
import { PeriodText } from "../../parts/period-text.tsx";
import { StandingTag } from "../../parts/standing-tag.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "历次版本", en: "Versions" },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  issued: { zh: (date: string) => `${date} 发文`, en: (date: string) => `issued ${date}` },
} as const;

/** Versions of one document in the order of their periods: past, in force, to come. */
export function VersionTimeline({
  versions,
  day,
}: {
  readonly versions: readonly Header[];
  readonly day: string;
}) {
  const said = useWords(words);
  const ordered = [...versions].sort((a, b) => (a.effective.from < b.effective.from ? -1 : 1));
  return (
    <section aria-label={said.title}>
      <h2 className="lane-title">{said.title}</h2>
      <Timeline
        items={ordered.map(({ id, version, effective, issued }) => ({
          key: `${id}@${version}`,
          content: (
            <span className="row-of">
              <Link href={`/rule-sets/${id}/${version}`}>{said.version(version)}</Link>
              <StandingTag period={effective} day={day} />
              <PeriodText period={effective} />
              <span className="faint">{said.issued(issued)}</span>
            </span>
          ),
        }))}
      />
    </section>
  );
}
