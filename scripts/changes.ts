import { resolve } from "node:path";
import { type Changes, compareSites, isHarmful } from "../src/diff/compare-sites.ts";
import { command, exitCodes, runAsProcess, wrongUse } from "./io/command.ts";
import { readSite } from "./io/read-site.ts";
import { changesGithub } from "./report/changes/github.ts";
import { changesMarkdown } from "./report/changes/markdown.ts";
import { changesText } from "./report/changes/text.ts";

const usage = `Usage: npm run changes -- --before DIR --after DIR [--format text|markdown|github]

States what differs between two built sites: papers, topics, what is filed where, addresses lost, broken links, size.
  --before DIR        the site as it was
  --after DIR         the site as it would be
  --format text       whole lists, for a terminal (the default)
           markdown   for a page on GitHub; words from content are in code spans, long lists are cut
           github     annotations of a pull request: the outcome, and each thing to repair
Ends with 0, with 1 when an address is lost or a link leads nowhere, with 2 when called wrongly.`;

const reports = new Map<string, (changes: Changes) => string>([
  ["text", changesText],
  ["markdown", changesMarkdown],
  ["github", changesGithub],
]);

const options = {
  before: { type: "string" },
  after: { type: "string" },
  format: { type: "string", default: "text" },
} as const;

export const run = command(usage, options, ({ positionals, values: { before, after, format } }, _, io) => {
  const report = reports.get(format);
  if (report === undefined) throw wrongUse(`Unexpected format \`${format}\`, expected text, markdown or github`);
  if (positionals.length > 0) throw wrongUse(`Unexpected argument \`${positionals[0]}\`, expected options only`);
  if (before === undefined || after === undefined)
    throw wrongUse(`Unexpected lack of \`--${before === undefined ? "before" : "after"}\`, expected two folders`);
  const changes = compareSites(siteAt(before, io.cwd), siteAt(after, io.cwd));
  io.stdout(report(changes).trimEnd());
  return isHarmful(changes) ? exitCodes.problems : exitCodes.ok;
});

function siteAt(folder: string, cwd: string) {
  try {
    return readSite(resolve(cwd, folder));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw wrongUse(`Unexpected folder \`${folder}\`, expected a built site: ${why}`);
  }
}

if (import.meta.main) await runAsProcess(run);
