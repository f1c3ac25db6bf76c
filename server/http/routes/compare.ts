import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Rules } from "../../workflow/rules.ts";
import { closed } from "../account-schemas.ts";
import { type KnownQuery, knownQuery, rulesFor } from "../known-rules.ts";
import { Problem } from "../problem.ts";
import { compared } from "../request-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { at } from "../route-access.ts";
import { readDate } from "../search.ts";
import { versionRefOf } from "../version-ref.ts";

const schema = {
  tags: ["rules"],
  operationId: "compareVersions",
  summary: "版本或统筹区比较 · Differences of two versions, or of two jurisdictions",
  description: `Of two versions: row by row, by key; and where they treat a claim differently, each with a witness, or a proof that they do not.
Of two jurisdictions (then \`asOf\` is needed): what each has in force, subject by subject.
两个版本：按键逐行比较，并列出对清单处理不同的情形，各附例证，或证明并无不同。两个统筹区（须给出 asOf）：逐项列出当日各自施行的规则集。`,
  querystring: closed({ a: compared, b: compared, asOf: readDate, ...knownQuery }, ["a", "b"]),
  response: responses("Differences", objectSchema, [400, 404, 422]),
};

type ComparisonRequest = FastifyRequest<{
  Querystring: KnownQuery & { a: string; b: string; asOf?: string };
}>;

const isJurisdiction = (text: string) => /^\d{6}$/.test(text);

export function addCompare(app: FastifyInstance, rules: Rules): void {
  const access = { action: "read-rules", at: at("query", "a", "b") } as const;
  app.get("/compare", { schema, config: { access } }, async ({ query }: ComparisonRequest, reply) => {
    const { a, b, asOf } = query;
    const service = await rulesFor(rules, query, reply);
    if (!isJurisdiction(a) && !isJurisdiction(b))
      return service.compare(versionRefOf(a, service), versionRefOf(b, service));
    if (!isJurisdiction(a) || !isJurisdiction(b))
      throw new Problem("incomparable", { subject: `${a} / ${b}` });
    if (asOf === undefined) throw new Problem("no-date", {});
    return service.compareJurisdictions(a, b, asOf);
  });
}
