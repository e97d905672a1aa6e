import "./worker-shims.ts";
import { loadJson, loadRecord } from "../browser/site-data.ts";
import type { SourceFile } from "../content/front-matter.ts";
import type { KnownPaper } from "../model/page.ts";
import { urls, withBase } from "../model/urls.ts";
import { remember } from "../search/turns.ts";
import type { Draft } from "./draft.ts";
import type { Pasted } from "./read-pasted.ts";
import { readTaxonomy, validateDraft, type Validation } from "./validate.ts";

/** What the page asks of its worker, so that typing never waits for importer, check, classifier and page. */
const tasks = { load, read, validate };
export type Tasks = typeof tasks;

/** A task for the worker, by its name. */
export interface Question {
  turn: number;
  task: keyof Tasks;
  args: unknown[];
}

/** What came of the task with the same turn. */
export interface Answer {
  turn: number;
  result?: unknown;
  error?: string;
}

addEventListener("message", ({ data }: MessageEvent<Question>) => void answer(data).then((said) => postMessage(said)));

async function answer({ turn, task, args }: Question): Promise<Answer> {
  try {
    return { turn, result: await (tasks[task] as (...args: unknown[]) => Promise<unknown>)(...args) };
  } catch (error) {
    return { turn, error: error instanceof Error ? error.message : String(error) };
  }
}

const loadAtlas = remember(async (base: string) => {
  const [files, papers] = await Promise.all([urls.taxonomy, urls.knownPapers].map((url) => loadJson(withBase(url, base)))); // prettier-ignore
  return { taxonomy: readTaxonomy(files as SourceFile[]), papers: papers as KnownPaper[] };
});

/** Loads what drafts are validated with. */
async function load(base: string): Promise<void> {
  await loadAtlas(base);
}

/** The formats are loaded when something is pasted. */
async function read(text: string): Promise<Pasted> {
  const { readPasted } = await import("./read-pasted.ts");
  return readPasted(text);
}

async function validate(draft: Draft, base: string): Promise<Validation> {
  const today = new Date().toISOString().slice(0, 10);
  // Offline, a paper is still recognised by its title and identifiers.
  const abstractOf = async (id: string) => (await loadRecord(base, id).catch(() => undefined))?.abstractMarkup ?? "";
  return validateDraft(draft, { ...(await loadAtlas(base)), abstractOf, today, base });
}
