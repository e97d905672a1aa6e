import type { Draft } from "./draft.ts";
import type { Pasted } from "./read-pasted.ts";
import type { Validation } from "./validate.ts";

/** What the page asks of its worker, so that typing never waits for importer, check, classifier and page. */
export interface Tasks {
  /** Loads what drafts are validated with. */
  load(base: string): Promise<void>;
  /** Reads what is pasted. */
  read(text: string): Promise<Pasted>;
  validate(draft: Draft, base: string): Promise<Validation>;
}

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
