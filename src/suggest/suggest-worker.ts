import "./without-eval.ts";
import type { KnownPaper } from "../model/page.ts";
import type { SourceFile } from "../content/front-matter.ts";
import { type Draft, idsOf } from "./draft.ts";
import { draftToRecord } from "./draft-record.ts";
import { makeDraftFile } from "./draft-file.ts";
import { judgeDraft, readTaxonomy } from "./judge-draft.ts";
import { knownPaperFile, likelySame } from "./likely-same.ts";
import type { Answer, Question } from "./messages.ts";
import { readPasted } from "./read-pasted.ts";
import { abstractInMarkdownAlternate } from "./read-markdown-alternate.ts";

/** Runs importer, check, classifier and page in a thread of their own, so that typing never waits for them. */
addEventListener("message", ({ data }: MessageEvent<Question>) => void answer(data).then((said) => postMessage(said)));

async function answer(question: Question): Promise<Answer> {
  try {
    if (question.kind === "start") await Promise.all([loadTaxonomy(question.base), loadKnown(question.base)]);
    if (question.kind === "start") return { turn: question.turn, kind: "ready" };
    if (question.kind === "read") return { turn: question.turn, kind: "read", pasted: readPasted(question.text) };
    return { turn: question.turn, ...(await judge(question.draft, question.base)) };
  } catch (error) {
    return { turn: question.turn, kind: "failed", reason: String(error) };
  }
}

async function judge(draft: Draft, base: string) {
  const [taxonomy, known] = await Promise.all([loadTaxonomy(base), loadKnown(base)]);
  const alike = likelySame(draftToRecord(draft), known);
  const compared = idsOf(draft.distinct);
  const same = alike.filter(({ id }) => !compared.includes(id)).map(({ id, title }) => ({ id, title }));
  const taken = known.flatMap(({ id, formerly }) => [id, ...formerly]);
  const made = makeDraftFile(draft, taken);
  if ("refused" in made) return { kind: "refused" as const, reason: made.refused, same };
  const others = await Promise.all(
    known
      .filter((paper) => alike.includes(paper) || compared.includes(paper.id))
      .map(async (paper) => knownPaperFile(paper, await loadAbstract(base, paper.id))),
  );
  const today = new Date().toISOString().slice(0, 10);
  const { text, ...judgement } = judgeDraft(made, taxonomy, { others, today, base });
  return { kind: "judged" as const, made: { ...made, text }, judgement, same };
}

const loadTaxonomy = once(async (base) => readTaxonomy((await load(`${base}suggest/taxonomy.json`)) as SourceFile[]));
const loadKnown = once(async (base) => (await load(`${base}suggest/papers.json`)) as KnownPaper[]);
const abstracts = new Map<string, string>();

/** Without its text a paper can still be told by its title and identifiers; the text is asked for again the next time. */
async function loadAbstract(base: string, id: string): Promise<string> {
  const known = abstracts.get(id);
  if (known !== undefined) return known;
  try {
    const response = await fetch(`${base}papers/${id}/index.md`);
    if (response.ok) abstracts.set(id, abstractInMarkdownAlternate(await response.text()));
  } catch {
    // Offline: the page says so nowhere, since the rest of the check stands.
  }
  return abstracts.get(id) ?? "";
}

async function load(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (${response.status})`);
  return response.json();
}

/** Loads once; what failed is tried again the next time. */
function once<T>(load: (base: string) => Promise<T>): (base: string) => Promise<T> {
  let loading: Promise<T> | undefined;
  return (base) => {
    loading ??= load(base).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
