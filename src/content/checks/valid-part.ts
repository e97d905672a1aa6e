import { validChanges } from "../../lib/valid-changes.ts";
import { type HeldBack, compareProblems, type Problem } from "../../model/problem.ts";
import { type Content, kindOf, parseContent } from "../content.ts";
import type { SourceFile } from "../front-matter.ts";
import { collectionChecks } from "./index.ts";
import { checkContent } from "./run.ts";

/** What a live site builds from while some content is wrong. */
export interface ValidPart {
  /** Files that have no error as a whole; to be passed as `lastGood` the next time. */
  files: SourceFile[];
  parsed: Content;
  /** Files that are not shown in their current state. */
  heldBack: HeldBack[];
  /** Every problem of content as it stands now, sorted by place. */
  problems: Problem[];
}

/** What came before, and what else is known of the files. */
export interface Before {
  /** The files of the last valid part; none at the first start. */
  lastGood: readonly SourceFile[];
  /** One problem for each file that cannot be read. */
  unreadable: readonly Problem[];
  today?: string;
  /** Addresses of pages that are files of the site. */
  reserved?: ReadonlySet<string>;
  /** How all files are checked; whoever needs more than the check, as a live site does, reads the papers here. */
  check?: typeof checkContent;
}

const rulesAcrossFiles = new Set(collectionChecks.map(({ id }) => id));

/**
 * The part of content that can be shown: all files as they stand, but a wrong one as it was last good, or without it
 * when it never was. A change that makes another file wrong, such as a topic removed while a paper names it, waits too.
 */
export function validPart(
  now: readonly SourceFile[],
  { lastGood, unreadable, today, reserved, check = checkContent }: Before,
): ValidPart {
  const found = check(now, { today, reserved });
  const problems = [...unreadable, ...found.problems].sort(compareProblems);
  const good = textsOf(lastGood);
  const wanted = textsOf(now);
  const closed = new Set(unreadable.map(({ file }) => file));
  const differs = (file: string) => !closed.has(file) && good.get(file) !== wanted.get(file);
  const all = [...new Set([...good.keys(), ...wanted.keys()])].filter(differs).sort(inBuildingOrder);
  const isWhole = (some: readonly string[]) => closed.size === 0 && some.length === all.length;
  const made = validChanges({
    all,
    faultsOf: (some) =>
      errorsIn(
        isWhole(some) ? found.problems : checkContent(withChanges(good, wanted, some), { today, reserved }).problems,
      ),
    placeOf: ({ file }) => file,
    mayPass: ({ rule }) => rulesAcrossFiles.has(rule),
  });
  const files = isWhole(made) ? [...now] : withChanges(good, wanted, made);
  const waiting = [...new Set([...all, ...closed])].filter((file) => !made.includes(file));
  return {
    files,
    parsed: isWhole(made) ? found.parsed : parseContent(files).content,
    heldBack: waiting.map((file) => ({
      file,
      shown: !good.has(file) ? "not at all" : wanted.has(file) || closed.has(file) ? "as it was" : "though removed",
    })),
    problems,
  };
}

function textsOf(files: readonly SourceFile[]): Texts {
  return new Map(files.map(({ file, text }) => [file, text]));
}

/** What others name comes first, so that a change is tried after those that it needs. */
const buildingOrder = ["facets", "topic", "term", "paper", "redirects", "excluded"];

function inBuildingOrder(a: string, b: string): number {
  return buildingOrder.indexOf(kindOf(a)) - buildingOrder.indexOf(kindOf(b));
}

type Texts = ReadonlyMap<string, string>;

function withChanges(good: Texts, wanted: Texts, made: readonly string[]): SourceFile[] {
  const texts = new Map<string, string | undefined>(good);
  for (const file of made) texts.set(file, wanted.get(file));
  return [...texts].flatMap(([file, text]) => (text === undefined ? [] : [{ file, text }]));
}

function errorsIn(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}
