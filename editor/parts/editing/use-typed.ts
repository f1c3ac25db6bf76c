import { useState } from "react";

/**
 * The text of an input that stands for a value written elsewhere. What is typed stays as it is typed for as long as it
 * says what is written (`1.` on the way to `1.5`); a value that comes from elsewhere, as by undo, takes its place.
 */
export function useTyped(
  written: string,
  write: (text: string) => string,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState<{ readonly text: string; readonly says: string }>();
  const shown = typed !== undefined && typed.says === written ? typed.text : written;
  return [
    shown,
    (text: string) => {
      setTyped({ text, says: write(text) });
    },
  ];
}
