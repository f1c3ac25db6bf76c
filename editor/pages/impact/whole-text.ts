import type { Text } from "../../words/words.ts";

/** A text that may lack a language, with what is said where it says nothing. */
export function wholeText({ zh, en }: Partial<Text>, otherwise: string): Text {
  return { zh: zh ?? en ?? otherwise, ...(en === undefined ? {} : { en }) };
}
