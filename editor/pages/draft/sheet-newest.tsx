import { useMemo } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useDocument, useRuleSets } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { type KeyedList, keyedLists } from "../../parts/sheet/keyed-lists.ts";
import { namedRows } from "../../parts/sheet/row-names.ts";
import { sheetColumns } from "../../parts/sheet/sheet-columns.ts";
import { useSheetWorker } from "../../parts/sheet/use-sheet-worker.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import type { SheetStepProps } from "./sheet-import.tsx";
import { SheetOutcome } from "./sheet-outcome.tsx";

const words = {
  none: {
    zh: "草稿所据的版本就是最新版本，没有可合并的改动。",
    en: "The draft was made from the newest version; there is nothing to bring in.",
  },
  what: {
    zh: (base: number, newest: number) =>
      `草稿据第 ${base} 版起草，现已有第 ${newest} 版。下面把第 ${newest} 版对这张表的改动并入草稿，您的改动保留。`,
    en: (base: number, newest: number) =>
      `The draft was made from version ${base}, and there is version ${newest} now. What it changed in these rows is brought in; your changes stay.`,
  },
  unlike: {
    zh: "其中一版没有这张表，不能合并。",
    en: "One of the versions does not have these rows; they cannot be merged.",
  },
  nth: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  mine: { zh: "草稿", en: "The draft" },
} as const;

/** What a newer version changed, brought into a draft that was made from an older one. */
export function SheetNewest({ list, draft, place, schemas, apply }: SheetStepProps) {
  const worker = useSheetWorker();
  const said = useWords(words);
  const { language } = useLanguage();
  const ruleSets = useRuleSets();
  const versions = (ruleSets.data ?? []).filter(({ id }) => id === draft.about).map(({ version }) => version);
  const newest = Math.max(0, ...versions);
  const base = draft.base?.id === draft.about && draft.base.version < newest ? draft.base.version : undefined;
  const before = useDocument(draft.about, base);
  const after = useDocument(draft.about, base === undefined ? undefined : newest);
  const columns = useMemo(
    () => sheetColumns(schemas, list.place, list.rows, language),
    [schemas, list, language],
  );
  const rowsOf = (document: unknown): KeyedList["rows"] | undefined => {
    // A version is a document as well, whose header has names.
    const found = keyedLists(schemas, place, document as JsonObject, language);
    const then = found.find(({ path }) => path === list.path);
    return then && namedRows(then.rows, list.key) ? then.rows : undefined;
  };
  return (
    <Awaited query={ruleSets}>
      {() =>
        base === undefined ? (
          <p>{said.none}</p>
        ) : (
          <Awaited query={before}>
            {(old) => (
              <Awaited query={after}>
                {(now) => {
                  const [was, theirs] = [rowsOf(old), rowsOf(now)];
                  if (!was || !theirs) return <p>{said.unlike}</p>;
                  return (
                    <div className="stack">
                      <p>{said.what(base, newest)}</p>
                      <SheetOutcome
                        list={list}
                        columns={columns}
                        sides={{ mine: said.mine, theirs: said.nth(newest) }}
                        base={was}
                        newest={theirs}
                        worker={worker}
                        apply={apply}
                      />
                    </div>
                  );
                }}
              </Awaited>
            )}
          </Awaited>
        )
      }
    </Awaited>
  );
}
