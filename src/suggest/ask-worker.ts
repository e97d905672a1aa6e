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

/** Runs a task in the worker. @throws the reason why it failed. */
export type Ask = <T extends keyof Tasks>(task: T, ...args: Parameters<Tasks[T]>) => ReturnType<Tasks[T]>;

/** Starts the worker with the first question, and again after it could not be loaded. */
export function connectWorker(): Ask {
  const waiting = new Map<number, (answer: Omit<Answer, "turn">) => void>();
  let worker: Worker | undefined;
  let turn = 0;
  const settle = ({ turn, ...answer }: Answer) => {
    waiting.get(turn)?.(answer);
    waiting.delete(turn);
  };
  const start = () => {
    const started = new Worker(new URL("./suggest-worker.ts", import.meta.url), { type: "module", name: "suggest" });
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => settle(data));
    started.addEventListener("error", () => {
      worker = undefined;
      const error = "The check could not be loaded. Try again when you are online.";
      for (const asked of waiting.keys()) settle({ turn: asked, error });
    });
    return started;
  };
  const ask = (task: keyof Tasks, ...args: unknown[]) =>
    new Promise((resolve, reject) => {
      waiting.set(++turn, ({ error, result }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      worker ??= start();
      // A worker has no origin to name; that is asked of windows.
      // eslint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ turn, task, args } satisfies Question);
    });
  return ask as Ask;
}
