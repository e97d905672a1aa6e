import type { ImportPlan, Outcome, RecordPlace } from "../../src/import/plan.ts";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import { compareText } from "../../src/lib/compare.ts";
import { formatCount, quote } from "../../src/lib/format.ts";
import { warningText } from "../../src/model/source-record.ts";
import { type PassedOver, type ReadSource, unread } from "../io/import-sources.ts";
import { logPath } from "./workflow-command.ts";

/** What an import was called with and what it read. */
export interface ImportRun {
  sources: Pick<ReadSource, "file" | "label" | "records" | "refused">[];
  passedOver: PassedOver[];
  into: string;
  dryRun: boolean;
}

/** Rows of one kind, and what stands for them on a terminal when there are many. */
interface Section {
  title: string;
  rows: string[];
  brief?: string[];
  /** Whether the count is shown even when it is 0. */
  always?: true;
}

/** A report shows so many rows of a kind, and all when there are only a few more. */
const shownRows = 5;
const fewRows = 8;

/**
 * What an import did, for a terminal: what was read, counts by kind, then the rows of each kind, every one by name.
 * @param whole whether all rows are wanted. Otherwise only the first of many are shown.
 * @returns the text, and whether rows were left out of it.
 */
export function importReport(plan: ImportPlan, run: ImportRun, whole = false): { text: string; isCut: boolean } {
  const head = run.sources.map(({ file, label, records, refused }) => {
    const count = label === unread ? "" : `, ${formatCount(records.length + refused.length, "record")}`;
    return logPath(`${file}: ${label}${count}${run.dryRun ? " (dry run, nothing written)" : ""}`);
  });
  const sections = sectionsOf(plan, run);
  const counts = sections
    .filter(({ rows, always }) => rows.length > 0 || always)
    .map(({ title, rows }) => `${title}: ${rows.length}`);
  const filled = sections.filter(({ title, rows }) => rows.length > 0 && title !== "unchanged");
  const details = filled.flatMap((section) => ["", `${section.title}:`, ...linesOf(section, whole)]);
  const isCut = !whole && filled.some(({ rows }) => rows.length > fewRows);
  return { text: [...head, ...counts, ...details].join("\n"), isCut };
}

function linesOf({ rows, brief = rows }: Section, whole: boolean): string[] {
  const wanted = whole || rows.length <= fewRows ? rows : brief;
  const shown = whole || wanted.length <= fewRows ? wanted : wanted.slice(0, shownRows);
  const more = wanted.length - shown.length;
  return [...shown.map((row) => `  ${logPath(row)}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function sectionsOf(plan: ImportPlan, { sources, passedOver, into }: ImportRun): Section[] {
  const path = (id: string) => `${into}/${id}.md`;
  const of = (outcome: Outcome) =>
    plan.outcomes.filter((entry) => entry.outcome === outcome).map(({ id, why }) => `${path(id)}${why === undefined ? "" : `  ${why}`}`);
  const at = ({ file = sources[0]?.file ?? "", line }: RecordPlace) => `${file}:${line}`;
  const repairs = plan.repaired.flatMap(({ id, repairs: list }) => list.map((repair) => ({ id, repair })));
  return [
    { title: "added", rows: of("added"), always: true },
    { title: "unchanged", rows: of("unchanged"), always: true },
    { title: "updated", rows: of("updated"), always: true },
    { title: "kept as edited", rows: of("kept"), always: true },
    { title: "merged duplicates", rows: plan.duplicates.map(({ id, first, left, ...place }) => `${at(place)}: the same paper as ${first.file === place.file ? `line ${first.line}` : at(first)}, ${id}${left.length === 0 ? "" : `; left out: ${left.join(", ")}`}`), always: true },
    { title: "kept apart, perhaps the same paper", rows: plan.apart.map(({ id, other, because, ...place }) => `${at(place)}: ${id} and ${other}: ${because}`) },
    { title: "values of the source not taken", rows: plan.differences.map(({ id, field, here, source, open, ...place }) => `${at(place)}: ${id}: ${field}: ${bothValues(here, source)}${open ? "; --update takes it" : ""}`) },
    { title: "left out on purpose", rows: plan.excluded.map(({ title, why, ...place }) => `${at(place)}: ${quote(title)}: ${why}`) },
    { title: "no longer in the source", rows: plan.gone.map(({ id, listing }) => `${path(id)}  from ${listing}`) },
    repairSection(repairs),
    { title: "for a person to settle", rows: plan.warnings.map(({ id, warning, ...place }) => `${at(place)}: ${warningText(warning)} (${id})`), always: true },
    unusedSection(sources),
    { title: "files not read", rows: passedOver.map(({ file, why }) => `${file}: ${why}`) },
    refusedSection(plan.refused.map(({ title, reason, ...place }) => ({ place: at(place), reason, title: title === undefined ? "" : ` (“${title.slice(0, 80)}”)` }))),
  ];
} // prettier-ignore

/** Repairs by name; on a terminal, many by kind, the most frequent first, each with an example. */
function repairSection(repairs: readonly { id: string; repair: string }[]): Section {
  const rows = repairs.map(({ id, repair }) => `${id}: ${repair}`);
  const byKind = [...Map.groupBy(repairs, ({ repair }) => kindOfRepair(repair))];
  const brief = byKind
    .sort(([a, one], [b, two]) => two.length - one.length || compareText(a, b))
    .map(([kind, [first, ...more]]) => `${more.length + 1} × ${kind}, such as ${first!.id}: ${first!.repair.slice(0, 160)}`);
  return { title: "repaired", rows, brief, always: true };
} // prettier-ignore

/** Refused records; on a terminal, many by reason, so that a rare one is seen among those without an abstract. */
function refusedSection(refused: readonly { place: string; reason: string; title: string }[]): Section {
  const rows = refused.map(({ place, reason, title }) => `${place}: ${reason}${title}`);
  const byReason = [...Map.groupBy(refused, ({ reason }) => reason)];
  const brief = byReason
    .sort(([a, one], [b, two]) => two.length - one.length || compareText(a, b))
    .map(([reason, [first, ...more]]) => `${more.length + 1} × ${reason}, such as ${first!.place}${first!.title}`);
  return { title: "refused", rows, brief, always: true };
} // prettier-ignore

/** The reason in brackets at the end of a repair, or all of it but the words that it quotes. */
function kindOfRepair(repair: string): string {
  const text = repair.replace(/^\w+: /, "");
  return /\(([^()]*)\)$/.exec(text)?.[1] ?? collapseWhitespace(text.replace(/“[^”]*”/g, "…"));
}

/** The fields of the sources that have no place in an atlas, with the number of records that have them. */
function unusedSection(sources: ImportRun["sources"]): Section {
  const counts = new Map<string, number>();
  for (const name of sources.flatMap(({ records }) => records.flatMap(({ unused = [] }) => [...new Set(unused)])))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([name, count]) => `${name} ${count}`);
  const more = rows.length > 20 ? ` and ${rows.length - 20} more` : "";
  return { title: "fields without a place", rows, brief: [`${rows.slice(0, 20).join(", ")}${more}`] };
} // prettier-ignore

/** The values on both sides for a message; of long texts, the part where they begin to differ. */
function bothValues(here: unknown, source: unknown): string {
  const [one, two] = [here, source].map((value) => collapseWhitespace([value ?? ""].flat().join(", "))) as [string, string];
  if (one === "") return `none here, ${quote(two)} in the source`;
  let same = 0;
  while (same < one.length && one[same] === two[same]) same++;
  const start = Math.max(0, same - 20);
  const part = (text: string) => quote(start < 10 ? text : `…${text.slice(start)}`);
  return `${part(one)} here, ${part(two)} in the source`;
} // prettier-ignore
