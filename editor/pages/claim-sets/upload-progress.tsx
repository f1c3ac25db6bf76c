import { Button, Progress } from "antd";
import { useWords } from "../../words/language.tsx";
import { sizeText } from "./claim-file.ts";

const words = {
  sending: {
    zh: (sent: string, of: string) => `正在上传：${sent} / ${of}`,
    en: (sent: string, of: string) => `Uploading: ${sent} of ${of}`,
  },
  checking: {
    zh: "已全部送达，服务正在核验和排序；清单多时需要几分钟，请勿关闭本页。",
    en: "All of it has arrived; the service checks and sorts it. That takes minutes for many claims: keep this page open.",
  },
  cancel: { zh: "取消上传", en: "Cancel the upload" },
  progress: { zh: "上传进度", en: "Progress of the upload" },
} as const;

interface UploadProgressProps {
  readonly bytes: number;
  readonly of: number;
  readonly cancel: () => void;
}

/** How much of a file has gone out. */
export function UploadProgress({ bytes, of, cancel }: UploadProgressProps) {
  const said = useWords(words);
  const isSent = of > 0 && bytes >= of;
  return (
    <div>
      <Progress
        percent={of === 0 ? 0 : Math.floor((100 * bytes) / of)}
        status="active"
        aria-label={said.progress}
      />
      <div className="row-of">
        <span role="status">{isSent ? said.checking : said.sending(sizeText(bytes), sizeText(of))}</span>
        <Button onClick={cancel}>{said.cancel}</Button>
      </div>
    </div>
  );
}
