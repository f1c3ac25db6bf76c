import { Card, Select } from "antd";
import { useMemo, useState } from "react";
import type { Run, RunLine } from "../../api/run-answers.ts";
import { Nothing } from "../../parts/nothing.tsx";
import { PictureView } from "../../parts/pictures/picture-view.tsx";
import { useText, useWords } from "../../words/language.tsx";
import { drawnAtFirst, drawnLines, MOST_BARS, type ResultRow, resultBars } from "./result-rows.ts";

const words = {
  title: { zh: "各机构结果", en: "Institutions" },
  fact: { zh: "图示数据", en: "Figure drawn" },
  than: { zh: "对照数据", en: "Held against" },
  alone: { zh: "不对照", en: "nothing" },
  note: {
    zh: (most: number, all: number) => `仅画数额最大的 ${most} 家（共 ${all} 家），全部见下表。`,
    en: (most: number, all: number) => `The ${most} largest of ${all}; the table below has all of them.`,
  },
  none: { zh: "这个基金池没有可画的机构数据。", en: "This pool has no figure of institutions to draw." },
} as const;

interface ResultPictureProps {
  readonly run: Run;
  readonly rows: readonly ResultRow[];
  readonly lines: readonly RunLine[];
}

/** One figure of the institutions as bars, with another beside it; what was chosen is kept for runs of the policy. */
export function ResultPicture({ run, rows, lines }: ResultPictureProps) {
  const said = useWords(words);
  const text = useText();
  const [kept, setKept] = useKeptChoice(run.policy);
  const { fact, than } = { ...drawnAtFirst(lines), ...kept };
  const drawn = drawnLines(lines);
  const [line, other] = [fact, than].map((id) => drawn.find((each) => each.fact === id));
  const title = text(other?.title);
  const picture = useMemo(
    () => line && resultBars(rows, line, other && { line: other, title }),
    [rows, line, other, title],
  );
  const options = drawn.map((line) => ({ value: line.fact, label: text(line.title) }));
  return (
    <Card size="small" title={said.title}>
      <div className="row-of">
        <label htmlFor="drawn-fact">{said.fact}</label>
        <Select
          id="drawn-fact"
          className="result-choice"
          value={fact ?? null}
          options={options}
          onChange={(value) => setKept({ fact: value, than: than ?? "" })}
        />
        <label htmlFor="drawn-than">{said.than}</label>
        <Select
          id="drawn-than"
          className="result-choice"
          value={than ?? ""}
          options={[{ value: "", label: said.alone }, ...options.filter(({ value }) => value !== fact)]}
          onChange={(value) => setKept({ fact: fact ?? "", than: value })}
        />
      </div>
      {picture && picture.bars.length > 0 ? (
        <>
          <PictureView picture={picture} title={text(line?.title)} />
          {rows.length > MOST_BARS ? <p className="faint">{said.note(MOST_BARS, rows.length)}</p> : null}
        </>
      ) : (
        <Nothing words={said.none} />
      )}
    </Card>
  );
}

interface Choice {
  readonly fact: string;
  readonly than: string;
}

function useKeptChoice(policy: string): readonly [Choice | undefined, (choice: Choice) => void] {
  const place = `yice.result.${policy}`;
  const [choice, setChoice] = useState<Choice | undefined>(() => {
    const kept = localStorage.getItem(place);
    // Written below.
    return kept === null ? undefined : (JSON.parse(kept) as Choice);
  });
  const keep = (next: Choice): void => {
    localStorage.setItem(place, JSON.stringify(next));
    setChoice(next);
  };
  return [choice, keep];
}
