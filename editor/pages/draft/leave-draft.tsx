import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import type { Autosave } from "./autosave.ts";

interface LeaveDraftProps {
  readonly autosave: Autosave;
  /** Address of the page that the button leads to. */
  readonly to: string;
  readonly children: ReactNode;
}

/** Leads to another page about this draft, once what was typed is saved. */
export function LeaveDraft({ autosave, to, children }: LeaveDraftProps) {
  const [, navigate] = useLocation();
  const [isWaiting, setWaiting] = useState(false);
  const go = async () => {
    setWaiting(true);
    // What cannot be saved is told where it is typed.
    if (await autosave.settled()) navigate(to);
    setWaiting(false);
  };
  return (
    <Button loading={isWaiting} onClick={go}>
      {children}
    </Button>
  );
}
