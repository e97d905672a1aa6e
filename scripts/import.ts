import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { formats } from "../src/import/formats/index.ts";
import { type ImportPlan, planImport } from "../src/import/plan.ts";
import { command, exitCodes, type Io, runAsProcess, today, wrongUse } from "./io/command.ts";
import { importFiles, readSource } from "./io/import-sources.ts";
import { readImportedListings, writeImportedListings } from "./io/imported.ts";
import { readExcluded, readExisting } from "./io/read-content.ts";
import { isEncoding } from "./io/read-export.ts";
import { type Env, folders, shownPath } from "./io/settings.ts";
import { writeChanged } from "./io/write-changed.ts";
import { followInEditor } from "./build/write-editor-files.ts";
import { importReport, type ImportRun } from "./report/import.ts";

const usage = `Usage: npm run import -- FILE… [--into DIR] [--dry-run] [--update] [--encoding NAME]

Reads papers into one file per paper. The format is recognised by the content: ${formats.map(({ label }) => label).join(", ")}.
A text in none of them is refused with the name of what it looks like. Of a folder, every file in it is read.
  --into DIR       where the files go (default: content/abstracts)
  --dry-run        only say what would be done
  --update         let values that changed in the source replace those that no person changed
  --encoding NAME  the encoding of files that are neither UTF-8 nor UTF-16, such as gbk or shift_jis
Each file is written whole. An import that was interrupted is finished by the same command.`;

const options = {
  into: { type: "string" },
  "dry-run": { type: "boolean" },
  update: { type: "boolean" },
  encoding: { type: "string" },
} as const;

export const run = command(usage, options, ({ positionals: args, values }, env, io) => {
  const { content } = folders(env, io.cwd);
  const into = resolve(io.cwd, values.into ?? join(content, "abstracts"));
  if (args.length === 0) throw wrongUse("No file to import");
  if (values.into === "") throw wrongUse("--into is empty, expected a folder");
  if (statSync(into, { throwIfNoEntry: false })?.isDirectory() === false)
    throw wrongUse(`\`${shownPath(into, io.cwd)}\` is a file, expected a folder`);
  const missing = args.find((file) => !existsSync(resolve(io.cwd, file)));
  if (missing !== undefined) throw wrongUse(`No file \`${missing}\``);
  const { update = false, "dry-run": dryRun = false, encoding } = values;
  if (encoding !== undefined && !isEncoding(encoding))
    throw wrongUse(`Unknown encoding \`${encoding}\`, expected one such as windows-1252, gbk or shift_jis`);
  const files = importFiles(args, io.cwd);
  if (files.length === 0) throw wrongUse("No file in the folder");

  const read = files.map((file) => readSource(file, encoding));
  const sources = read.filter((source) => "records" in source);
  const plan = planImport(sources.flatMap(({ records }) => records), readExisting(into), {
    update,
    today: today(io),
    excluded: readExcluded(dirname(into), io.cwd),
    imported: readImportedListings(into, io.cwd),
  }); // prettier-ignore
  const order = new Map(files.map(({ file }, index) => [file, index]));
  plan.refused = [...plan.refused, ...sources.flatMap(({ refused }) => refused)].sort((a, b) => order.get(a.file!)! - order.get(b.file!)! || a.line - b.line); // prettier-ignore
  if (!dryRun) write(plan, into);
  const passedOver = read.filter((source) => "why" in source);
  report(plan, { sources, passedOver, into: shownPath(into, io.cwd), dryRun }, env, io);
  if (!dryRun) followInEditor(content, io.cwd);
  return plan.refused.length === 0 ? exitCodes.ok : exitCodes.problems;
});

function write(plan: ImportPlan, into: string): void {
  for (const [id, text] of plan.write) writeChanged(join(into, `${id}.md`), text);
  writeImportedListings(into, plan.imported);
}

/** Prints the report; all of a long one goes into a file. */
function report(plan: ImportPlan, run: ImportRun, env: Env, io: Io): void {
  const { text, isCut } = importReport(plan, run);
  io.stdout(text);
  if (!isCut) return;
  const path = join(folders(env, io.cwd).build, "import-report.txt");
  writeChanged(path, `${importReport(plan, run, true).text}\n`);
  io.stdout(`\nThe whole report: ${shownPath(path, io.cwd)}`);
}

if (import.meta.main) await runAsProcess(run);
