import type { OverrideItem, PlaceStep } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { inheritanceDiagnostics } from "./diagnostics.ts";
import type { Place } from "./place.ts";

export type InheritanceFindings = Findings<typeof inheritanceDiagnostics>;

/** One override, as it is carried out. */
export interface Edit {
  readonly name: string;
  readonly place: Place;
  /** `state` puts a value whether or not one is there. */
  readonly does: OverrideItem["do"] | "state";
  readonly value: Json;
  readonly before: OverrideItem["before"];
  /** Where it stands in the document of overrides. */
  readonly pointer: string;
}

/** Edits by the steps of their places: what is done at a value, or inside it. */
export interface EditNode {
  edit?: Edit;
  readonly inner: Map<string, { readonly step: PlaceStep; readonly node: EditNode }>;
}

/** The edits of an override document by place; one that touches the place of another is reported and left out. */
export function editTree(edits: readonly Edit[], findings: InheritanceFindings): EditNode {
  const root: EditNode = { inner: new Map() };
  for (const edit of edits) {
    const { over, node } = nodeAt(root, edit.place);
    const other = over ?? node.edit ?? editsWithin(node)[0];
    if (other) findings.report("inheritance.overlap", pointerTo(edit.pointer, "at"), { other: other.name });
    else node.edit = edit;
  }
  return root;
}

/** The node of a place, made where it is not yet, and an edit of what the place lies in. */
function nodeAt(root: EditNode, place: Place): { node: EditNode; over?: Edit } {
  let node = root;
  for (const step of place) {
    if (node.edit) return { node, over: node.edit };
    const name = canonicalText(step);
    const inner = node.inner.get(name)?.node ?? { inner: new Map() };
    node.inner.set(name, { step, node: inner });
    node = inner;
  }
  return { node };
}

/** Every edit at a node or inside it, in order. */
export function editsWithin({ edit, inner }: EditNode): readonly Edit[] {
  return [...(edit ? [edit] : []), ...[...inner.values()].flatMap(({ node }) => editsWithin(node))];
}
