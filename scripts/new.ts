import { join } from "node:path";
import { type ImportPlan, planImport } from "../src/import/plan.ts";
import { withAbstractPlaceholder } from "../src/import/next-steps.ts";
import { parseContent } from "../src/content/content.ts";
import { idOf } from "../src/content/files.ts";
import { fixContent } from "../src/content/checks/fix.ts";
import type { SourceRecord } from "../src/model/source-record.ts";
import { followInEditor } from "./build/write-editor-files.ts";
import { command, failure, type Io, runAsProcess, today, wrongUse } from "./io/command.ts";
import { arxivSource, pastedSource, readSource } from "./io/new-source.ts";
import { folders, shownPath } from "./io/settings.ts";
import { readContent, readExisting } from "./io/read-content.ts";
import { writeChanged } from "./io/write-changed.ts";
import { nextStepsReport, writtenReport } from "./report/new.ts";

const usage = `Usage: npm run new -- "Title" | --bibtex FILE | --arxiv ID

Writes the file of one paper, filled with what the source gives, ready to be completed by hand.
  "Title"          only the title is known
  --bibtex FILE    a file with the BibTeX of the paper
  --arxiv ID       asks arXiv, e.g. 1703.05175, an address or a DOI of arXiv
In the place of the title, an arXiv ID, a file that ends in .bib or BibTeX is understood, too.
ATLAS_CONTENT names another content folder, ARXIV_API another address to ask, HTTPS_PROXY a proxy.`;

const options = { bibtex: { type: "string" }, arxiv: { type: "string" } } as const;

export const run = command(usage, options, async ({ positionals, values: { bibtex, arxiv } }, env, io) => {
  const [source, ...more] = [
    ...positionals.map(pastedSource),
    ...(bibtex === undefined ? [] : [{ kind: "file", path: bibtex } as const]),
    ...(arxiv === undefined ? [] : [arxivSource(arxiv)]),
  ];
  if (source === undefined || more.length > 0)
    throw wrongUse("Expected one paper: a title in quotation marks, --bibtex FILE or --arxiv ID");
  const { content } = folders(env, io.cwd);
  const into = join(content, "abstracts");
  if (source.kind === "arxiv") planNew({ title: source.id, arxiv: source.id, line: 1 }, into, io);
  const path = writeNew(await readSource(source, env, io), into, io);
  followInEditor(content, io.cwd);
  finish(path, content, io);
});

/** Plans the file of one paper, unless there is one already. */
function planNew(record: SourceRecord, into: string, io: Io): ImportPlan & { id: string } {
  const plan = planImport([withAbstractPlaceholder(record)], readExisting(into), { update: false });
  const [refused] = plan.refused;
  if (refused !== undefined) throw failure(`Cannot write this paper (${refused.reason})`, "Correct it.");
  const { id, outcome } = plan.outcomes[0]!;
  if (outcome === "added") return { ...plan, id };
  throw failure(
    `This paper already has a file, ${shownPath(join(into, `${id}.md`), io.cwd)}`,
    "Edit that file, or give a title that tells the two apart.",
  );
}

function writeNew(record: SourceRecord, into: string, io: Io): string {
  const { id, ...plan } = planNew(record, into, io);
  const path = join(into, `${id}.md`);
  writeChanged(path, plan.write.get(id)!);
  io.stdout(writtenReport(shownPath(path, io.cwd), plan));
  return path;
}

/** Makes the fixes that are certain in the new file, and says what is left to do. */
function finish(path: string, content: string, io: Io): void {
  const shown = shownPath(path, io.cwd);
  const only = (file: string) => file === shown;
  const { files, problems } = fixContent(readContent(content, io.cwd).files, { only, today: today(io) });
  writeChanged(path, files.find(({ file }) => only(file))!.text);
  const { papers, topics } = parseContent(files).content;
  const paper = papers.find(({ id }) => id === idOf(path));
  if (paper !== undefined) io.stdout(nextStepsReport(paper, topics, problems, shown));
}

if (import.meta.main) await runAsProcess(run);
