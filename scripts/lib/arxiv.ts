/** Where to ask, and with how much patience; all in milliseconds. */
export interface ArxivOptions {
  base?: string | undefined;
  timeout?: number;
  /** How long to wait before each further try. arXiv asks for three seconds between requests. */
  pauses?: number[];
}

/** The feed that arXiv answers with, or why there is none and what to do instead. */
export type ArxivAnswer = { feed: string } | { message: string; fix: string };

const arxivApi = "https://export.arxiv.org/api/query";

/** One paper is a few kilobytes; a long list of authors makes it some hundred. */
const largestAnswer = 4 * 1024 * 1024;

const instead = 'run `npm run new -- --bibtex FILE` with the BibTeX of the paper, or `npm run new -- "Title"`';

/** Asks arXiv for one paper. Tries again when arXiv is busy or silent, but not when there is no network. */
export async function askArxiv(
  id: string,
  { base = arxivApi, timeout = 20_000, pauses = [3_000, 9_000] }: ArxivOptions = {},
): Promise<ArxivAnswer> {
  const url = new URL(base);
  url.searchParams.set("id_list", id);
  url.searchParams.set("max_results", "1");
  for (const pause of [...pauses, undefined]) {
    const { again, retryAfter, ...answer } = await tryOnce(url, timeout);
    if (!again || pause === undefined) return answer as ArxivAnswer;
    await new Promise((resolve) => setTimeout(resolve, Math.max(pause, Math.min(retryAfter ?? 0, 60_000))));
  }
  throw new Error("unreachable: the last try has no pause");
}

type Tried = ArxivAnswer & { again?: boolean; retryAfter?: number };

async function tryOnce(url: URL, timeout: number): Promise<Tried> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeout),
      headers: { accept: "application/atom+xml", "user-agent": "transfer-atlas" },
    });
    if (!response.ok) return refusedBy(url, response);
    const feed = await response.text();
    if (feed.length <= largestAnswer) return { feed };
    return {
      message: `Unexpected answer of ${feed.length} characters from ${url.host}, expected one paper`,
      fix: `Check the address, or ${instead}.`,
    };
  } catch (error) {
    return unreachable(url, error);
  }
}

function refusedBy(url: URL, { status, headers }: Response): Tried {
  const again = status === 429 || status >= 500;
  const retryAfter = Number(headers.get("retry-after")) * 1000 || 0;
  const fix = again ? `Try again in a minute, or ${instead}.` : `Check the identifier, or ${instead}.`;
  return { message: `Unexpected status ${status} from ${url.host}, expected a paper`, fix, again, retryAfter };
}

/** Codes that mean that this machine has no way to arXiv at all. */
const offline = new Set(["ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "ECONNREFUSED"]);

function unreachable(url: URL, error: unknown): Tried {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = name === "TimeoutError" ? "no answer in time" : (cause?.code ?? String(error));
  return {
    message: `Unexpected failure to reach ${url.host} (${code}), expected an answer`,
    fix: `Check the network and try again, or ${instead}.`,
    again: !offline.has(cause?.code ?? ""),
  };
}
