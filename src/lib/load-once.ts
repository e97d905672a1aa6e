/** Loads what belongs to a key once and remembers it; what failed is loaded again the next time. */
export function loadOnce<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const loading = new Map<string, Promise<T>>();
  return (key) => {
    const known = loading.get(key);
    if (known !== undefined) return known;
    const started = load(key).catch((error: unknown) => {
      loading.delete(key);
      throw error;
    });
    loading.set(key, started);
    return started;
  };
}
