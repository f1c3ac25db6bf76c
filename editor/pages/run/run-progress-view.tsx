import { Alert, Card, Progress } from "antd";
import type { Run } from "../../api/run-answers.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "进度", en: "Progress" },
  label: { zh: "结算进度", en: "Progress of the run" },
  waiting: { zh: "等待开始", en: "Waiting to begin" },
  claims: { zh: "逐份裁定清单", en: "Claims are decided one by one" },
  pools: { zh: "计算基金池和机构", en: "Pools and institutions are worked out" },
  outputs: { zh: "写出结果", en: "Results are written" },
  passed: {
    zh: (claims: string, of: string) => `已过 ${claims} / ${of} 份`,
    en: (claims: string, of: string) => `${claims} of ${of} claims`,
  },
  rate: { zh: (rate: string) => `每秒 ${rate} 份`, en: (rate: string) => `${rate} a second` },
  left: {
    zh: (minutes: number, seconds: number) => `约余 ${minutes > 0 ? `${minutes} 分 ` : ""}${seconds} 秒`,
    en: (minutes: number, seconds: number) =>
      `about ${minutes > 0 ? `${minutes} min ` : ""}${seconds} s left`,
  },
  interrupted: {
    zh: "运行它的进程已停止。可从最后的检查点继续，结果与未中断时逐字节相同；服务重新启动时也会自行继续。",
    en: "The process that worked it out has stopped. It can be gone on with from its last checkpoint, to the same bytes; the service does so by itself when it starts again.",
  },
} as const;

/** How far a run is, how fast it goes, and how long it will take. */
export function RunProgressView({ run: { state, progress } }: { readonly run: Run }) {
  const said = useWords(words);
  const { claims = 0, of = 0, perSecond, secondsLeft } = progress ?? {};
  const told = progress
    ? [
        said[progress.phase],
        said.passed(groupedText(String(claims)), groupedText(String(of))),
        ...(perSecond ? [said.rate(groupedText(String(perSecond)))] : []),
        ...(secondsLeft === undefined || progress.phase !== "claims"
          ? []
          : [said.left(Math.floor(secondsLeft / 60), secondsLeft % 60)]),
      ]
    : [said.waiting];
  return (
    <Card size="small" title={said.title}>
      <Progress
        percent={of === 0 ? 0 : Math.floor((100 * claims) / of)}
        status={state === "interrupted" ? "exception" : "active"}
        aria-label={said.label}
      />
      <p role="status" className="figure">
        {told.join(" · ")}
      </p>
      {state === "interrupted" ? <Alert type="warning" showIcon title={said.interrupted} /> : null}
    </Card>
  );
}
