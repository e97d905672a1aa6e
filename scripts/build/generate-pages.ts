import { mkdirSync } from "node:fs";
import { checkContent } from "../../src/content/checks/run.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { reservedPaths } from "../../src/site/site-pages.ts";
import { withBuildLock } from "./build-lock.ts";
import { readContent } from "../io/read-content.ts";
import { textReport } from "../report/text.ts";
import type { Folders } from "../io/settings.ts";
import { type OnStage, stageClock } from "./stages.ts";
import { followInEditor } from "./write-editor-files.ts";
import { isGenerated, notOurs, writeGenerated } from "./write-generated.ts";

/**
 * Checks content and writes its pages into the generated folder.
 * @returns false when content has errors; they are printed then, and nothing is written.
 */
export async function generatePages(
  folders: Pick<Folders, "content" | "generated">,
  onStage: OnStage,
): Promise<boolean> {
  return withBuildLock(() => generate(folders, onStage));
}

function generate({ content, generated }: Pick<Folders, "content" | "generated">, onStage: OnStage): boolean {
  const clock = stageClock(onStage);
  const { files, problems: unreadable } = readContent(content);
  followInEditor(content);
  const reserved = reservedPaths();
  const { parsed, problems } = checkContent(files, { reserved });
  const all = [...unreadable, ...problems];
  if (all.some(({ severity }) => severity === "error")) {
    console.error(textReport(all));
    return false;
  }
  clock("check", `${parsed.papers.length} papers, ${parsed.topics.length} topics`);
  if (!isGenerated(generated)) {
    console.error(notOurs(generated));
    return false;
  }
  mkdirSync(generated, { recursive: true });
  const counts = writeGenerated(generated, buildPages(parsed, reserved));
  clock("pages", `${counts.written} written, ${counts.unchanged} unchanged, ${counts.removed} removed`);
  return true;
}
