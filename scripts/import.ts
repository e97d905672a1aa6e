import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { toId } from "../src/lib/to-id.ts";
import { detectFormat, formats } from "../src/import/formats/index.ts";
import { type ImportPlan, planImport } from "../src/import/plan.ts";
import { exitCodes, readArguments, runCommand, wrongUse } from "./io/cli.ts";
import { logPath } from "./io/log-path.ts";
import { readText, shownPath } from "./io/read-content.ts";
import { readExisting } from "./io/read-existing.ts";
import { importReport } from "./report/import.ts";
import { folders } from "./io/settings.ts";
import { removeLeftovers, writeChanged } from "./io/write-changed.ts";
import { followInEditor } from "./build/write-editor-files.ts";

const usage = `Usage: npm run import -- FILE… [--into DIR] [--dry-run] [--update]

Reads papers into one file a paper. The format is told by the content: ${formats.map(({ label }) => label).join(", ")}.
A text in no other format is read as a listing, so look with --dry-run first.
  --into DIR   where the files go (default: content/abstracts)
  --dry-run    only say what would be done
  --update     let the source's values replace those of files that differ
Each file is written whole. An import that was cut off is finished by the same command.`;

/** A listing of ten thousand abstracts has about 15 MB. */
const largestListing = 64 * 1024 * 1024;

const options = { into: { type: "string" }, "dry-run": { type: "boolean" }, update: { type: "boolean" } } as const;
const given = readArguments(usage, options);
if (given !== undefined) await runCommand(() => main(given.positionals, given.values));

function main(files: string[], values: { into?: string; "dry-run"?: boolean; update?: boolean }): void {
  const into = resolve(values.into ?? join(folders().content, "abstracts"));
  if (files.length === 0) return wrongUse("No file to import.", usage);
  if (values.into === "") return wrongUse("Unexpected empty --into, expected a folder", usage);
  if (statSync(into, { throwIfNoEntry: false })?.isDirectory() === false)
    return wrongUse(`Unexpected file \`${shownPath(into)}\`, expected a folder`, usage);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) return wrongUse(`Unexpected path \`${missing}\`, expected a file that is there`, usage);
  for (const file of files)
    importFile(file, into, { update: values.update === true, dryRun: values["dry-run"] === true });
}

function importFile(file: string, into: string, { update, dryRun }: { update: boolean; dryRun: boolean }): void {
  const text = readText(resolve(file), largestListing);
  if (typeof text !== "string") return fail(`${file}:${text.line}: ${text.message}. ${text.fix}`);
  const format = detectFormat(text);
  const { records, refused } = format.parse(text);
  const plan = planImport(records, readExisting(into), { listing: listingId(file), update });
  plan.refused = plan.refused.concat(refused);
  if (records.length + refused.length === 0) plan.refused.push({ line: 1, reason: "no paper in the whole file" });
  plan.refused.sort((a, b) => a.line - b.line);
  if (!dryRun) {
    writeAll(plan, into);
    followInEditor(folders().content);
  }
  console.log(importReport(plan, { file, format: format.label, into: shownPath(into), dryRun }));
  if (plan.refused.length > 0) process.exitCode = exitCodes.problems;
}

/** The name of the file, in the form of an id. */
function listingId(file: string): string {
  return (
    toId(basename(file).replace(/\.[^.]*$/, ""))
      .slice(0, 100)
      .replace(/-$/, "") || "import"
  );
}

/** Each file is whole or not there, so that after a failure the same command goes on where this one stopped. */
function writeAll(plan: ImportPlan, into: string): void {
  removeLeftovers(into);
  for (const [id, content] of plan.write) writeChanged(join(into, `${id}.md`), content);
}

function fail(message: string): void {
  console.error(logPath(message));
  process.exitCode = exitCodes.problems;
}
