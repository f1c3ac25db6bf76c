import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import type { Schemas } from "../../api/answers.ts";
import type { SchemaPlace } from "../../parts/shape/schema-place.ts";
import { ExportMenu } from "../../parts/sheet/export-menu.tsx";
import { useWords } from "../../words/language.tsx";
import type { Autosave } from "./autosave.ts";
import { type DraftModel, useHistory } from "./draft-model.ts";

const SheetDialog = lazy(() => import("./sheet-dialog.tsx"));

const words = { import: { zh: "导入表格", en: "Import rows" } } as const;

export interface SheetProps {
  readonly autosave: Autosave;
  readonly model: DraftModel;
  readonly place: SchemaPlace;
  readonly schemas: Schemas;
}

/** The rows of a draft out to a file, and back from one. */
export function SheetButtons({ isLocked, ...sheet }: SheetProps & { readonly isLocked: boolean }) {
  const said = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { autosave, model, place, schemas } = sheet;
  const { document } = useHistory(model).present;
  // A file states the revision that it was exported from, so what is typed is saved first.
  const source = async () => {
    if (!(await autosave.settled())) throw new Error("the draft is not saved");
    const { id, revision } = autosave.draft;
    return { of: "draft" as const, id, revision };
  };
  return (
    <span className="row-of">
      <ExportMenu schemas={schemas} place={place} document={document} source={source} />
      <Button disabled={isLocked} onClick={() => setOpen(true)}>
        {said.import}
      </Button>
      {isOpen ? (
        <Suspense>
          <SheetDialog {...sheet} document={document} close={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}
