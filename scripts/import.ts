import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { detectFormat, formats } from "../src/import/formats/index.ts";
import { type ImportPlan, type Outcome, planImport } from "../src/import/plan.ts";
import { formatCount } from "../src/lib/format.ts";
import { toId } from "../src/lib/to-id.ts";
import { warningText } from "../src/model/source-record.ts";
import { command, exitCodes, type Io, runAsProcess, wrongUse } from "./io/command.ts";
import { folders, shownPath } from "./io/settings.ts";
import { readExisting } from "./io/read-content.ts";
import { readText } from "./io/read-text.ts";
import { writeChanged } from "./io/write-changed.ts";
import { logPath } from "./report/workflow-command.ts";
import { followInEditor } from "./build/write-editor-files.ts";

const usage = `Usage: npm run import -- FILE… [--into DIR] [--dry-run] [--update]

Reads papers into one file per paper. The format is recognised by the content: ${formats.map(({ label }) => label).join(", ")}.
A text in none of them is refused with the name of what it looks like.
  --into DIR   where the files go (default: content/abstracts)
  --dry-run    only say what would be done
  --update     let the values of the source replace those of files that differ
Each file is written whole. An import that was interrupted is finished by the same command.`;

/** A listing of ten thousand abstracts has about 15 MB. */
const largestListing = 64 * 1024 * 1024;

const options = { into: { type: "string" }, "dry-run": { type: "boolean" }, update: { type: "boolean" } } as const;

export const run = command(usage, options, ({ positionals: files, values }, env, io) => {
  const { content } = folders(env, io.cwd);
  const into = resolve(io.cwd, values.into ?? join(content, "abstracts"));
  if (files.length === 0) throw wrongUse("No file to import");
  if (values.into === "") throw wrongUse("--into is empty, expected a folder");
  if (statSync(into, { throwIfNoEntry: false })?.isDirectory() === false)
    throw wrongUse(`\`${shownPath(into, io.cwd)}\` is a file, expected a folder`);
  const missing = files.find((file) => !existsSync(resolve(io.cwd, file)));
  if (missing !== undefined) throw wrongUse(`No file \`${missing}\``);
  const { update = false, "dry-run": dryRun = false } = values;
  const taken = files.map((file) => importFile(file, { into, update, dryRun }, io));
  if (!dryRun) followInEditor(content, io.cwd);
  return taken.includes(false) ? exitCodes.problems : exitCodes.ok;
});

/** @returns whether the file could be read and none of its records was refused. */
function importFile(file: string, how: { into: string; update: boolean; dryRun: boolean }, io: Io): boolean {
  const text = readText(resolve(io.cwd, file), largestListing);
  if (typeof text !== "string") {
    io.stderr(logPath(`${file}:${text.line}: ${text.message}. ${text.fix}`));
    return false;
  }
  const format = detectFormat(text);
  const { records, refused } = format.parse(text);
  const { into, update, dryRun } = how;
  const plan = planImport(records, readExisting(into), { listing: listingId(file), update });
  plan.refused = plan.refused.concat(refused);
  if (records.length + refused.length === 0) plan.refused.push({ line: 1, reason: "no paper in the whole file" });
  plan.refused.sort((a, b) => a.line - b.line);
  if (!dryRun) for (const [id, content] of plan.write) writeChanged(join(into, `${id}.md`), content);
  io.stdout(importReport(plan, { file, format: format.label, into: shownPath(into, io.cwd), dryRun }));
  return plan.refused.length === 0;
}

/** The name of the file, in the form of an id. */
function listingId(file: string): string {
  const id = toId(basename(file).replace(/\.[^.]*$/, ""));
  return id.slice(0, 100).replace(/-$/, "") || "import";
}

/** What an import is called with, and the format of its file. */
type ImportRun = Record<"file" | "format" | "into", string> & { dryRun: boolean };

/** What an import did, for a terminal: every change, repair, warning and refusal by name. */
export function importReport(plan: ImportPlan, run: ImportRun): string {
  const records = formatCount(plan.outcomes.length + plan.refused.length, "record");
  const head = `${logPath(run.file)}: ${run.format}, ${records}${run.dryRun ? " (dry run, nothing written)" : ""}`;
  const sections = Object.entries(rowsOf(plan, run)).map(([title, rows]) =>
    [`${title}: ${rows.length}`, ...(title === "unchanged" ? [] : rows.map((row) => `  ${logPath(row)}`))].join("\n"),
  );
  return [head, ...sections].join("\n");
}

/** The rows of each section, in the order in which they are shown. */
function rowsOf({ outcomes, duplicates, repaired, warnings, refused }: ImportPlan, { file, into }: ImportRun) {
  const path = (id: string) => `${into}/${id}.md`;
  const of = (outcome: Outcome) => outcomes.filter((entry) => entry.outcome === outcome);
  const quoted = (title?: string) => (title === undefined ? "" : ` (“${title.slice(0, 80)}”)`);
  return {
    added: of("added").map(({ id }) => path(id)),
    unchanged: of("unchanged").map(({ id }) => path(id)),
    updated: of("updated").map(({ id, why }) => `${path(id)}  ${why}`),
    "kept as edited": of("kept").map(({ id, line, why }) => `${path(id)}  ${why} from line ${line}; --update would replace it`), // prettier-ignore
    "merged duplicates": duplicates.map(({ line, id, firstLine }) => `${file}:${line}: the same paper as line ${firstLine}, ${id}`), // prettier-ignore
    repaired: repaired.flatMap(({ id, repairs }) => repairs.map((repair) => `${id}: ${repair}`)),
    "for a person to settle": warnings.map(
      ({ id, line, warning }) => `${file}:${line}: ${warningText(warning)} (${id})`,
    ),
    refused: refused.map(({ line, title, reason }) => `${file}:${line}: ${reason}${quoted(title)}`),
  };
}

if (import.meta.main) await runAsProcess(run);
