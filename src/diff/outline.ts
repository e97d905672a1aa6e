import { compareText } from "../lib/compare.ts";
import { formatCount } from "../lib/format.ts";
import type { LostAddress, PageChanges } from "./compare-addresses.ts";
import type { ChangedRecord, PaperChanges, RecordChanges } from "./compare-records.ts";
import type { Changes } from "./compare-sites.ts";
import type { Renamed } from "./pair-records.ts";
import { recordFile } from "./records.ts";
import { joined, type Line, line, names, type Piece, type Section } from "./report-line.ts";

/** The changes in words: what has to be repaired, then papers, their topics, topics and other pages. */
export function outline({ lost, papers, topics, pages }: Changes): Section[] {
  const sections = [
    section("Addresses lost", lost.map(lostLine), true),
    ...recordSections("Papers", papers),
    section("Topics that gain or lose papers", tallies(papers.refiled)),
    section("Papers under other topics", papers.refiled.map(filing)),
    // Cues are not published; what a change of them does shows in the papers under other topics.
    ...recordSections("Topics", topics),
    ...pageSections(pages),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function section(heading: string, lines: (Piece[] | Line)[], isProblem = false): Section {
  return {
    heading: `${heading}: ${lines.length}`,
    isProblem,
    lines: lines.map((entry) => (Array.isArray(entry) ? { pieces: entry } : entry)),
  };
}

/** What is lost, and how to keep it. */
function lostLine({ address, target, record, successor }: LostAddress): Line {
  const start = line`${address} no longer leads to a page. `;
  if (record === undefined) return { pieces: [...start, ...line`Restore its redirect to ${target}.`] };
  const file = recordFile({ ...record, id: successor ?? record.id });
  const key = `formerly: [${record.id}]`;
  const remedy =
    successor === undefined
      ? line`Restore ${file}, or add ${key} to the file of the ${[nouns[record.kind]]} that replaces it.`
      : line`It seems to be ${successor} now: add ${key} to ${file}.`;
  return { file, pieces: [...start, ...remedy] };
}

const nouns = { papers: "paper", topics: "topic" };

function recordSections(kind: string, { added, removed, renamed, changed }: RecordChanges): Section[] {
  return [
    section(`${kind} added`, added.map(addition)),
    section(`${kind} removed`, removed.map(({ id, label }) => line`${id}: ${label}`)),
    section(`${kind} renamed`, renamed.map(renaming)),
    section(`${kind} changed`, changed.map(correction)),
  ];
} // prettier-ignore

function addition({ id, label, topics }: RecordChanges["added"][number]): Piece[] {
  const place = topics === undefined ? [] : line`, under ${topics.length === 0 ? ["no topic"] : names(topics)}`;
  return [...line`${id}: ${label}`, ...place];
}

/** Papers that are new or gone do not count. */
function tallies(refiled: PaperChanges["refiled"]): Piece[][] {
  const more = Map.groupBy(refiled.flatMap(({ filed }) => filed), (topic) => topic); // prettier-ignore
  const fewer = Map.groupBy(refiled.flatMap(({ unfiled }) => unfiled), (topic) => topic); // prettier-ignore
  return [...new Set([...more.keys(), ...fewer.keys()])].sort(compareText).map((topic) => {
    const parts = [
      ...(more.has(topic) ? [`${formatCount(more.get(topic)!.length, "paper")} more`] : []),
      ...(fewer.has(topic) ? [`${formatCount(fewer.get(topic)!.length, "paper")} fewer`] : []),
    ];
    return line`${topic}: ${[parts.join(", ")]}`;
  });
}

function filing({ id, filed, unfiled }: PaperChanges["refiled"][number]): Piece[] {
  const parts = [
    ...(filed.length === 0 ? [] : [line`now under ${names(filed)}`]),
    ...(unfiled.length === 0 ? [] : [line`no longer under ${names(unfiled)}`]),
  ];
  return line`${id}: ${joined(parts, "; ")}`;
}

function renaming({ from, to, merged }: Renamed): Piece[] {
  return merged
    ? line`${from} is merged into ${to}; its address leads there`
    : line`${from} is now ${to}; the old address leads there`;
}

function correction({ id, fields }: ChangedRecord): Piece[] {
  const value = (content: string): Piece[] => [content === "" ? "none" : { content }];
  const parts = fields.map(({ field, before, after }) =>
    before === undefined || after === undefined
      ? line`${field} changed`
      : line`${field} ${value(before)} → ${value(after)}`,
  );
  return line`${id}: ${joined(parts, "; ")}`;
}

function pageSections({ added, removed }: PageChanges): Section[] {
  return [
    section("Entity and other pages added", added.map((address) => line`${address}`)),
    section("Entity and other pages removed", removed.map(({ address, target }) => target === undefined ? line`${address}` : line`${address}, which leads to ${target} now`)),
  ];
} // prettier-ignore
