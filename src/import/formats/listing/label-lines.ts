import type { Line } from "./lines.ts";

/** What a line is: of the page around the list, of a title, or of an abstract; `orphan` begins an abstract whose title is missing. */
export type Label = "page" | "title" | "title-goes-on" | "abstract" | "orphan";

/** The best way to label the lines up to one, if that one is labelled so. */
interface Path {
  cost: number;
  label: Label;
  before: Path | undefined;
  /** Characters of the abstract so far. */
  length: number;
}

const follows: Record<Label, Label[]> = {
  page: ["page", "title", "orphan"],
  title: ["title", "title-goes-on", "abstract"],
  "title-goes-on": ["title", "title-goes-on", "abstract"],
  abstract: ["abstract", "title", "orphan"],
  orphan: ["abstract", "title", "orphan"],
};

/**
 * Labels all lines at the least cost (Viterbi's algorithm), so that what follows decides as well: a missing abstract or
 * a line too many costs its own paper, and never shifts the ones after it.
 */
export function labelLines(lines: readonly Line[]): Label[] {
  let paths: Path[] = [{ cost: 0, label: "page", before: undefined, length: 0 }];
  for (const [index, line] of lines.entries()) {
    const best = new Map<Label, Path>();
    for (const before of paths) {
      for (const label of follows[before.label]) {
        const cost = before.cost + costOf(label, line, before, lines[index - 1]);
        if (cost < (best.get(label)?.cost ?? Infinity))
          best.set(label, {
            cost,
            label,
            before,
            length: isText(label)
              ? (label === "abstract" && isText(before.label) ? before.length : 0) + line.text.length
              : 0,
          });
      }
    }
    paths = [...best.values()];
  }
  const [first, ...rest] = paths.map((path) =>
    path.label.startsWith("title") ? { ...path, cost: path.cost + lonelyTitle } : path,
  );
  return labelsOf(rest.reduce((best, path) => (path.cost < best.cost ? path : best), first!));
}

function labelsOf(last: Path): Label[] {
  const labels: Label[] = [];
  for (let path = last; path.before !== undefined; path = path.before) labels.push(path.label);
  return labels.reverse();
}

const isText = (label: Label) => label === "abstract" || label === "orphan";

const lonelyTitle = 5;
const shortAbstract = 150;
const longLine = 300;
/** Two lines of this length, both whole sentences, are more likely two abstracts than one. */
const wholeAbstract = 450;

/** Lines of a page are calls of a few words; what is longer is of a paper, even one about e-mail. */
const longestOfPage = 120;

/** What pages put above their lists. */
const pageWords = /\b(?:subscribe|newsletter|inbox|e-?mail|sign (?:in|up)|log ?in|cookies?|trending|menu)\b|!$/gi;
/** Words that go on from a sentence before. */
const goesOn =
  /^(?:However|Moreover|Furthermore|In addition|Additionally|To (?:this end|address|tackle|overcome)|Our|Specifically|Finally|Experiment|Extensive|Empirical|Code|We (?:also|further|then|show|demonstrate|evaluate))\b/;
const wantsMore = /(?:[:,–—-]|\b(?:for|of|and|with|in|on|to|the|a|an|by|via|from|using|under))$/i;

function costOf(label: Label, line: Line, before: Path, previous: Line | undefined): number {
  if (label === "page") return ([100, 2, 0][pageSigns(line)] ?? 0) + (line.text.length > longestOfPage ? 100 : 0);
  if (label === "title") return line.asTitle + costOfNewTitle(line, before, previous);
  if (label === "title-goes-on") return line.asTitle + costOfMoreTitle(line, previous!);
  if (label === "orphan")
    return (
      line.asAbstract + 7 + (line.text.length < shortAbstract || (previous !== undefined && !previous.ends) ? 4 : 0)
    );
  return line.asAbstract + (isText(before.label) ? costOfGoingOn(line, previous!) : costOfFirst(line, previous!));
}

/** How many words of a page the line has; a button that is glued to a title is none of them. */
function pageSigns({ text }: Line): number {
  return text.match(pageWords)?.length ?? 0;
}

function costOfNewTitle(line: Line, before: Path, previous: Line | undefined): number {
  const start = line.startsLow ? 4 : 0;
  if (before.label === "page" || previous === undefined) return start + ([0, 6, 10][pageSigns(line)] ?? 10);
  const unmeant = previous.breakMeant ? 0 : 3;
  if (!isText(before.label)) return start + unmeant + lonelyTitle;
  return start + unmeant + 1 + (previous.ends ? 0 : 5) + (before.length < shortAbstract ? 3 : 0);
}

function costOfMoreTitle(line: Line, previous: Line): number {
  if (line.startsLow || wantsMore.test(previous.text)) return 0.5;
  return (previous.breakMeant ? 6 : 1) + (line.asAbstract < previous.asAbstract ? 3 : 0);
}

function costOfFirst(line: Line, title: Line): number {
  return (line.startsLow ? 4 : 0) + (title.breakMeant ? 0 : 3) + (isLoose(line) ? 4 : 0);
}

function costOfGoingOn(line: Line, previous: Line): number {
  const meant = previous.breakMeant && !line.startsLow ? 1.5 : 0;
  if (!previous.ends) return meant + (line.startsLow ? 0 : 2);
  const whole =
    previous.text.length >= wholeAbstract &&
    !previous.startsLow &&
    line.text.length >= wholeAbstract &&
    !goesOn.test(line.text);
  return meant + (line.startsLow ? 2 : 0) + (whole ? 8 : 0) + (isLoose(line) ? 3 : 0);
}

/** A short line that stops without an end although there was room: after a whole sentence it is hardly more of the text. */
function isLoose(line: Line): boolean {
  return !line.ends && line.breakMeant && line.text.length < longLine;
}
