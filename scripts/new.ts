import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { arxivId } from "../src/lib/arxiv-id.ts";
import type { ParsedSource, SourceRecord } from "../src/model/source-record.ts";
import { planImport } from "../src/pipeline/import/plan.ts";
import { withHints } from "../src/pipeline/import/skeleton.ts";
import { arxivAtom } from "../src/pipeline/parse/formats/arxiv-atom.ts";
import { bibtex } from "../src/pipeline/parse/formats/bibtex.ts";
import { askArxiv } from "./lib/arxiv.ts";
import { exitCodes, readArguments, runCommand, wrongUse } from "./lib/cli.ts";
import { readText, shownPath } from "./lib/read-content.ts";
import { readExisting } from "./lib/read-existing.ts";
import { folders } from "./lib/settings.ts";
import { removeLeftovers, writeChanged } from "./lib/write-changed.ts";

const usage = `Usage: npm run new -- "Title" | --bibtex FILE | --arxiv ID

Writes the file of one paper, filled with what the source gives, ready to be completed by hand.
  "Title"          only the title is known
  --bibtex FILE    a file with the BibTeX of the paper
  --arxiv ID       asks arXiv, e.g. 1703.05175
ATLAS_CONTENT names another content folder, ARXIV_API another address to ask.`;

const given = readArguments(usage, { bibtex: { type: "string" }, arxiv: { type: "string" } });
if (given !== undefined) await runCommand(() => main(given.positionals, given.values));

async function main(titles: string[], { bibtex: file, arxiv }: { bibtex?: string; arxiv?: string }): Promise<void> {
  const sources = [...titles, file, arxiv].filter((source) => source !== undefined);
  if (sources.length !== 1)
    return wrongUse(
      `Unexpected ${sources.length} papers, expected one: a title in quotation marks, --bibtex FILE or --arxiv ID`,
      usage,
    );
  if (titles[0] !== undefined) return add({ records: [{ title: titles[0], line: 1 }], refused: [] }, "the title");
  if (file !== undefined) return addFromFile(file);
  const id = arxivId(arxiv!);
  if (id === undefined) return wrongUse(`Unexpected identifier \`${arxiv}\`, expected one such as 1703.05175`, usage);
  return addFromArxiv(id);
}

function addFromFile(file: string): void {
  if (!existsSync(file)) return wrongUse(`Unexpected path \`${file}\`, expected a file that is there`, usage);
  const text = readText(resolve(file));
  if (typeof text === "string") add(bibtex.parse(text), file);
  else fail(`${file}:${text.line}: ${text.message}`, text.fix);
}

async function addFromArxiv(id: string): Promise<void> {
  const answer = await askArxiv(id, { base: process.env["ARXIV_API"] });
  if ("message" in answer) return fail(answer.message, answer.fix);
  const { records, refused } = arxivAtom.parse(answer.feed);
  const seenAt = `https://arxiv.org/abs/${id}`;
  const fields = ["title", "authors", "published", "doi"] as const;
  const withEvidence = records.map((record) => ({
    ...record,
    arxiv: id,
    sources: Object.fromEntries(fields.filter((field) => record[field] !== undefined).map((field) => [field, seenAt])),
  }));
  add({ records: withEvidence, refused }, `arXiv's answer on ${id}`);
}

function add({ records, refused }: ParsedSource, from: string): void {
  if (refused[0] !== undefined)
    return fail(`${from}:${refused[0].line}: ${refused[0].reason}`, "Correct it, or give the title only.");
  if (records.length !== 1)
    return fail(
      `Unexpected ${records.length} papers in ${from}, expected one`,
      "Read several with `npm run import -- FILE`.",
    );
  const [record] = records as [SourceRecord];
  if ((record.title ?? "").trim() === "")
    return fail(`Unexpected paper without a title in ${from}`, "Give the title in quotation marks.");
  write(record);
}

function write(record: SourceRecord): void {
  const into = join(folders().content, "abstracts");
  const plan = planImport([withHints(record)], readExisting(into), { update: false });
  const [outcome] = plan.outcomes;
  const path = join(into, `${outcome!.id}.md`);
  if (outcome!.outcome !== "added")
    return fail(`Unexpected second file of one paper, which is in ${shownPath(path)}`, "Edit that file.");
  removeLeftovers(into);
  writeChanged(path, plan.write.get(outcome!.id)!);
  console.log(`${shownPath(path)} is written.`);
  for (const repair of plan.repaired.flatMap(({ repairs }) => repairs)) console.log(`  repaired: ${repair}`);
  for (const { doubt } of plan.doubts) console.log(`  for a person to settle: ${doubt}`);
  if (record.abstract === undefined) console.log("  Put the abstract in the place of the last line.");
  console.log(`Then run: npm run check -- ${shownPath(path)}`);
}

function fail(message: string, fix: string): void {
  console.error(`${message}.\n    fix: ${fix}`);
  process.exitCode = exitCodes.problems;
}
