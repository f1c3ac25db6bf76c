import { Segmented } from "antd";
import { useState } from "react";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { AllDrafts } from "./all-drafts.tsx";
import { WaitingDrafts } from "./waiting-drafts.tsx";

const words = {
  title: { zh: "待办与审核", en: "To do and review" },
  what: {
    zh: "草稿从起草、提交、审核、批准到发布的全过程。“待我处理”只列轮到您做的事；“全部草稿”可按状态、类型和关键词查找。起草人不能批准或发布自己的草稿。",
    en: "Drafts on their way from writing through review to publication. “Waiting for me” lists what is yours to do now; “All drafts” can be filtered and searched. Nobody approves or publishes what he wrote.",
  },
  waiting: { zh: "待我处理", en: "Waiting for me" },
  all: { zh: "全部草稿", en: "All drafts" },
  view: { zh: "显示", en: "Show" },
} as const;

const VIEWS = ["waiting", "all"] as const;
type View = (typeof VIEWS)[number];

/** What waits for the visitor, and every draft that he may read. */
export default function Reviews() {
  const said = useWords(words);
  const [view, setView] = useState<View>("waiting");
  return (
    <PageFrame title={said.title} what={said.what}>
      <Segmented<View>
        aria-label={said.view}
        value={view}
        options={VIEWS.map((name) => ({ value: name, label: said[name] }))}
        onChange={setView}
      />
      {view === "waiting" ? <WaitingDrafts /> : <AllDrafts />}
    </PageFrame>
  );
}
