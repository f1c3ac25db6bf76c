import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useLocation } from "wouter";
import { beginDraft, openDraftsOf } from "../../api/draft-queries.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useMay, useVisitor } from "../../app/visitor.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  edit: { zh: "修改", en: "Edit" },
  failed: { zh: "不能起草", en: "No draft could be begun" },
} as const;

/** Goes on with one's own open draft of the rule set, or begins one from this version. */
export function EditVersion({ id, version }: { readonly id: string; readonly version: number }) {
  const said = useWords(words);
  const { message } = App.useApp();
  const { me } = useVisitor();
  const mayWrite = useMay("write-drafts");
  const [, navigate] = useLocation();
  const beginning = useMutation({
    mutationFn: async () => {
      const [open] = await openDraftsOf(id, me?.id);
      return open?.id ?? (await beginDraft(id, version)).id;
    },
    onSuccess: (draft) => navigate(`/drafts/${draft}`),
    onError: (error) =>
      message.error(error instanceof ApiProblem ? `${error.title}：${error.detail}` : said.failed),
  });
  if (!mayWrite) return null;
  return (
    <Button type="primary" loading={beginning.isPending} onClick={() => beginning.mutate()}>
      {said.edit}
    </Button>
  );
}
