/** What a caller is told about a problem; `{name}` stands for a parameter. */
export interface ProblemWording {
  readonly title: string;
  readonly detail: string;
}

export interface ProblemKind {
  readonly status: number;
  readonly zh: ProblemWording;
  readonly en: ProblemWording;
}

/** A problem's status and its wording, title before detail. */
export const kind = (status: number, zh: [string, string], en: [string, string]): ProblemKind => ({
  status,
  zh: { title: zh[0], detail: zh[1] },
  en: { title: en[0], detail: en[1] },
});
