import { createContext, use } from "react";
import type { Json } from "../../api/answers.ts";
import { useFacts, useSchemas } from "../../api/rule-queries.ts";
import { useLanguage } from "../../words/language.tsx";
import { isObject } from "../shape/forms.ts";
import { placeOfFile, placeOfKind } from "../shape/schema-place.ts";
import { placeInWords } from "./place-in-words.ts";

/** What pointers point into. */
export interface Places {
  readonly document: Json;
  /** File of its schema, and where it stands there; of a rule set its kind tells. */
  readonly schema?: string;
}

/** What the findings of a part of a page point into, where that is known. */
export const PlacesContext = createContext<Places | undefined>(undefined);

/** Where pointers lead, in words; undefined where that is not known. */
export function usePlacesInWords(own?: Places): (pointer: string) => string | undefined {
  const around = use(PlacesContext);
  const schemas = useSchemas().data;
  const facts = useFacts();
  const { language } = useLanguage();
  const places = own ?? around;
  if (!schemas || !places) return () => undefined;
  const { document, schema } = places;
  const kind = isObject(document) && typeof document.kind === "string" ? document.kind : "";
  const root = schema === undefined ? placeOfKind(schemas, kind) : placeOfFile(schemas, schema);
  return (pointer) => placeInWords({ schemas, facts }, root, document, pointer, language);
}
