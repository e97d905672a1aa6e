import type { Env } from "./settings.ts";
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { bareIdentifier } from "../../src/content/identifiers.ts";
import { withArxivSources } from "../../src/import/formats/arxiv.ts";
import { arxivAtom } from "../../src/import/formats/arxiv-atom.ts";
import { bibtex } from "../../src/import/formats/bibtex.ts";
import type { ParsedSource, SourceRecord } from "../../src/model/source-record.ts";
import { askArxiv } from "./ask-arxiv.ts";
import { failure, type Io, wrongUse } from "./command.ts";
import { readText } from "./read-text.ts";

/** Where the facts of a new paper come from. */
export interface NewSource {
  /** The identifier with which arXiv is asked. */
  arxiv?: string;
  read(env: Env, io: Io): SourceRecord | Promise<SourceRecord>;
}

/** The source that the value of `--arxiv` names. */
export function arxivSource(text: string): NewSource {
  const id = bareIdentifier("arxiv", text);
  if (id === undefined) throw wrongUse(`Unexpected arXiv ID \`${text}\`, expected one such as 1703.05175`);
  return { arxiv: id, read: async (env, io) => withArxivSources({ arxiv: id, ...(await recordOfArxiv(id, env, io)) }) };
}

/** The source that the value of `--bibtex` names. */
export function bibtexSource(file: string): NewSource {
  return { read: (_, { cwd }) => onlyRecord(bibtex.parse(textOf(file, cwd)), file) };
}

/** The source that an argument without an option names: people paste what they have. */
export function pastedSource(argument: string): NewSource {
  const text = argument.trim();
  if (text === "") throw wrongUse("The title is empty");
  if (bareIdentifier("arxiv", text) !== undefined) return arxivSource(text);
  if (/\.bib$/i.test(text)) return bibtexSource(text);
  if (bibtex.detect(text)) return { read: () => onlyRecord(bibtex.parse(text), "the BibTeX") };
  if (/^(?:https?:\/\/|doi:|10\.\d{4,9}\/)\S*$/i.test(text))
    throw wrongUse(`Unexpected address \`${text.slice(0, 100)}\`, expected a title, an arXiv ID or BibTeX`);
  return { read: () => ({ title: text, line: 1 }) };
}

function textOf(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw wrongUse(`No file \`${file}\``);
  const text = readText(path);
  if (typeof text === "string") return text;
  throw failure(`${file}:${text.line}: ${text.message}`, text.fix);
}

async function recordOfArxiv(id: string, env: Env, io: Io): Promise<SourceRecord> {
  const base = env["ARXIV_API"];
  if (base !== undefined && !/^https?:$/.test(URL.parse(base)?.protocol ?? ""))
    throw wrongUse(`Unexpected ARXIV_API \`${base}\`, expected an address that starts with https://`);
  const onWait = (reason: string, wait: number) =>
    io.stderr(`${reason}. Trying again in ${Math.ceil(wait / 1000)} seconds.`);
  const answer = await askArxiv(id, { base, onWait });
  if ("message" in answer) throw failure(answer.message, answer.fix);
  const parsed = arxivAtom.parse(answer.feed);
  if (parsed.records.length + parsed.refused.length === 0)
    throw failure(`arXiv knows no paper ${id}`, "Look it up on https://arxiv.org.");
  return onlyRecord(parsed, `arXiv's answer on ${id}`);
}

function onlyRecord({ records: [record, ...more], refused: [refusal] }: ParsedSource, from: string): SourceRecord {
  if (refusal !== undefined)
    throw failure(`${from}:${refusal.line}: ${refusal.reason}`, "Correct it, or give the title only.");
  if (record === undefined)
    throw failure(`No paper in ${from}`, 'Give BibTeX such as `@article{key, title={…}, author={…}}`, or run `npm run new -- "Title"`.'); // prettier-ignore
  if (more.length > 0)
    throw failure(`${more.length + 1} papers in ${from}, expected one`, "Keep one of them in the file. Several with abstracts are read by `npm run import -- FILE`."); // prettier-ignore
  if ((record.title ?? "").trim() === "")
    throw failure(`The paper in ${from} has no title`, "Give the title in quotation marks.");
  return record;
}
