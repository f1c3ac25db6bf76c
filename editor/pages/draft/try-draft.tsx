import { Button } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../../words/language.tsx";
import type { Autosave } from "./autosave.ts";

const words = { try: { zh: "试算清单", en: "Try a claim" } } as const;

/** Leads to the trial of claims on this draft, once what was typed is saved. */
export function TryDraft({ autosave }: { readonly autosave: Autosave }) {
  const said = useWords(words);
  const [, navigate] = useLocation();
  const [isWaiting, setWaiting] = useState(false);
  const { id, jurisdiction } = autosave.draft;
  const go = async () => {
    setWaiting(true);
    // What cannot be saved is told where it is typed.
    if (await autosave.settled()) navigate(`/try/${jurisdiction}?draft=${id}`);
    setWaiting(false);
  };
  return (
    <Button loading={isWaiting} onClick={go}>
      {said.try}
    </Button>
  );
}
