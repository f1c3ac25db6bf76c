/** What the sample register says of an institution, as far as its rules ask. */
export interface OracleInstitution {
  readonly level: "1" | "2" | "3";
  readonly category: string;
  readonly isGrassroots: boolean;
  readonly isPilot: boolean;
  readonly inPoints: boolean;
  readonly isTcm: boolean;
  /** What holds its target: an alliance, or itself. */
  readonly holder: string;
}

const hospital = (level: "1" | "2" | "3", category: string, rest: Partial<OracleInstitution> = {}) => ({
  level,
  category,
  isGrassroots: false,
  isPilot: false,
  inPoints: false,
  isTcm: false,
  holder: "",
  ...rest,
});

const listed: Readonly<Record<string, OracleInstitution>> = {
  H50000000101: hospital("3", "general", { isPilot: true, inPoints: true }),
  H50000000102: hospital("3", "tcm", { isPilot: true, inPoints: true, isTcm: true }),
  H50000000103: hospital("3", "psychiatric", { inPoints: true }),
  H50000000201: hospital("2", "general", { isPilot: true, inPoints: true }),
  H50000000202: hospital("2", "general", { inPoints: true }),
  H50000000203: hospital("2", "rehabilitation", { inPoints: true }),
  H50000000301: hospital("3", "children"),
  H50000000302: hospital("2", "general", { holder: "YLT50000001" }),
  H50000000401: hospital("1", "township", { isGrassroots: true, holder: "YLT50000001" }),
  H50000000402: hospital("1", "community", { isGrassroots: true }),
};

/** The institutions of rules/500000/institutions.json, each its own holder where it is in no alliance. */
export const INSTITUTIONS: Readonly<Record<string, OracleInstitution>> = Object.fromEntries(
  Object.entries(listed).map(([code, each]) => [code, { ...each, holder: each.holder || code }]),
);
