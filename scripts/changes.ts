import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BuiltSite, builtSite } from "../src/diff/built-site.ts";
import { compareSites } from "../src/diff/compare-sites.ts";
import { command, exitCodes, reportNamed, runAsProcess, wrongUse } from "./io/command.ts";
import { fileReader, filesIn } from "./io/read-text.ts";
import { changesGithub, changesMarkdown, changesText } from "./report/changes.ts";

const usage = `Usage: npm run changes -- --before DIR --after DIR [--format text|markdown|github]

Reports how two built sites differ: papers, topics, which paper is under which topic, addresses, sizes.
  --before DIR        the site as it was
  --after DIR         the site as it would be
  --format text       whole lists, for a terminal (the default)
           markdown   for a page on GitHub; words from content are in code spans, long lists are cut
           github     annotations of a pull request: the outcome, and each thing to repair
Exits with 0; 1 if an address of a paper or topic, or one that redirected to it, leads nowhere; 2 for wrong use.`;

const options = {
  before: { type: "string" },
  after: { type: "string" },
  format: { type: "string", default: "text" },
} as const;

const reports = { text: changesText, markdown: changesMarkdown, github: changesGithub };

export const run = command(usage, options, ({ positionals: [more], values: { before, after, format } }, _, io) => {
  const report = reportNamed(format, reports);
  if (more !== undefined) throw wrongUse(`Unexpected argument \`${more}\`, expected options only`);
  if (before === undefined) throw wrongUse("Missing `--before`");
  if (after === undefined) throw wrongUse("Missing `--after`");
  const changes = compareSites(siteAt(before, io.cwd), siteAt(after, io.cwd));
  io.stdout(report(changes).trimEnd());
  return changes.lost.length > 0 ? exitCodes.problems : exitCodes.ok;
});

function siteAt(folder: string, cwd: string) {
  try {
    return readSite(resolve(cwd, folder));
  } catch (cause) {
    throw wrongUse(`No built site in \`${folder}\`: ${(cause as Error).message}`);
  }
}

/** Reads a built site for a comparison. Throws, saying what is missing, when the folder holds none. */
export function readSite(folder: string): BuiltSite {
  const files = new Map(filesIn(folder).map((path) => [path, statSync(join(folder, path)).size]));
  return builtSite(files, fileReader(folder));
}

if (import.meta.main) await runAsProcess(run);
