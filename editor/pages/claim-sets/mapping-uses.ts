import type { CellSource, ClaimMapping, EntrySource } from "../../../schemas/types.ts";

/** Where a value of a mapping goes: a field by its path, or a field of an entry of a list. */
export type UsePlace =
  | { readonly path: string }
  | { readonly list: string; readonly index: number; readonly field: string };

/** One value that a mapping takes from a column, or states for every row. */
export interface Use {
  readonly place: UsePlace;
  readonly source: CellSource;
  /** The column that it is taken from, whole or in parts. */
  readonly column: string | undefined;
  /** What stands between the parts. */
  readonly split: string | undefined;
}

/** Every value of a mapping, in its order. */
export function usesOf({ fields, lists = {} }: ClaimMapping): readonly Use[] {
  const single = Object.entries(fields).map(([path, source]) => useOf({ path }, source, undefined));
  const listed = Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap((entry, index) =>
      Object.entries(entry.fields).map(([field, source]) => useOf({ list, index, field }, source, entry)),
    ),
  );
  return [...single, ...listed];
}

function useOf(place: UsePlace, source: CellSource, entry: EntrySource | undefined): Use {
  const each = source.part ? entry?.each : undefined;
  return { place, source, column: source.column ?? each?.column, split: each?.split };
}

/** A text that is its own for each place. */
export function placeKey(place: UsePlace): string {
  return "path" in place ? place.path : `${place.list}.${place.index}.${place.field}`;
}

/** The columns that a mapping reads. */
export function columnsOf(mapping: ClaimMapping): ReadonlySet<string> {
  return new Set(usesOf(mapping).flatMap(({ column }) => (column === undefined ? [] : [column])));
}

/** The mapping with a field taken from elsewhere. */
export function withField(mapping: ClaimMapping, path: string, source: CellSource): ClaimMapping {
  return { ...mapping, fields: { ...mapping.fields, [path]: source } };
}

/** The mapping with another entry at the end of a list. */
export function withEntry(mapping: ClaimMapping, list: string, entry: EntrySource): ClaimMapping {
  return { ...mapping, lists: { ...mapping.lists, [list]: [...(mapping.lists?.[list] ?? []), entry] } };
}

/** The mapping with the source of a value replaced. */
export function withSource(mapping: ClaimMapping, place: UsePlace, source: CellSource): ClaimMapping {
  if ("path" in place) return withField(mapping, place.path, source);
  return withEntryChanged(mapping, place, (entry) => ({
    ...entry,
    fields: { ...entry.fields, [place.field]: source },
  }));
}

/** The mapping with another sign between the parts that an entry is made of. */
export function withSplit(mapping: ClaimMapping, place: UsePlace, split: string): ClaimMapping {
  if ("path" in place) return mapping;
  return withEntryChanged(mapping, place, (entry) =>
    entry.each ? { ...entry, each: { ...entry.each, split } } : entry,
  );
}

/** The mapping without a value; an entry that no other column fills goes with it. */
export function without(mapping: ClaimMapping, place: UsePlace): ClaimMapping {
  if ("path" in place) {
    const { [place.path]: _gone, ...fields } = mapping.fields;
    return { ...mapping, fields };
  }
  return withEntryChanged(mapping, place, (entry) => {
    const { [place.field]: _gone, ...fields } = entry.fields;
    const isFilled = Object.values(fields).some(
      ({ constant, values }) => constant === undefined && values === undefined,
    );
    return isFilled ? { ...entry, fields } : undefined;
  });
}

function withEntryChanged(
  mapping: ClaimMapping,
  { list, index }: { readonly list: string; readonly index: number },
  change: (entry: EntrySource) => EntrySource | undefined,
): ClaimMapping {
  const entries = (mapping.lists?.[list] ?? []).flatMap((entry, at) =>
    at === index ? (change(entry) ?? []) : entry,
  );
  const { [list]: _before, ...others } = mapping.lists ?? {};
  const { lists: _lists, ...rest } = mapping;
  const lists = entries.length > 0 ? { ...others, [list]: entries } : others;
  return Object.keys(lists).length > 0 ? { ...rest, lists } : rest;
}
