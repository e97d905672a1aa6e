import type { Line } from "./lines.ts";

/** What a line belongs to: the page around the list, a title, or an abstract; `orphan` starts an abstract without a title. */
export type Label = "page" | "title" | "title-continued" | "abstract" | "orphan";

/** The cheapest labelling of the lines up to one, if that line has this label. */
interface Path {
  cost: number;
  label: Label;
  previous: Path | undefined;
  /** The length of the abstract so far. */
  length: number;
}

const followers: Record<Label, Label[]> = {
  page: ["page", "title", "orphan"],
  title: ["title", "title-continued", "abstract"],
  "title-continued": ["title", "title-continued", "abstract"],
  abstract: ["abstract", "title", "orphan"],
  orphan: ["abstract", "title", "orphan"],
};

/**
 * Labels all lines at the lowest total cost (Viterbi's algorithm), so that later lines count too: a missing abstract or
 * an extra line costs its own paper only, and never shifts those after it.
 */
export function labelLines(lines: readonly Line[]): Label[] {
  let paths: Path[] = [{ cost: 0, label: "page", previous: undefined, length: 0 }];
  for (const [index, line] of lines.entries()) {
    const best = new Map<Label, Path>();
    for (const previous of paths) {
      for (const label of followers[previous.label]) {
        const cost = previous.cost + costOf(label, line, previous, lines[index - 1]);
        if (cost >= (best.get(label)?.cost ?? Infinity)) continue;
        const continued = label === "abstract" && isText(previous.label) ? previous.length : 0;
        best.set(label, { cost, label, previous, length: isText(label) ? continued + line.text.length : 0 });
      }
    }
    paths = [...best.values()];
  }
  const [first, ...rest] = paths.map((path) =>
    path.label.startsWith("title") ? { ...path, cost: path.cost + missingAbstract } : path,
  );
  return labelsOf(rest.reduce((best, path) => (path.cost < best.cost ? path : best), first!));
}

function labelsOf(last: Path): Label[] {
  const labels: Label[] = [];
  for (let path = last; path.previous !== undefined; path = path.previous) labels.push(path.label);
  return labels.reverse();
}

const isText = (label: Label) => label === "abstract" || label === "orphan";

const missingAbstract = 5;
const shortAbstract = 150;
const longLine = 300;
/** Two lines of this length, both complete, are more likely two abstracts than one. */
const wholeAbstract = 450;

/** Lines of the page are short; longer ones belong to a paper, even one about e-mail. */
const longestPageLine = 120;

/** Words that pages have above their lists. */
const pageWords = /\b(?:subscribe|newsletter|inbox|e-?mail|sign (?:in|up)|log ?in|cookies?|trending|menu)\b|!$/gi;
/** Words that continue an abstract. */
const continuesAbstract =
  /^(?:However|Moreover|Furthermore|In addition|Additionally|To (?:this end|address|tackle|overcome)|Our|Specifically|Finally|Experiment|Extensive|Empirical|Code|We (?:also|further|then|show|demonstrate|evaluate))\b/;
const isUnfinished = /(?:[:,–—-]|\b(?:for|of|and|with|in|on|to|the|a|an|by|via|from|using|under))$/i;

function costOf(label: Label, line: Line, path: Path, previous: Line | undefined): number {
  const { text, titleCost, abstractCost } = line;
  if (label === "page") return ([100, 2, 0][pageWordsIn(line)] ?? 0) + (text.length > longestPageLine ? 100 : 0);
  if (label === "title") return titleCost + costOfNewTitle(line, path, previous);
  if (label === "title-continued") return titleCost + costOfMoreTitle(line, previous!);
  if (label === "abstract")
    return abstractCost + (isText(path.label) ? costOfMoreText(line, previous!) : costOfFirstText(line, previous!));
  return abstractCost + 7 + (text.length < shortAbstract || previous?.isComplete === false ? 4 : 0);
}

/** The number of page words in a line; a button joined to a title is not counted. */
function pageWordsIn({ text }: Line): number {
  return text.match(pageWords)?.length ?? 0;
}

function costOfNewTitle(line: Line, path: Path, previous: Line | undefined): number {
  const start = line.startsLowerCase ? 4 : 0;
  if (path.label === "page" || previous === undefined) return start + ([0, 6, 10][pageWordsIn(line)] ?? 10);
  const softBreak = previous.isHardBreak ? 0 : 3;
  if (!isText(path.label)) return start + softBreak + missingAbstract;
  return start + softBreak + 1 + (previous.isComplete ? 0 : 5) + (path.length < shortAbstract ? 3 : 0);
}

function costOfMoreTitle(line: Line, previous: Line): number {
  if (line.startsLowerCase || isUnfinished.test(previous.text)) return 0.5;
  return (previous.isHardBreak ? 6 : 1) + (line.abstractCost < previous.abstractCost ? 3 : 0);
}

function costOfFirstText(line: Line, title: Line): number {
  return (line.startsLowerCase ? 4 : 0) + (title.isHardBreak ? 0 : 3) + (isCutOff(line) ? 4 : 0);
}

function costOfMoreText(line: Line, previous: Line): number {
  const hardBreak = previous.isHardBreak && !line.startsLowerCase ? 1.5 : 0;
  if (!previous.isComplete) return hardBreak + (line.startsLowerCase ? 0 : 2);
  const areLong = previous.text.length >= wholeAbstract && line.text.length >= wholeAbstract;
  const areWhole = areLong && !previous.startsLowerCase && !continuesAbstract.test(line.text);
  return hardBreak + (line.startsLowerCase ? 2 : 0) + (areWhole ? 8 : 0) + (isCutOff(line) ? 3 : 0);
}

/** A short line that ends without a full stop although there was room; after a complete sentence it is hardly more text. */
function isCutOff(line: Line): boolean {
  return !line.isComplete && line.isHardBreak && line.text.length < longLine;
}
