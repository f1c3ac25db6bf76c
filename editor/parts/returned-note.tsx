import { Alert } from "antd";
import type { DraftView } from "../api/review-answers.ts";
import { useWords } from "../words/language.tsx";
import { instantText } from "./instant-text.tsx";

const words = {
  returned: {
    zh: (by: string, at: string) => `${by} 于 ${at} 退回修改`,
    en: (by: string, at: string) => `Sent back by ${by}, ${at}`,
  },
  published: {
    zh: (by: string, at: string) => `${by} 已于 ${at} 发布`,
    en: (by: string, at: string) => `Published by ${by}, ${at}`,
  },
  visible: {
    zh: (at: string) => `自 ${at}（北京时间）起可见；在此之前可以取消。`,
    en: (at: string) => `Known from ${at} (Beijing time) on; until then it can be cancelled.`,
  },
} as const;

type Told = Pick<DraftView, "state" | "returned" | "published" | "names">;

/** How the draft came to where it stands, where that was somebody's word. */
export function ReturnedNote({ draft: { state, returned, published, names } }: { readonly draft: Told }) {
  const said = useWords(words);
  if (state === "draft" && returned)
    return (
      <Alert
        type="warning"
        showIcon
        title={said.returned(names[returned.by] ?? returned.by, instantText(returned.at))}
        description={returned.reason}
      />
    );
  if (published)
    return (
      <Alert
        type="success"
        showIcon
        title={said.published(names[published.by] ?? published.by, instantText(published.at))}
        description={
          published.visibleFrom === undefined
            ? published.reason
            : said.visible(instantText(published.visibleFrom))
        }
      />
    );
  return null;
}
