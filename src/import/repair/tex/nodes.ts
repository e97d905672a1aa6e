export interface Place {
  start: number;
  end: number;
}

/** A part of a scraped text. What is not TeX is `text`, whatever signs it has. */
export type TexNode = Place &
  (
    | { type: "text" }
    /** `tex` is what is between the signs; `signs` opens it. */
    | { type: "formula"; tex: string; signs: string }
    /** What is between two braces that match. */
    | { type: "group"; children: TexNode[] }
    /** A command with its arguments, as far as they are there. Of some, such as `\url`, the argument is no TeX. */
    | { type: "command"; name: string; args: Argument[] }
    | { type: "environment"; name: string; children: TexNode[]; inner: Place }
  );

/** An argument between braces or brackets, or a single sign. */
export interface Argument extends Place {
  optional: boolean;
  children: TexNode[];
}

export type Command = Extract<TexNode, { type: "command" }>;
export type Environment = Extract<TexNode, { type: "environment" }>;
export type Formula = Extract<TexNode, { type: "formula" }>;
export type Group = Extract<TexNode, { type: "group" }>;

/** An argument without its braces or brackets. */
export function inside(text: string, arg: Argument): Argument {
  const isDelimited = /[[{]/.test(text[arg.start]!) && arg.end - arg.start > 1;
  return isDelimited ? { ...arg, start: arg.start + 1, end: arg.end - 1 } : arg;
}
