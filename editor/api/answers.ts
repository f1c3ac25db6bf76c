import type { Decision } from "../../schemas/types.ts";
import type { Text } from "../words/words.ts";

/** JSON as it comes from the service. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [member: string]: Json };

export type { Decision };

export interface Entrance {
  readonly access: "open" | "accounts";
  readonly ways: readonly ("password" | "identity-provider")[];
}

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly grants: readonly {
    readonly role: string;
    readonly title: Text;
    readonly jurisdiction: string;
    readonly place: string;
    readonly may: readonly string[];
  }[];
  readonly csrfToken?: string;
}

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  readonly fullName?: string;
}

export interface Neighbourhood {
  readonly jurisdiction: Place;
  /** Nearest first. */
  readonly above: readonly Place[];
  readonly below: readonly Place[];
}

export interface Period {
  readonly from: string;
  /** Day after the last; open where absent. */
  readonly until?: string;
}

export interface Citation {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  /** Name by which the body refers to it; the clause where absent. */
  readonly key?: string;
  readonly interpretation?: Text;
}

export interface Provisional {
  readonly pointer: string;
  readonly note: Text;
}

/** Where a version stands on a day, by what the log says; `superseded`: others hold in its place. */
export type Standing = "in-force" | "past" | "to-come" | "superseded";

/** A version without its body. */
export interface Header {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly title: Text;
  readonly issued: string;
  readonly effective: Period;
  readonly implements?: readonly string[];
  readonly supersedes?: readonly number[];
  readonly citations: readonly Citation[];
  readonly provisional?: readonly Provisional[];
  readonly facts?: readonly Fact[];
  readonly conditions?: JsonObject;
  readonly hash: string;
  /** Where it stands on the day that a list was asked about. */
  readonly standing?: Standing;
}

export interface RuleSetDocument extends Header {
  readonly body: JsonObject;
}

export interface Fact {
  readonly id: string;
  readonly alias: Text;
  readonly description?: Text;
  readonly type: FactType;
  readonly origin: string;
  readonly path?: string;
  /** What its coded values are called. */
  readonly valueNames?: Readonly<Record<string, Text>>;
}

export interface FactType {
  readonly type: string;
  readonly unit?: string;
  readonly scale?: number;
  readonly values?: readonly string[];
  /** Id of the code list that values are found in. */
  readonly codes?: string;
  /** Of a list. */
  readonly items?: FactType;
  /** Of a record. */
  readonly fields?: Readonly<Record<string, FactType>>;
}

/** A JSON Schema (draft-07) as far as the editor reads it. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  /** What the values of an `enum` are called. */
  readonly "x-values"?: Readonly<Record<string, Text>>;
  /** Id of the code list that its values are found in. */
  readonly "x-codes"?: string;
  /** How its values are codes of the list, where they are not whole ones: how codes begin, or several joined by `+` and `|`. */
  readonly "x-codes-form"?: "beginning" | "expression";
  readonly "x-key"?: string | readonly string[];
  /** Its members mean something together only: it is changed whole. */
  readonly "x-whole"?: boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maxLength?: number;
}
export type Schemas = Readonly<Record<string, Schema>>;

/** A policy's phases: steps by phase, in the order in which they run. */
export interface PolicyStep {
  readonly name: string;
  readonly title: Text;
  readonly ruleSet?: string;
  readonly when?: JsonObject;
}

export interface Change {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly pointer: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly words: { readonly zh: string; readonly en: string };
}

/** What one version made of a witness; without `writes` it could not decide. */
interface Evaluated {
  readonly decided: boolean;
  readonly writes?: JsonObject;
}

/** Claims that two versions treat differently, with one on which both were run. */
export interface MeaningRegion {
  readonly description: { readonly zh: string; readonly en: string };
  readonly before: { readonly decided: boolean; readonly writes: Readonly<Record<string, string>> };
  readonly after: { readonly decided: boolean; readonly writes: Readonly<Record<string, string>> };
  readonly witness: JsonObject;
  readonly evaluated: { readonly before: Evaluated; readonly after: Evaluated };
}

export interface Meaning {
  /** Nothing was left out: without regions, no claim is treated differently. */
  readonly proved: boolean;
  readonly regions: readonly MeaningRegion[];
  /** What facts are called that the compared rule sets declare, by id. */
  readonly names?: Readonly<Record<string, Text>>;
  readonly notCompared?: readonly {
    readonly words: { readonly zh: string; readonly en: string };
    readonly before?: string;
    readonly after?: string;
  }[];
}

export interface Comparison {
  readonly a: { readonly id: string; readonly version: number; readonly hash: string };
  readonly b: { readonly id: string; readonly version: number; readonly hash: string };
  readonly same: boolean;
  readonly changes: readonly Change[];
  readonly meaning?: Meaning;
}

/** Where one place of a rule set that inherits comes from. */
export interface PlaceOrigin {
  /** Names of members, and rows by their keys. */
  readonly place: readonly Json[];
  /** Into the whole document; absent for what was removed. */
  readonly pointer?: string;
  readonly does: "replace" | "add" | "remove";
  readonly of: VersionName;
  readonly words: { readonly zh: string; readonly en: string };
  readonly clause?: string;
}

export interface VersionName {
  readonly id: string;
  readonly version: number;
}

/** Where every value of a rule set comes from: the place that holds it, or else the version at the end of the path. */
export interface Provenance {
  /** Its own version first. */
  readonly path: readonly VersionName[];
  readonly rest: VersionName;
  readonly places: readonly PlaceOrigin[];
}
