import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { toId } from "../src/lib/to-id.ts";
import { detectFormat } from "../src/pipeline/parse/formats/index.ts";
import { type ImportPlan, planImport } from "../src/pipeline/import/plan.ts";
import { exitCodes, readArguments, wrongUse } from "./lib/cli.ts";
import { readText, shownPath } from "./lib/read-content.ts";
import { readExisting } from "./lib/read-existing.ts";
import { importReport } from "./lib/report/import.ts";
import { folders } from "./lib/settings.ts";
import { writeChanged } from "./lib/write-changed.ts";

const usage = `Usage: npm run import -- FILE… [--into DIR] [--dry-run] [--update]

Reads papers from listings, BibTeX, RIS, CSL-JSON, JSON, JSON Lines, CSV or arXiv Atom feeds into one file a paper.
  --into DIR   where the files go (default: content/abstracts)
  --dry-run    only say what would be done
  --update     let the source's values replace those of files that differ`;

/** A listing of ten thousand abstracts has about 15 MB. */
const largestListing = 64 * 1024 * 1024;

const options = { into: { type: "string" }, "dry-run": { type: "boolean" }, update: { type: "boolean" } } as const;
const given = readArguments(usage, options);
if (given !== undefined) {
  const { values, positionals } = given;
  if (positionals.length === 0) wrongUse("No file to import.", usage);
  else {
    const into = resolve(values.into ?? join(folders().content, "abstracts"));
    for (const file of positionals)
      importFile(file, into, { update: values.update === true, dryRun: values["dry-run"] === true });
  }
}

function importFile(file: string, into: string, { update, dryRun }: { update: boolean; dryRun: boolean }): void {
  const text = existsSync(file)
    ? readText(resolve(file), largestListing)
    : { line: 1, message: "There is no such file", fix: "Check the name." };
  if (typeof text !== "string") {
    console.error(`${file}:${text.line}: ${text.message}. ${text.fix}`);
    process.exitCode = exitCodes.problems;
    return;
  }
  const format = detectFormat(text);
  const { records, refused } = format.parse(text);
  const plan = planImport(records, readExisting(into), {
    listing: toId(basename(file).replace(/\.[^.]*$/, "")) || "import",
    update,
  });
  plan.refused.push(...refused);
  if (records.length + refused.length === 0) plan.refused.push({ line: 1, reason: "no paper in the whole file" });
  plan.refused.sort((a, b) => a.line - b.line);
  if (!dryRun) for (const [id, content] of plan.write) writeChanged(join(into, `${id}.md`), content);
  report(plan, file, format.label, into, dryRun);
}

function report(plan: ImportPlan, file: string, format: string, into: string, dryRun: boolean): void {
  console.log(importReport(plan, { file, format, into: shownPath(into), dryRun }));
  if (plan.refused.length > 0) process.exitCode = exitCodes.problems;
}
