import { recordAt, recordFile } from "../../src/diff/records.ts";
import type { BrokenLink } from "../../src/links/broken-links.ts";
import { escapeInvisible } from "../../src/lib/format.ts";
import { logPath } from "./workflow-command.ts";
import { errorAnnotations } from "./annotations.ts";

/** Broken links for a terminal, `file: link (reason)`. */
export function linksText(broken: BrokenLink[]): string[] {
  return broken.map(({ file, link, reason }) => `${logPath(file)}: ${escapeInvisible(link)} (${reason})`);
}

/** Broken links as annotations of a pull request, on the file of content from which the page is made. */
export function linksGithub(broken: BrokenLink[]): string[] {
  const rows = broken.map(({ file: page, link, reason }) => {
    const record = recordAt(`/${page.replace(/index\.html$/, "")}`);
    return {
      ...(record && { file: recordFile(record) }),
      message: `${escapeInvisible(page)}: ${escapeInvisible(link)} (${reason})`,
    };
  });
  return errorAnnotations("Broken link", rows);
}
