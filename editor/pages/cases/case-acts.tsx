import { Button, Input } from "antd";
import { useId, useState } from "react";
import { replaceCases } from "../../api/case-queries.ts";
import type { CaseRun, DraftView, VersionCase } from "../../api/review-answers.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { placesOfCase } from "../../parts/cases/case-detail.tsx";
import { wordsOfCase } from "../../parts/cases/words-of-case.ts";
import { PlaceWords } from "../../parts/places/place-words.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { expectingGot } from "./expecting-got.ts";

const words = {
  mend: { zh: "按实得修改预期…", en: "Expect what came out…" },
  mendTitle: { zh: (name: string) => `修改预期：${name}`, en: (name: string) => `Expect otherwise: ${name}` },
  mendWhat: {
    zh: "请先按条款自行推算，确认实得的结果正确，再改预期；推算依据随用例留存，供审核人核对。",
    en: "Work it out by the clause first, and change the expectation only where what came out is right; the working stays with the case for the reviewer.",
  },
  change: {
    zh: (was: string, now: string) => `预期由 ${was} 改为 ${now}`,
    en: (was: string, now: string) => `expected ${was}, now ${now}`,
  },
  because: { zh: "推算依据（条款与算式）", en: "Worked out from (clause and arithmetic)" },
  save: { zh: "修改预期", en: "Change it" },
  remove: { zh: "删除用例…", en: "Delete the case…" },
  removeTitle: {
    zh: (name: string) => `删除用例：${name}`,
    en: (name: string) => `Delete the case: ${name}`,
  },
  removeWhat: {
    zh: "用例从草稿中删去，已发布版本的用例不受影响。审核人会看到少了哪些覆盖。",
    en: "It goes from the draft only; cases of published versions stay. Reviewers see what is no longer covered.",
  },
  removeConfirm: { zh: "删除", en: "Delete" },
  mended: { zh: "修改测试用例的预期", en: "a test case expects otherwise" },
} as const;

interface CaseActsProps {
  readonly under: { readonly draft: DraftView; readonly etag: string | undefined };
  readonly of: VersionCase;
  readonly result: CaseRun["results"][number] | undefined;
}

/** What a draft's author can do about one of its cases: expect what came out, or delete it. */
export function CaseActs({ under, of, result }: CaseActsProps) {
  const said = useWords(words);
  const [open, setOpen] = useState<"mend" | "remove">();
  const { title, reason } = wordsOfCase(of, useLanguage().language);
  const [because, setBecause] = useState(reason);
  const field = useId();
  // Its author wrote them; names and reasons are all that is read of them.
  const cases = (under.draft.cases ?? []) as readonly VersionCase[];
  const differences = result?.differences ?? [];
  const close = () => setOpen(undefined);
  return (
    <span className="row-of">
      {expectingGot(of, differences, because) ? (
        <Button size="small" onClick={() => setOpen("mend")}>
          {said.mend}
        </Button>
      ) : null}
      <Button size="small" danger onClick={() => setOpen("remove")}>
        {said.remove}
      </Button>
      <ActDialog
        isOpen={open === "mend"}
        close={close}
        title={said.mendTitle(title)}
        what={
          <>
            <p>{said.mendWhat}</p>
            <ul className="sentences">
              {differences.map(({ pointer, expected, got }) => (
                <li key={pointer}>
                  <PlaceWords pointer={pointer} of={placesOfCase(of)} /> {said.change(expected, got)}
                </li>
              ))}
            </ul>
          </>
        }
        confirm={said.save}
        reason="none"
        isReady={because.trim() !== "" && because.trim() !== reason}
        act={() => {
          const mended = expectingGot(of, differences, because) ?? of;
          return replaceCases(
            under,
            cases.map((each) => (each.name === of.name ? mended : each)),
            said.mended,
          );
        }}
      >
        <div>
          <label htmlFor={field}>{said.because}</label>
          <Input.TextArea
            id={field}
            rows={3}
            maxLength={1000}
            value={because}
            onChange={({ target }) => setBecause(target.value)}
          />
        </div>
      </ActDialog>
      <ActDialog
        isOpen={open === "remove"}
        close={close}
        title={said.removeTitle(title)}
        what={said.removeWhat}
        confirm={said.removeConfirm}
        isDangerous
        act={(reason) =>
          replaceCases(
            under,
            cases.filter(({ name }) => name !== of.name),
            reason,
          )
        }
      />
    </span>
  );
}
