import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect } from "react";
import { useConnection } from "../api/connection.ts";
import { useWords } from "../words/language.tsx";

const words = {
  lost: { zh: "与服务的连接已中断", en: "The connection to the service is lost" },
  kept: {
    zh: "本页内容都已保留，连接恢复后自动继续。",
    en: "Everything on this page is kept; it goes on when the connection is back.",
  },
  retry: { zh: "立即重试", en: "Try now" },
} as const;

/** Milliseconds between two tries. */
const EVERY = 5_000;

/** Says that requests get no answer, and tries again until one does. */
export function ConnectionBanner() {
  const said = useWords(words);
  const client = useQueryClient();
  const { lost } = useConnection();
  useEffect(() => {
    if (!lost) return;
    const again = () => client.refetchQueries({ type: "active" });
    const timer = setInterval(again, EVERY);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [lost, client]);
  if (!lost) return null;
  return (
    <Alert
      type="warning"
      banner
      showIcon
      title={said.lost}
      description={said.kept}
      action={<Button onClick={() => client.refetchQueries({ type: "active" })}>{said.retry}</Button>}
    />
  );
}
