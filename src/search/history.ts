/** The reader's own last searches. They stay in this browser. */
const key = "atlas-searches";
const most = 8;

/** The last searches, newest first; none where the browser keeps nothing. */
export function pastSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search, once, in the first place. */
export function keepSearch(query: string): void {
  const asked = query.trim();
  if (asked.length < 2) return;
  store([asked, ...pastSearches().filter((one) => one !== asked)].slice(0, most));
}

/** Forgets all. */
export function forgetSearches(): void {
  store([]);
}

function store(searches: string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing has no history; searching works all the same.
  }
}
