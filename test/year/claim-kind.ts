/** What decides the way a claim is paid, whatever its city calls it. */
export interface ClaimKind {
  readonly name: string;
  /** How often among a thousand claims. */
  readonly weight: number;
  /** Class of treatment, and for a stay its kind: 1 ward, 2 day surgery. */
  readonly medType: "11" | "14" | "21" | "52";
  readonly stay?: "1" | "2";
  /** Diagnoses to choose from instead of a group of the case mix, with an operation. */
  readonly diagnoses?: readonly string[];
  readonly operation?: string;
  /** Average cost in fen and days of the stay, instead of the group's. */
  readonly average?: number;
  readonly days?: readonly number[];
  readonly findings?: Readonly<Record<string, string | boolean>>;
  /** Chinese treatment, another city's institution, paid at the counter instead of online. */
  readonly chinese?: boolean;
  readonly elsewhere?: boolean;
  readonly sporadic?: boolean;
  readonly newborn?: boolean;
}

/**
 * The kinds that a year has, with how often they usually come. Stays of 59, 60 and 61 days are among them, as the bound
 * between a long stay and any other is 60 days where one is drawn.
 */
export const CLAIM_KINDS: readonly ClaimKind[] = [
  { name: "inpatient", weight: 600, medType: "21", stay: "1" },
  { name: "chinese-medicine", weight: 30, medType: "21", stay: "1", chinese: true },
  {
    name: "compact-community",
    weight: 25,
    medType: "21",
    stay: "1",
    findings: { compact_community_case: true },
  },
  {
    name: "newborn",
    weight: 8,
    medType: "21",
    stay: "1",
    diagnoses: ["P59.900"],
    average: 640_000,
    newborn: true,
  },
  {
    name: "maternity",
    weight: 20,
    medType: "52",
    stay: "1",
    diagnoses: ["O80.000"],
    average: 400_000,
    days: [2, 3, 4, 5],
  },
  {
    name: "caesarean",
    weight: 10,
    medType: "52",
    stay: "1",
    diagnoses: ["O82.000"],
    operation: "74.1x01",
    average: 900_000,
    days: [5, 6, 7],
  },
  {
    name: "day-surgery",
    weight: 25,
    medType: "21",
    stay: "2",
    diagnoses: ["H25.900", "K63.500"],
    operation: "45.4307",
    average: 800_000,
    days: [1],
  },
  {
    name: "chemotherapy",
    weight: 20,
    medType: "21",
    stay: "1",
    diagnoses: ["Z51.100"],
    operation: "99.2503",
    average: 740_000,
    days: [1, 2, 3],
  },
  {
    name: "psychiatric",
    weight: 15,
    medType: "21",
    stay: "1",
    diagnoses: ["F20.900", "F31.901"],
    average: 1_200_000,
    days: [14, 30, 59, 60, 61, 90, 180],
  },
  {
    name: "rehabilitation",
    weight: 8,
    medType: "21",
    stay: "1",
    diagnoses: ["I69.300"],
    average: 1_500_000,
    days: [30, 59, 60, 61, 90],
  },
  {
    name: "hospice",
    weight: 4,
    medType: "21",
    stay: "1",
    diagnoses: ["C34.900"],
    average: 900_000,
    days: [10, 20, 60],
    findings: { hospice_care: true },
  },
  {
    name: "inpatient-dialysis",
    weight: 3,
    medType: "21",
    stay: "1",
    diagnoses: ["Z49.100"],
    operation: "39.9500",
    average: 600_000,
  },
  {
    name: "cataract-single",
    weight: 5,
    medType: "21",
    stay: "1",
    diagnoses: ["H25.900"],
    operation: "13.4100x001",
    average: 560_000,
    days: [2],
    findings: { single_disease: "H25.9" },
  },
  {
    name: "haemorrhoids-single",
    weight: 4,
    medType: "21",
    stay: "1",
    diagnoses: ["K64.900"],
    operation: "49.4600",
    average: 480_000,
    days: [5],
    findings: { single_disease: "K64.9" },
  },
  {
    name: "haemodialysis",
    weight: 25,
    medType: "14",
    diagnoses: ["N18.500"],
    operation: "39.9500",
    average: 42_000,
  },
  {
    name: "peritoneal-dialysis",
    weight: 5,
    medType: "14",
    diagnoses: ["N18.500"],
    operation: "54.9800",
    average: 520_000,
  },
  {
    name: "chronic",
    weight: 50,
    medType: "14",
    diagnoses: ["E11.900", "I10.x00x002", "M06.900", "N18.900"],
    average: 36_000,
  },
  {
    name: "outpatient",
    weight: 100,
    medType: "11",
    diagnoses: ["J06.900", "K29.500", "J20.900"],
    average: 15_000,
  },
  { name: "elsewhere", weight: 20, medType: "21", stay: "1", elsewhere: true },
  { name: "sporadic", weight: 6, medType: "21", stay: "1", sporadic: true },
];
