import { useMutation } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useLocation } from "wouter";
import { discardDraft } from "../../api/draft-queries.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useWords } from "../../words/language.tsx";
import type { Autosave } from "./autosave.ts";
import { forgetEdit } from "./kept-edits.ts";

const words = {
  discard: { zh: "放弃草稿", en: "Give the draft up" },
  sure: { zh: "放弃后不能再修改或提交。", en: "It can then neither be edited nor submitted." },
  failed: { zh: "未能放弃", en: "It could not be given up" },
} as const;

/** Gives the draft up; what was done to it stays on record. */
export function DiscardDraft({ autosave }: { readonly autosave: Autosave }) {
  const said = useWords(words);
  const { message } = App.useApp();
  const [, navigate] = useLocation();
  const { id, base, jurisdiction } = autosave.draft;
  const discarding = useMutation({
    mutationFn: async () => {
      autosave.stop();
      autosave.follow(await discardDraft(id, autosave.draft.revision));
      await forgetEdit(id).catch(() => undefined);
    },
    onSuccess: () =>
      navigate(base?.id.includes(".") ? `/rule-sets/${base.id}/${base.version}` : `/home/${jurisdiction}`),
    onError: (error) => {
      autosave.start();
      message.error(error instanceof ApiProblem ? `${error.title}：${error.detail}` : said.failed);
    },
  });
  return (
    <Popconfirm title={said.discard} description={said.sure} onConfirm={() => discarding.mutate()}>
      <Button danger loading={discarding.isPending}>
        {said.discard}
      </Button>
    </Popconfirm>
  );
}
