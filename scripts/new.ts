import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { withArxivSources } from "../src/import/formats/arxiv.ts";
import { bareIdentifier } from "../src/content/identifiers.ts";
import { warningText, type ParsedSource, type SourceRecord } from "../src/model/source-record.ts";
import { planImport } from "../src/import/plan.ts";
import { withAbstractPlaceholder } from "../src/import/next-steps.ts";
import { arxivAtom } from "../src/import/formats/arxiv-atom.ts";
import { bibtex } from "../src/import/formats/bibtex.ts";
import { askArxiv } from "./io/arxiv/ask.ts";
import { exitCodes, readArguments, runCommand, wrongUse } from "./io/cli.ts";
import { finishNew } from "./io/finish-new.ts";
import { type NewSource, sourceOf } from "./io/new-source.ts";
import { escapeInvisible } from "../src/lib/format.ts";
import { logPath } from "./io/log-path.ts";
import { readText, shownPath } from "./io/read-content.ts";
import { readExisting } from "./io/read-existing.ts";
import { folders } from "./io/settings.ts";
import { removeLeftovers, writeChanged } from "./io/write-changed.ts";

const usage = `Usage: npm run new -- "Title" | --bibtex FILE | --arxiv ID

Writes the file of one paper, filled with what the source gives, ready to be completed by hand.
  "Title"          only the title is known
  --bibtex FILE    a file with the BibTeX of the paper
  --arxiv ID       asks arXiv, e.g. 1703.05175, an address or a DOI of arXiv
An identifier, a file that ends in .bib or BibTeX in the place of the title is understood, too.
ATLAS_CONTENT names another content folder, ARXIV_API another address to ask, HTTPS_PROXY a proxy.`;

const given = readArguments(usage, { bibtex: { type: "string" }, arxiv: { type: "string" } });
if (given !== undefined) await runCommand(() => main(given.positionals, given.values));

async function main(texts: string[], { bibtex: path, arxiv }: { bibtex?: string; arxiv?: string }): Promise<void> {
  const sources = [
    ...texts.map(sourceOf),
    ...(path === undefined ? [] : [{ kind: "file", path } as const]),
    ...(arxiv === undefined ? [] : [identifier(arxiv)]),
  ];
  const [source] = sources;
  if (source === undefined || sources.length > 1)
    return wrongUse(
      `Unexpected ${sources.length} papers, expected one: a title in quotation marks, --bibtex FILE or --arxiv ID`,
      usage,
    );
  return addFrom(source);
}

function identifier(text: string): NewSource {
  const id = bareIdentifier("arxiv", text);
  const message = `Unexpected identifier \`${text}\`, expected one such as 1703.05175`;
  return id === undefined ? { kind: "wrong", message } : { kind: "arxiv", id };
}

async function addFrom(source: NewSource): Promise<void> {
  if (source.kind === "wrong") return wrongUse(source.message, usage);
  if (source.kind === "arxiv") return addFromArxiv(source.id);
  if (source.kind === "file") return addFromFile(source.path);
  if (source.kind === "bibtex") return add(bibtex.parse(source.text), "the BibTeX");
  return add({ records: [{ title: source.title, line: 1 }], refused: [] }, "the title");
}

function addFromFile(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    return wrongUse(`Unexpected path \`${file}\`, expected a file`, usage);
  const text = readText(resolve(file));
  if (typeof text === "string") add(bibtex.parse(text), file);
  else fail(`${file}:${text.line}: ${text.message}`, text.fix);
}

async function addFromArxiv(id: string): Promise<void> {
  const known = planImport([withAbstractPlaceholder({ title: id, arxiv: id, line: 1 })], readExisting(into()), {
    update: false,
  });
  if (known.outcomes[0]?.outcome === "kept") return alreadyThere(known.outcomes[0].id);
  const base = process.env["ARXIV_API"];
  if (base !== undefined && !/^https?:$/.test(URL.parse(base)?.protocol ?? ""))
    return wrongUse(`Unexpected ARXIV_API \`${base}\`, expected an address that starts with https://`, usage);
  const onWait = (reason: string, wait: number) =>
    console.error(`${reason}. Trying again in ${Math.ceil(wait / 1000)} seconds.`);
  const answer = await askArxiv(id, { base, onWait });
  if ("message" in answer) return fail(answer.message, answer.fix);
  const { records, refused } = arxivAtom.parse(answer.feed);
  if (records.length + refused.length === 0)
    return fail(`Unexpected identifier ${id}, expected one that arXiv knows`, "Look it up on https://arxiv.org.");
  add(
    { records: records.map((record) => withArxivSources({ arxiv: id, ...record })), refused },
    `arXiv's answer on ${id}`,
  );
}

function add({ records, refused }: ParsedSource, from: string): void {
  if (refused[0] !== undefined)
    return fail(`${from}:${refused[0].line}: ${refused[0].reason}`, "Correct it, or give the title only.");
  const [record] = records;
  if (record === undefined || records.length > 1)
    return fail(
      `Unexpected ${records.length} papers in ${from}, expected one`,
      record === undefined
        ? 'Give BibTeX such as `@article{key, title={…}, author={…}}`, or run `npm run new -- "Title"`.'
        : "Keep one of them in the file. Several that have their abstracts are read with `npm run import -- FILE`.",
    );
  if ((record.title ?? "").trim() === "")
    return fail(`Unexpected paper without a title in ${from}`, "Give the title in quotation marks.");
  write(record);
}

function write(record: SourceRecord): void {
  const plan = planImport([withAbstractPlaceholder(record)], readExisting(into()), { update: false });
  const [refused] = plan.refused;
  if (refused !== undefined) return fail(`Unexpected record (${refused.reason}), expected a paper`, "Correct it.");
  const [outcome] = plan.outcomes;
  if (outcome?.outcome !== "added") return alreadyThere(outcome!.id);
  const path = join(into(), `${outcome.id}.md`);
  removeLeftovers(into());
  writeChanged(path, plan.write.get(outcome.id)!);
  console.log(`${shownPath(path)} is written.`);
  for (const repair of plan.repaired.flatMap(({ repairs }) => repairs))
    console.log(`  repaired: ${escapeInvisible(repair)}`);
  for (const { warning } of plan.warnings)
    console.log(`  for a person to settle: ${escapeInvisible(warningText(warning))}`);
  finishNew(path);
}

function into(): string {
  return join(folders().content, "abstracts");
}

function alreadyThere(id: string): void {
  fail(
    `Unexpected second file of one paper, which is in ${shownPath(join(into(), `${id}.md`))}`,
    "Edit that file, or give a title that tells the two apart.",
  );
}

function fail(message: string, fix: string): void {
  console.error(`${logPath(message)}.\n    fix: ${escapeInvisible(fix)}`);
  process.exitCode = exitCodes.problems;
}
