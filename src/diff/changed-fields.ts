/** A field that differs; its values where they are short enough to be read side by side. */
export interface ChangedField {
  field: string;
  before?: string;
  after?: string;
}

/** A field of a record as text. Of a long one it is said only that it changed. */
export type Field = [name: string, value: string, length: "short" | "long"];

/** The fields of two records of one thing that differ, in the order of the records. An absent field is as an empty one. */
export function changedFields(before: Field[], after: Field[]): ChangedField[] {
  const was = new Map(before.map(([name, value]) => [name, value]));
  const is = new Map(after.map(([name, value]) => [name, value]));
  const all = new Map([...before, ...after].map(([name, , length]) => [name, length]));
  return [...all]
    .map(([field, length]) => ({ field, length, before: was.get(field) ?? "", after: is.get(field) ?? "" }))
    .filter((row) => row.before !== row.after)
    .map(({ field, length, ...values }) => ({ field, ...(length === "short" && values) }));
}
