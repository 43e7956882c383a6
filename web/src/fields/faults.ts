/** What is wrong with a field, in English, translated where it is shown. */
export type Faults<Field extends string> = Partial<Record<Field, string>>;
