import type { ChangedField } from "../changed-fields.ts";
import type { Renamed } from "../pair-records.ts";
import type { Line, Piece, Section } from "../outline.ts";

/** At most this many names in a line. */
const mostNames = 6;

/**
 * A line from a template: what stands in the template are our own words, what is put into it is content.
 * @example say`${id} is gone` // [{ content: id }, " is gone"]
 */
export function say(ours: TemplateStringsArray, ...theirs: (string | Piece[])[]): Piece[] {
  return ours.flatMap((words, at): Piece[] => {
    const next = theirs[at] ?? [];
    return [words, ...(typeof next === "string" ? [{ content: next }] : next)].filter((piece) => piece !== "");
  });
}

/** Names in a row, with "and N more" after the first few. */
export function names(list: string[]): Piece[] {
  const shown = list.slice(0, mostNames).flatMap((name, at) => (at === 0 ? say`${name}` : say`, ${name}`));
  return list.length > mostNames ? [...shown, ` and ${list.length - mostNames} more`] : shown;
}

/** A section on what changed; it asks for nothing. */
export function news(heading: string, lines: Piece[][]): Section {
  return section(heading, false, lines.map((pieces) => ({ pieces }))); // prettier-ignore
}

/** A section on what has to be repaired. */
export function problems(heading: string, lines: Line[]): Section {
  return section(heading, true, lines);
}

function section(heading: string, isProblem: boolean, lines: Line[]): Section {
  return { heading: `${heading}: ${lines.length}`, isProblem, lines };
}

/** The fields of a thing that changed, with their values where they are short. */
export function fieldPieces(fields: ChangedField[]): Piece[] {
  return fields.flatMap(({ field, before, after }, at) => [
    ...(at === 0 ? [] : ["; "]),
    ...(before === undefined || after === undefined
      ? say`${field} changed`
      : say`${field} ${value(before)} → ${value(after)}`),
  ]);
}

function value(content: string): Piece[] {
  return content === "" ? ["none"] : [{ content }];
}

/** An id that leads to another now. */
export function move({ from, to, merged }: Renamed): Piece[] {
  return merged
    ? say`${from} is merged into ${to}; its address leads there`
    : say`${from} is now ${to}; the old address leads there`;
}
