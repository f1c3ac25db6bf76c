import { Alert, Button, Card } from "antd";
import { useFigureTrial } from "../../api/coverage-queries.ts";
import { useWords } from "../../words/language.tsx";
import { ErrorView } from "../error-view.tsx";
import { PlaceWords } from "../places/place-words.tsx";

const words = {
  title: { zh: "改动后无用例察觉的数值", en: "Figures that no case notices" },
  what: {
    zh: "逐个将数值（含公式和条件中的）在末位加一并运行全部用例。没有用例不通过的数值，即使录错也不会被用例发现。",
    en: "Each figure, literals of formulas and of conditions included, is changed by one in its last place and every case is run. Where none fails, a slip in that figure would go unnoticed.",
  },
  run: { zh: "试改数值", en: "Try the figures" },
  counts: {
    zh: (changed: number, unnoticed: number) => `试改 ${changed} 个数值，其中 ${unnoticed} 个无用例察觉。`,
    en: (changed: number, unnoticed: number) => `${changed} figures changed; ${unnoticed} of them unnoticed.`,
  },
  unreached: {
    zh: (count: number) => `另有 ${count} 个数值所在之处没有用例触及，未试。`,
    en: (count: number) => `${count} more stand where no case comes to; they were not tried.`,
  },
  leftOut: {
    zh: (count: number) => `数值较多，尚有 ${count} 个未试；可用命令 yice coverage figures 全部试改。`,
    en: (count: number) => `${count} were left out, being too many; yice coverage figures tries them all.`,
  },
} as const;

interface FigureTrialProps {
  readonly id: string;
  readonly version: number;
}

/** Which figures of a version may change without any of its cases failing. */
export function FigureTrial({ id, version }: FigureTrialProps) {
  const said = useWords(words);
  const trial = useFigureTrial(id, version);
  const { data } = trial;
  return (
    <Card
      size="small"
      title={said.title}
      extra={
        <Button loading={trial.isPending} onClick={() => trial.mutate()}>
          {said.run}
        </Button>
      }
    >
      <p className="faint">{said.what}</p>
      {trial.error ? <ErrorView error={trial.error} retry={() => trial.mutate()} /> : null}
      {data ? (
        <>
          <Alert
            showIcon
            type={data.unnoticed.length > 0 ? "warning" : data.changed > 0 ? "success" : "info"}
            title={said.counts(data.changed, data.unnoticed.length)}
          />
          <ul className="sentences">
            {data.unnoticed.map(({ pointer, value, changed, at }) => (
              <li key={`${pointer} ${at}`}>
                <PlaceWords pointer={pointer} />{" "}
                <span className="code">
                  {value} → {changed}
                </span>
              </li>
            ))}
          </ul>
          {data.unreached > 0 ? <p className="faint">{said.unreached(data.unreached)}</p> : null}
          {data.leftOut > 0 ? <p className="faint">{said.leftOut(data.leftOut)}</p> : null}
        </>
      ) : null}
    </Card>
  );
}
