export const cases = [
  "nominative",
  "genitive",
  "dative",
  "accusative",
  "instrumental",
  "locative",
  "vocative",
] as const;
export type Case = (typeof cases)[number];

export type Gender = "masculine" | "feminine" | "neuter";
