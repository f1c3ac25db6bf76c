import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { Described } from "./described.ts";
import { rowName } from "./row-key.ts";
import type { Schemas } from "./schema-check.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";
