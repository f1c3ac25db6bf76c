import type { Claim } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import { identityFields } from "./identity-fields.ts";
import { ageDays, ageYears } from "./stay-facts.ts";
import { withFieldsReplaced } from "./with-fields-replaced.ts";

/** What a claim is called that became a test case. */
const CASE = "case";

/**
 * A claim as it may be saved among test cases: without its id and every field that tells who somebody is or leads to
 * the stay in other systems; ages are stated in place of the date of birth. Rules read none of what is gone, so it is
 * decided as before.
 */
export function deidentified(claim: Claim, schemas: Schemas): Claim {
  // What was read as a claim is JSON, and stays a claim: none of the fields is required but the id.
  const json = withAges(claim) as unknown as Json;
  const fields = identityFields(schemas.describe("claim.schema.json", json));
  const left = withFieldsReplaced(
    json,
    fields.map(({ path }) => ({ path, by: undefined })),
  );
  return { ...(left as unknown as Claim), id: CASE };
}

function withAges(claim: Claim): Claim {
  const { age = ageYears(claim), nwb_age = ageDays(claim), ...setlinfo } = claim.setlinfo;
  const ages = {
    ...(age === undefined || (age === 0 && claim.setlinfo.age === undefined) ? {} : { age }),
    ...(nwb_age === undefined ? {} : { nwb_age }),
  };
  return { ...claim, setlinfo: { ...setlinfo, ...ages } };
}
