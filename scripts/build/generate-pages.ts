import { buildPages, checkAndDraft } from "../../src/site/data/build-pages.ts";
import { reservedPaths } from "../../src/site/site-pages.ts";
import { withBuildLock } from "./build-lock.ts";
import { readContent } from "../io/read-content.ts";
import { textReport } from "../report/text.ts";
import { type Io, stageClock } from "../io/command.ts";
import { type Env, type Folders, project } from "../io/settings.ts";
import { followInEditor } from "./write-editor-files.ts";
import { writeGenerated } from "./write-generated.ts";

/**
 * Checks content and writes its pages into the generated folder.
 * @returns false when content has errors; they are printed then, and nothing is written.
 */
export async function generatePages(folders: Folders, env: Env, io: Io): Promise<boolean> {
  return withBuildLock(folders, env, io, () => generate(folders, io));
}

function generate({ content, generated }: Folders, io: Io): boolean {
  const clock = stageClock(io);
  const { files, problems: unreadable } = readContent(content, io.cwd);
  followInEditor(content, io.cwd);
  const reserved = reservedPaths(project);
  const { parsed, problems, draft } = checkAndDraft(files, { reserved });
  const all = [...unreadable, ...problems];
  if (all.some(({ severity }) => severity === "error")) {
    io.stderr(textReport(all));
    return false;
  }
  clock("check", `${parsed.papers.length} papers, ${parsed.topics.length} topics`);
  clock("pages", writeGenerated(generated, buildPages(parsed, { draft, reserved })));
  return true;
}
