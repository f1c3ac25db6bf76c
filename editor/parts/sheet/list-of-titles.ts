import type { Schemas } from "../../api/answers.ts";
import { languages } from "../../words/words.ts";
import type { KeyedList } from "./keyed-lists.ts";
import { guessedColumns, sheetColumns } from "./sheet-columns.ts";

/** What the columns of a file are taken as in a list, guessed by their titles in either language. */
export function columnsOfTitles(
  schemas: Schemas,
  { place, rows }: KeyedList,
  titles: readonly string[],
): readonly (string | undefined)[] {
  return guessedColumns(
    titles,
    languages.map((language) => sheetColumns(schemas, place, rows, language)),
  );
}

/** The list whose rows a file has, told by its titles: the one shown where no other has more of them, key included. */
export function listOfTitles(
  schemas: Schemas,
  lists: readonly KeyedList[],
  shown: KeyedList,
  titles: readonly string[],
): KeyedList {
  const counted = [shown, ...lists].map((list) => {
    const ids = columnsOfTitles(schemas, list, titles);
    const isKeyed = list.key.every((member) => ids.includes(member));
    return { list, taken: isKeyed ? ids.filter((id) => id !== undefined).length : 0 };
  });
  const most = Math.max(...counted.map(({ taken }) => taken));
  return counted.find(({ taken }) => taken === most)?.list ?? shown;
}
