/**
 * Runs one piece of work at a time and, when it is done, only the newest of those asked for meanwhile: as one types, no
 * letter waits for a pause and no search is made for letters that are gone.
 */
export function newestOnly<T>(work: (task: T) => Promise<void>): (task: T) => Promise<void> {
  let waiting: { task: T } | undefined;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (waiting !== undefined) {
      const { task } = waiting;
      waiting = undefined;
      await work(task);
    }
  };
  return (task) => {
    waiting = { task };
    running ??= run().finally(() => (running = undefined));
    return running;
  };
}

/** Answers kept of one question. */
const remembered = 300;

/** Keeps the last answers of a question; a failed one is asked again. */
export function remember<A extends unknown[], T>(ask: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (...args) => {
    const key = JSON.stringify(args);
    const answer = known.get(key) ?? ask(...args);
    known.delete(key);
    known.set(key, answer);
    if (known.size > remembered) known.delete(known.keys().next().value!);
    answer.catch(() => known.delete(key));
    return answer;
  };
}
