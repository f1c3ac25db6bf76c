import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Segmented } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import type { Schemas } from "../../api/answers.ts";
import { useConnection } from "../../api/connection.ts";
import type { Draft } from "../../api/draft-queries.ts";
import { useVisitor } from "../../app/visitor.tsx";
import { FindingsByPlace } from "../../parts/editing/findings-by-place.ts";
import { placedFinding } from "../../parts/editing/placed-finding.ts";
import { PlacesContext } from "../../parts/places/places.tsx";
import { ReturnedNote } from "../../parts/returned-note.tsx";
import { Unhurried } from "../../parts/unhurried.tsx";
import { useWords } from "../../words/language.tsx";
import { Autosave, useSaving } from "./autosave.ts";
import { ConflictView } from "./conflict-view.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { DraftHead } from "./draft-head.tsx";
import { DraftModel, useHistory } from "./draft-model.ts";
import { DraftShaping } from "./draft-shaping.tsx";
import { DraftText } from "./draft-text.tsx";
import { FormEditor } from "./form-editor.tsx";
import { HistoryButtons } from "./history-buttons.tsx";
import { LeaveDraft } from "./leave-draft.tsx";
import { isOfDocument } from "./of-document.ts";
import { OtherSaves } from "./other-saves.tsx";
import { ProblemsPane } from "./problems-pane.tsx";
import { rootPlace } from "./root-place.ts";
import { SavingState, SavingTrouble } from "./saving-state.tsx";
import { SheetButtons } from "./sheet-buttons.tsx";
import { SubmitDraft } from "./submit-draft.tsx";
import { useCheck } from "./use-check.ts";
import { useKeptEdit } from "./use-kept-edit.ts";
import { WordsView } from "./words-view.tsx";

const words = {
  try: { zh: "试算清单", en: "Try a claim" },
  impact: { zh: "影响预览", en: "Impact preview" },
  view: { zh: "写法", en: "View" },
  form: { zh: "表单", en: "Form" },
  words: { zh: "文字", en: "In words" },
  document: { zh: "文档", en: "Document" },
  locked: {
    zh: "草稿正在审核。继续修改将退出审核，已有批准作废。",
    en: "The draft is in review. Editing takes it out of review, and approvals are void.",
  },
  goOn: { zh: "继续修改", en: "Edit all the same" },
} as const;

const VIEWS = ["form", "words", "document"] as const;
type View = (typeof VIEWS)[number];

interface DraftEditorProps {
  readonly draft: Draft;
  readonly schemas: Schemas;
}

/** Three views of one content, with one history, saved as it is typed. */
export function DraftEditor({ draft, schemas }: DraftEditorProps) {
  const said = useWords(words);
  // Not in the path, which begins a page anew.
  const [asked, ask] = useSearchParams();
  const view = asked.get("view");
  const show = (name: View) => ask({ view: name }, { replace: true });
  const by = useVisitor().me?.id ?? "";
  const [model] = useState(() => new DraftModel(draft.document));
  const [autosave] = useState(() => new Autosave(model, draft, by));
  // Whoever edits what is in review knows that he takes it out.
  const [isTaken, setTaken] = useState(false);
  const [target, setTarget] = useState<string>();
  const history = useHistory(model);
  const saving = useSaving(autosave);
  const { revision } = autosave.draft;
  const client = useQueryClient();
  // What other pages have read of it is of an earlier revision.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each revision
  useEffect(() => {
    client.removeQueries({ queryKey: ["drafts"], type: "inactive" });
  }, [client, revision]);
  const { signedOut } = useConnection();
  useKeptEdit(autosave, model, by);
  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => {
    if (!signedOut && autosave.saving.state === "signed-out") autosave.retry();
  }, [signedOut, autosave]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (autosave.isBehind) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [autosave]);
  const check = useCheck(autosave);
  const shown: View = VIEWS.find((name) => name === view) ?? "form";
  const { document } = history.present;
  const isLocked = autosave.draft.state !== "draft" && !isTaken;
  const place = useMemo(
    () => rootPlace(schemas, draft.type, document.kind ?? null),
    [schemas, draft.type, document.kind],
  );
  const { document: checked } = autosave.draft;
  const placed = useMemo(
    () =>
      check.findings.map((finding) =>
        isOfDocument(finding) ? placedFinding(finding, checked, schemas, place) : finding,
      ),
    [check.findings, checked, schemas, place],
  );
  const findings = useMemo(() => new FindingsByPlace(placed.filter(isOfDocument)), [placed]);
  if (saving.state === "conflict")
    return (
      <ConflictView
        conflict={saving.conflict}
        mine={document}
        place={place}
        schemas={schemas}
        resolve={(merged) => autosave.resolve(saving.conflict.theirs, merged)}
      />
    );
  return (
    <div
      className="stack"
      onKeyDownCapture={(event) => {
        const key = event.key.toLowerCase();
        if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
        // What belongs to no document has a history of its own.
        if (isLocked || (event.target instanceof Element && event.target.closest("[data-own-history]")))
          return;
        event.preventDefault();
        event.stopPropagation();
        if (key === "y" || event.shiftKey) model.redo();
        else model.undo();
      }}
    >
      <PlacesContext value={{ document }}>
        <DraftHead draft={autosave.draft} />
        <div className="row-of edit-bar">
          <Segmented<View>
            aria-label={said.view}
            value={shown}
            options={VIEWS.map((name) => ({ value: name, label: said[name] }))}
            onChange={show}
          />
          <HistoryButtons model={model} history={history} />
          <SheetButtons
            autosave={autosave}
            model={model}
            place={place}
            schemas={schemas}
            isLocked={isLocked}
          />
          <div className="shell-grow" />
          <SavingState autosave={autosave} saving={saving} />
          {draft.type === "rule-set" ? (
            <>
              <LeaveDraft autosave={autosave} to={`/try/${draft.jurisdiction}?draft=${draft.id}`}>
                {said.try}
              </LeaveDraft>
              <LeaveDraft autosave={autosave} to={`/impact/${draft.id}`}>
                {said.impact}
              </LeaveDraft>
            </>
          ) : null}
          <DiscardDraft autosave={autosave} />
          <SubmitDraft autosave={autosave} />
        </div>
        {isLocked ? (
          <Alert
            type="info"
            showIcon
            title={said.locked}
            action={<Button onClick={() => setTaken(true)}>{said.goOn}</Button>}
          />
        ) : null}
        <ReturnedNote draft={autosave.draft} />
        <OtherSaves autosave={autosave} saving={saving} />
        <SavingTrouble autosave={autosave} saving={saving} />
        <DraftShaping document={document} schemas={schemas}>
          <div className="edit-columns">
            <div className="stack edit-main" inert={isLocked}>
              {shown === "form" ? (
                <Unhurried lines={12} key="form">
                  <FormEditor
                    model={model}
                    place={place}
                    document={document}
                    findings={findings}
                    target={target}
                  />
                </Unhurried>
              ) : null}
              {shown === "words" ? (
                <Unhurried lines={12} key="words">
                  <WordsView document={document} place={place} />
                </Unhurried>
              ) : null}
              {shown === "document" ? (
                <DraftText
                  model={model}
                  written={history.present}
                  schemas={schemas}
                  place={place}
                  findings={findings}
                  target={target}
                />
              ) : null}
            </div>
            <ProblemsPane
              check={check}
              findings={placed}
              written={history.present}
              draft={draft.id}
              go={(pointer) => {
                // Asked for again, it is shown again.
                setTarget(undefined);
                requestAnimationFrame(() => setTarget(pointer));
                if (shown === "words") show("form");
              }}
            />
          </div>
        </DraftShaping>
      </PlacesContext>
    </div>
  );
}
