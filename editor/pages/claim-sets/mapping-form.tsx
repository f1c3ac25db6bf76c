import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ClaimMapping } from "../../../schemas/types.ts";
import { type TableStart, useTablePreview } from "../../api/claim-table-queries.ts";
import { useFacts, useSchemas } from "../../api/rule-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { useLanguage } from "../../words/language.tsx";
import type { ClaimFile } from "./claim-file.ts";
import { MappingDesk } from "./mapping-desk.tsx";
import { rememberedMapping } from "./remembered-mapping.ts";
import { tableStartOf } from "./table-start.ts";

interface MappingFormProps {
  readonly jurisdiction: string;
  readonly picked: ClaimFile;
  /** Told of the mapping once the service has read rows by it, and of none while it has not. */
  readonly take: (mapping: ClaimMapping | undefined) => void;
}

/** Says how the columns of a picked table become claims. */
export function MappingForm({ jurisdiction, picked, take }: MappingFormProps) {
  const { name, size, lastModified } = picked.file;
  const start = useQuery({
    queryKey: ["table-start", name, size, lastModified],
    queryFn: () => tableStartOf(picked),
    gcTime: 0,
  });
  // Until it can be said, nothing is taken.
  useEffect(() => take(undefined), [take]);
  return (
    <Awaited query={start}>
      {(found) => <FirstPreview jurisdiction={jurisdiction} start={found} take={take} />}
    </Awaited>
  );
}

interface FirstPreviewProps extends Omit<MappingFormProps, "picked"> {
  readonly start: TableStart;
}

/** Reads the table by what its headings suggest, and goes on from there, or from what was used before. */
function FirstPreview({ jurisdiction, start, take }: FirstPreviewProps) {
  const { language } = useLanguage();
  const preview = useTablePreview(jurisdiction, start, undefined);
  const schemas = useSchemas();
  const facts = useFacts();
  return (
    <Awaited query={schemas}>
      {(known) => (
        <Awaited query={preview}>
          {({ headings, mapping }) => (
            <MappingDesk
              jurisdiction={jurisdiction}
              start={start}
              suggested={mapping}
              remembered={rememberedMapping(jurisdiction, headings)}
              shape={{ schemas: known, facts, language }}
              take={take}
            />
          )}
        </Awaited>
      )}
    </Awaited>
  );
}
