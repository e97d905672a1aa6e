import { resolve } from "node:path";
import { recordAt, recordFile } from "../src/diff/records.ts";
import { topicRecords } from "../src/diff/records.ts";
import { escapeInvisible, formatCount } from "../src/lib/format.ts";
import { type BrokenLink, brokenLinks } from "../src/links/broken-links.ts";
import { command, exitCodes, reportNamed, runAsProcess, wrongUse } from "./io/command.ts";
import { fileReader, filesIn } from "./io/read-text.ts";
import { folders } from "./io/settings.ts";
import { errorAnnotations, logPath } from "./report/workflow-command.ts";

const usage = `Usage: npm run links [-- DIR] [--format text|github]

Reports links inside a built site that lead to no page, file or anchor, as \`file: link (reason)\`. Nothing is fetched,
and links to other sites are not checked.
  DIR                 the site, at any BASE_PATH (ATLAS_OUT, or dist)
  --format text       a line for each link (the default)
           github     annotations of a pull request
Exits with 0; 1 if a link leads nowhere; 2 for wrong use.`;

const options = { format: { type: "string", default: "text" } } as const;

export const run = command(usage, options, ({ positionals: [folder, ...more], values: { format } }, env, io) => {
  const report = reportNamed(format, { text: linksText, github: linksGithub });
  if (more.length > 0) throw wrongUse(`Unexpected argument \`${more[0]}\`, expected one folder`);
  const { root, files, read } = siteAt(folder === undefined ? folders(env, io.cwd).out : resolve(io.cwd, folder));
  const broken = brokenLinks(root, files, read);
  const pages = files.filter((file) => file.endsWith(".html"));
  for (const row of report(broken)) io.stdout(row);
  io.stdout(`${formatCount(broken.length, "broken link")} in ${formatCount(pages.length, "page")}`);
  return broken.length > 0 ? exitCodes.problems : exitCodes.ok;
});

/** The files of a site, and the address for which it was built. */
function siteAt(folder: string) {
  const read = fileReader(folder);
  try {
    return { root: topicRecords(read("api/topics.json")).root, files: filesIn(folder), read };
  } catch (cause) {
    throw wrongUse(`No built site in \`${folder}\`: ${(cause as Error).message}`);
  }
}

/** Broken links for a terminal, `file: link (reason)`. */
function linksText(broken: BrokenLink[]): string[] {
  return broken.map(({ file, link, reason }) => `${logPath(file)}: ${escapeInvisible(link)} (${reason})`);
}

/** Broken links as annotations of a pull request, on the file of content from which the page is made. */
function linksGithub(broken: BrokenLink[]): string[] {
  const rows = broken.map(({ file: page, link, reason }) => {
    const record = recordAt(`/${page.replace(/index\.html$/, "")}`);
    return {
      ...(record && { file: recordFile(record) }),
      message: `${escapeInvisible(page)}: ${escapeInvisible(link)} (${reason})`,
    };
  });
  return errorAnnotations("Broken link", rows);
}

if (import.meta.main) await runAsProcess(run);
