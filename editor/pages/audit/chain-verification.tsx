import { Alert, Button, Card, Input, Progress } from "antd";
import { useRef, useState } from "react";
import {
  useIsVerifying,
  useLastVerification,
  useVerification,
  useVerificationProgress,
} from "../../api/audit-queries.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { useWords } from "../../words/language.tsx";
import { ChainTable } from "./chain-table.tsx";
import { SignedHeadsView } from "./signed-heads-view.tsx";

const words = {
  title: { zh: "日志核验", en: "Verification" },
  verify: { zh: "核验全部日志链", en: "Verify all chains" },
  again: { zh: "重新核验", en: "Verify again" },
  stop: { zh: "停止", en: "Stop" },
  running: { zh: "正在从第一条起逐条核验……", en: "Reading every entry from the first…" },
  progress: {
    zh: (entries: string, of: string) => `已核验 ${entries} / ${of} 条；可以离开本页，核验会继续。`,
    en: (entries: string, of: string) => `${entries} of ${of} entries verified; it goes on if you leave.`,
  },
  holds: {
    zh: (entries: number, chains: number) => `完好：${chains} 条链共 ${entries} 条日志逐条相符。`,
    en: (entries: number, chains: number) => `Intact: ${entries} entries in ${chains} chains all hold.`,
  },
  broken: { zh: "日志有损，见下表。", en: "The log is damaged: see below." },
  head: {
    zh: "此前保存的链首（可不填，形如 链名:序号:散列值）",
    en: "A head kept before (optional, chain:number:hash)",
  },
  wrong: {
    zh: "链首格式应为 链名:序号:64 位散列值。",
    en: "A head is written chain:number:hash of 64 digits.",
  },
} as const;

const HEAD = /^[a-z][a-z0-9-]{0,39}:[1-9]\d{0,14}:[0-9a-f]{64}$/;

/** Verifies the log where it is asked to, and says what it found. */
export function ChainVerification() {
  const said = useWords(words);
  const [head, setHead] = useState("");
  const verification = useVerification();
  const stop = useRef<AbortController>(undefined);
  const given = head.trim();
  const isWrong = given !== "" && !HEAD.test(given);
  const start = () => {
    stop.current = new AbortController();
    verification.mutate({ head: given === "" ? undefined : given, signal: stop.current.signal });
  };
  const { error } = verification;
  const isPending = useIsVerifying();
  const data = useLastVerification();
  const isStopped = error instanceof DOMException && error.name === "AbortError";
  return (
    <Card title={said.title} size="small">
      <div className="stack">
        <div className="row-of">
          <Button type="primary" loading={isPending} disabled={isWrong} onClick={start}>
            {data ? said.again : said.verify}
          </Button>
          {verification.isPending ? <Button onClick={() => stop.current?.abort()}>{said.stop}</Button> : null}
          <span role="status">{isPending ? said.running : ""}</span>
        </div>
        {isPending ? <Progressing /> : null}
        <div>
          <label htmlFor="kept-head">{said.head}</label>
          <Input
            id="kept-head"
            className="code"
            status={isWrong ? "error" : ""}
            value={head}
            onChange={({ target }) => setHead(target.value)}
          />
          {isWrong ? <span className="holds-not">{said.wrong}</span> : null}
        </div>
        {error && !isStopped ? <ErrorView error={error} retry={start} /> : null}
        {data ? (
          <>
            <Alert
              type={data.holds ? "success" : "error"}
              showIcon
              title={
                data.holds
                  ? said.holds(
                      data.chains.reduce((sum, { entries }) => sum + entries, 0),
                      data.chains.length,
                    )
                  : said.broken
              }
            />
            <ChainTable chains={data.chains} />
          </>
        ) : null}
        <SignedHeadsView />
      </div>
    </Card>
  );
}

/** How far it has come. */
function Progressing() {
  const said = useWords(words);
  const progress = useVerificationProgress(true).data;
  if (!progress || progress.of === 0) return null;
  const { entries, of } = progress;
  return (
    <div>
      <Progress
        aria-label={said.title}
        status="active"
        percent={Math.min(99, Math.floor((entries / of) * 100))}
      />
      <span className="faint">{said.progress(groupedText(String(entries)), groupedText(String(of)))}</span>
    </div>
  );
}
