import { Alert, Button } from "antd";
import { ErrorView } from "../../parts/error-view.tsx";
import { Mark } from "../../parts/mark.tsx";
import { useWords } from "../../words/language.tsx";
import type { Autosave, Saving } from "./autosave.ts";

const words = {
  saved: { zh: "已保存", en: "Saved" },
  waiting: { zh: "待保存…", en: "To be saved…" },
  saving: { zh: "正在保存…", en: "Saving…" },
  offline: {
    zh: "未保存：连接中断，内容已留存在本机，恢复后自动保存",
    en: "Not saved: no connection. Kept in this browser and saved when it is back",
  },
  "signed-out": {
    zh: "未保存：登录已失效，重新登录后自动保存",
    en: "Not saved: the session has ended. Saved once you have logged in",
  },
  unreadable: { zh: "未保存：文档尚不是有效的 JSON", en: "Not saved: the text is no valid JSON yet" },
  refused: { zh: "未保存：服务未接受", en: "Not saved: the service refused it" },
  failing: {
    zh: "未保存：服务出错，内容已留存在本机，稍后自动重试",
    en: "Not saved: the service failed. Kept in this browser, and tried again by itself",
  },
  conflict: { zh: "未保存：他人已先保存", en: "Not saved: somebody else saved first" },
  retry: { zh: "重试", en: "Try again" },
} as const;

const TONES = { saved: "good", waiting: "plain", saving: "note" } as const;

/** Whether what is typed is with the service, and what to do where it is not. */
export function SavingState({ autosave, saving }: { readonly autosave: Autosave; readonly saving: Saving }) {
  const said = useWords(words);
  const { state } = saving;
  return (
    <span role="status" data-testid="saving" className="row-of">
      <Mark tone={state in TONES ? TONES[state as keyof typeof TONES] : "bad"}>{said[state]}</Mark>
      {state === "offline" ? (
        <Button size="small" onClick={() => autosave.retry()}>
          {said.retry}
        </Button>
      ) : null}
    </span>
  );
}

/** What the service answered to a save that it did not take. */
export function SavingTrouble({
  autosave,
  saving,
}: {
  readonly autosave: Autosave;
  readonly saving: Saving;
}) {
  const said = useWords(words);
  if (saving.state !== "refused" && saving.state !== "failing") return null;
  return (
    <Alert
      type="error"
      banner
      title={said[saving.state]}
      description={<ErrorView error={saving.error} retry={() => autosave.retry()} />}
    />
  );
}
