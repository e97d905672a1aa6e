import type { Cleaner } from "../../../import/repair/cleaner.ts";
import type { TextField } from "./text-field.ts";

/** A part of a field as a cleaner of the importer would write it. */
export function cleaned(text: string, { kind }: TextField, cleaner: Cleaner): string {
  return cleaner(text, { where: kind === "title" ? "title" : "abstract", companion: "" }).text;
}
