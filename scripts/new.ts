import { dirname, join } from "node:path";
import { readPaper } from "../src/analysis/reading/read-paper.ts";
import { compileClassifier } from "../src/analysis/topics/classifier.ts";
import { fixContent } from "../src/content/checks/fix.ts";
import { parseContent } from "../src/content/content.ts";
import { idOf } from "../src/content/files.ts";
import { abstractPlaceholder, nextSteps, withAbstractPlaceholder } from "../src/import/next-steps.ts";
import { type ImportPlan, planImport } from "../src/import/plan.ts";
import { escapeInvisible } from "../src/lib/format.ts";
import type { Paper } from "../src/model/paper.ts";
import { type SourceRecord, warningText } from "../src/model/source-record.ts";
import type { Topic } from "../src/model/topic.ts";
import { followInEditor } from "./build/write-editor-files.ts";
import { command, failure, type Io, runAsProcess, today, wrongUse } from "./io/command.ts";
import { arxivSource, bibtexSource, pastedSource } from "./io/new-source.ts";
import { folders, shownPath } from "./io/settings.ts";
import { readContent, readExcluded, readExisting } from "./io/read-content.ts";
import { writeChanged } from "./io/write-changed.ts";

const usage = `Usage: npm run new -- "Title" | --bibtex FILE | --arxiv ID

Writes the file of one paper, filled with what the source gives, ready to be completed by hand.
  "Title"          only the title is known
  --bibtex FILE    a file with the BibTeX of the paper
  --arxiv ID       asks arXiv, e.g. 1703.05175, an address or a DOI of arXiv
An arXiv ID, the name of a .bib file or BibTeX may stand in place of the title.
ATLAS_CONTENT names another content folder, ARXIV_API another address to ask, HTTPS_PROXY a proxy.`;

const options = { bibtex: { type: "string" }, arxiv: { type: "string" } } as const;

export const run = command(usage, options, async ({ positionals, values: { bibtex, arxiv } }, env, io) => {
  const [source, ...more] = [
    ...positionals.map(pastedSource),
    ...(bibtex === undefined ? [] : [bibtexSource(bibtex)]),
    ...(arxiv === undefined ? [] : [arxivSource(arxiv)]),
  ];
  if (source === undefined || more.length > 0)
    throw wrongUse("Expected one paper: a title in quotation marks, --bibtex FILE or --arxiv ID");
  const { content } = folders(env, io.cwd);
  const into = join(content, "abstracts");
  const { arxiv: id } = source;
  if (id !== undefined) planNew({ title: id, arxiv: id, line: 1 }, into, io);
  const path = writeNew(await source.read(env, io), into, io);
  followInEditor(content, io.cwd);
  finish(path, content, io);
});

/** Plans the file of one paper, unless there is one already. */
function planNew(record: SourceRecord, into: string, io: Io): ImportPlan & { id: string } {
  const plan = planImport([withAbstractPlaceholder(record)], readExisting(into), {
    update: false,
    today: today(io),
    excluded: readExcluded(dirname(into), io.cwd),
  });
  const [refused] = plan.refused;
  const [excluded] = plan.excluded;
  if (excluded !== undefined)
    throw failure(`This paper is left out on purpose: ${excluded.why}`, "To have it after all, remove its entry from `excluded.yaml`."); // prettier-ignore
  if (refused !== undefined) throw failure(`Cannot write this paper (${refused.reason})`, "Correct it.");
  const { outcome, ...first } = plan.outcomes[0]!;
  // A title alone cannot tell a paper from another one with this title.
  const same = (record.authors ?? []).length === 0 ? plan.apart[0]?.other : undefined;
  if (outcome === "added" && same === undefined) return { ...plan, id: first.id };
  const id = same ?? first.id;
  throw failure(
    `This paper already has a file, ${shownPath(join(into, `${id}.md`), io.cwd)}`,
    "Edit that file, or give a title that tells the two apart.",
  );
}

/** Writes the file, and says what was repaired in it and what a person has to settle. */
function writeNew(record: SourceRecord, into: string, io: Io): string {
  const { id, write, repaired, warnings, apart } = planNew(record, into, io);
  const path = join(into, `${id}.md`);
  writeChanged(path, write.get(id)!);
  io.stdout(`${shownPath(path, io.cwd)} is written.`);
  for (const repair of repaired.flatMap(({ repairs }) => repairs)) io.stdout(`  repaired: ${escapeInvisible(repair)}`);
  for (const { warning } of warnings) io.stdout(`  for a person to settle: ${escapeInvisible(warningText(warning))}`);
  for (const { other, because } of apart) io.stdout(`  perhaps the same paper as ${other}: ${because}`);
  return path;
}

/** Makes the fixes that are certain in the new file, and says what is left to do and which topics it gets so far. */
function finish(path: string, content: string, io: Io): void {
  const shown = shownPath(path, io.cwd);
  const only = (file: string) => file === shown;
  const { files, problems } = fixContent(readContent(content, io.cwd).files, { only, today: today(io) });
  writeChanged(path, files.find(({ file }) => only(file))!.text);
  const { papers, topics } = parseContent(files).content;
  const paper = papers.find(({ id }) => id === idOf(path));
  if (paper === undefined) return;
  io.stdout(section("Left to do:", [...nextSteps(paper, problems), `Then run: npm run check -- ${shown}`]));
  if (topics.length === 0) return;
  const hasNoAbstract = paper.abstract === abstractPlaceholder;
  const lines = topicLines(hasNoAbstract ? { ...paper, abstract: "" } : paper, topics);
  const heading = hasNoAbstract ? "Topics by the title alone:" : "Topics:";
  io.stdout(section(heading, [...lines, `More with: npm run explain -- ${paper.id}`]));
}

/** Each topic in a line, with the strongest of its reasons. */
function topicLines(paper: Paper, all: Topic[]): string[] {
  const { inField, topics } = compileClassifier(all).explain(readPaper(paper));
  const { add, drop } = paper.topics;
  const filed = topics.filter(({ filed, topic }) => filed && !drop.includes(topic.id));
  if (filed.length + add.length === 0)
    return [inField ? "none: no topic has enough of its cues" : "none: too few terms of this field"];
  return [
    ...filed.map(({ topic, reasons: [best] }) => `${topic.id}: “${best!.found}” in the ${best!.place === "title" ? "title" : "abstract"}`),
    ...add.map((id) => `${id}: added by a curator`),
  ]; // prettier-ignore
}

function section(heading: string, lines: string[]): string {
  return [heading, ...lines.map((line) => `  ${line}`)].join("\n");
}

if (import.meta.main) await runAsProcess(run);
