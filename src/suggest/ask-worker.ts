import type { Answer, Question, Tasks } from "./suggest-worker.ts";

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
