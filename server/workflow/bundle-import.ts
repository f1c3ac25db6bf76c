import type { BundleFile } from "../bundle/bundle.ts";
import { type BundleFinding, readBundle } from "../bundle/read-bundle.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { type DraftContent, isOpen } from "../review/draft.ts";
import { subjectOf } from "../review/draft-subject.ts";
import { asJson } from "./as-json.ts";
import { type BundlePiece, piecesOf } from "./bundle-pieces.ts";
import { authorize, type Caller } from "./caller.ts";
import type { DraftState } from "./current-drafts.ts";
import { authorizeFor, callerNow, writingOf } from "./draft-access.ts";
import type { DraftGround } from "./draft-ground.ts";
import { DraftWriting } from "./draft-writing.ts";
import { Refusal } from "./refusal.ts";

/** A folder that is brought in becomes drafts, and nothing but drafts: what is in force changes by review only. */
export class BundleImport {
  readonly #ground: DraftGround;
  readonly #writing: DraftWriting;

  constructor(ground: DraftGround) {
    this.#ground = ground;
    this.#writing = new DraftWriting(ground);
  }

  /**
   * Begins a draft of every file that says something else than what is published; what is published to the byte is left
   * out, and what an open draft holds already is that draft, so that a broken-off import is taken up by doing it again.
   * Throws `Refusal` `invalid-content`, with the findings by file, before the first draft is begun.
   */
  async bring(caller: Caller, files: readonly BundleFile[], reason?: string): Promise<JsonObject> {
    const state = await this.#ground.current.read();
    const { governance, present } = state;
    const officer = callerNow(caller, governance, this.#ground.tree);
    for (const jurisdiction of new Set(files.map(({ path }) => path.split("/")[0] ?? "")))
      authorize(officer, "write-drafts", { jurisdiction });
    const { schemas } = this.#ground.standards;
    const reading = readBundle(files, schemas);
    const { pieces, findings } = piecesOf(reading.bundles, present, schemas);
    for (const { content } of pieces) authorizeFor(officer, writingOf(content), content, governance);
    const all = [...reading.findings, ...findings].map(inItsFile);
    if (all.some(({ severity }) => severity === "error")) throw new Refusal("invalid-content", "", all);
    const open = openContents(state);
    const drafts: JsonObject[] = [];
    const unchanged: JsonObject[] = [];
    for (const piece of pieces) {
      if (piece.state === "unchanged") unchanged.push(told(piece));
      else drafts.push({ ...told(piece), ...(await this.#drafted(caller, piece, open, reason)) });
    }
    return { drafts, unchanged };
  }

  async #drafted(
    caller: Caller,
    { content }: BundlePiece,
    open: ReadonlyMap<string, string>,
    reason: string | undefined,
  ): Promise<{ readonly draft: string; readonly begun: boolean }> {
    const known = open.get(textOf(content));
    if (known !== undefined) return { draft: known, begun: false };
    const { id } = await this.#writing.beginWith(caller, content, { reason });
    return { draft: String(id), begun: true };
  }
}

/** Drafts that are still to be decided on, by what they hold. */
function openContents({ drafts }: DraftState): ReadonlyMap<string, string> {
  const open = [...drafts.byId.values()].filter(isOpen);
  return new Map(open.map(({ id, content }) => [textOf(content), id]));
}

function textOf(content: DraftContent): string {
  // A content is the JSON value that is kept of it.
  return canonicalText(content as unknown as Json);
}

function inItsFile({ path, diagnostic }: BundleFinding): Diagnostic {
  return { ...diagnostic, document: path };
}

function told({ path, content }: BundlePiece): JsonObject {
  const { type, id, version } = subjectOf(content) ?? {};
  return asJson({ path, type, about: id, version });
}
