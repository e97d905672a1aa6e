import type { Answer, Question } from "./messages.ts";

type Asked = Question extends infer Q ? (Q extends { turn: number } ? Omit<Q, "turn"> : never) : never;

export type Ask = (question: Asked) => Promise<Answer>;

/** Asks the worker, which is started with the first question. A worker that cannot be loaded answers with the reason. */
export function connectWorker(): Ask {
  const waiting = new Map<number, (answer: Answer) => void>();
  let worker: Worker | undefined;
  let turn = 0;
  const settle = (answer: Answer) => {
    waiting.get(answer.turn)?.(answer);
    waiting.delete(answer.turn);
  };
  const start = () => {
    const started = new Worker(new URL("./suggest-worker.ts", import.meta.url), { type: "module", name: "suggest" });
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => settle(data));
    started.addEventListener("error", () => {
      worker = undefined;
      const reason = "The check could not be loaded. Try again when you are online.";
      for (const asked of waiting.keys()) settle({ turn: asked, kind: "failed", reason });
    });
    return started;
  };
  return (question) =>
    new Promise((resolve) => {
      waiting.set(++turn, resolve);
      worker ??= start();
      // A worker has no origin to name; that is asked of windows.
      // eslint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ ...question, turn });
    });
}
