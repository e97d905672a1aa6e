import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import { retryAfter } from "../../src/lib/retry-after.ts";

/** Where to ask, and how long to wait; all in milliseconds. */
export interface ArxivOptions {
  base?: string | undefined;
  timeout?: number;
  /** How long to wait before each further try. arXiv asks for three seconds between requests. */
  pauses?: number[];
  /** Called before each wait. */
  onWait?: (reason: string, milliseconds: number) => void;
}

/** Why there is no answer, and what to do instead. */
interface ArxivFailure {
  message: string;
  fix: string;
  /** How long the server asks to wait, in milliseconds; undefined when the same request would fail again. */
  retryAfter?: number | undefined;
}

const arxivApi = "https://export.arxiv.org/api/query";

/** Anyone who is asked to wait longer had better come back. */
const longestWait = 60_000;

/** What can always be done. */
const instead = 'run `npm run new -- --bibtex FILE` with the BibTeX of the paper, or `npm run new -- "Title"`';

/** A timeout, or an open connection that was lost: a second try often succeeds. */
const temporary = /timeout|TIMEDOUT|TIMEOUT|ECONNRESET|EPIPE|UND_ERR_SOCKET/;

/** Asks arXiv for the feed of one paper. Tries again when arXiv is busy or silent, but not when it cannot be reached. */
export async function askArxiv(
  id: string,
  { base = arxivApi, timeout = 20_000, pauses = [3_000, 9_000], onWait }: ArxivOptions = {},
): Promise<{ feed: string } | ArxivFailure> {
  const url = new URL(base);
  url.searchParams.set("id_list", id);
  url.searchParams.set("max_results", "1");
  for (const pause of pauses) {
    const answer = await tryOnce(url, timeout);
    if ("feed" in answer || answer.retryAfter === undefined || answer.retryAfter > longestWait) return answer;
    const wait = Math.max(pause, answer.retryAfter);
    onWait?.(answer.message, wait);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return tryOnce(url, timeout);
}

async function tryOnce(url: URL, timeout: number): Promise<{ feed: string } | ArxivFailure> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeout),
      headers: { accept: "application/atom+xml", "user-agent": "transfer-atlas" },
    });
    const text = await response.text();
    // arXiv describes a wrong request in a feed as well, with status 400.
    if (/<feed[\s>]/.test(text) && (response.ok || response.status === 400)) return { feed: text };
    return response.ok ? noFeed(url, text) : wrongStatus(url, response);
  } catch (error) {
    return unreachable(url, error as Error);
  }
}

/** The sign-in page of a network, the notice of a server under maintenance, or one line that asks to wait. */
function noFeed({ host }: URL, html: string): ArxivFailure {
  const text = html.slice(0, 20_000).replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>|<[^<>]*>/gi, " ");
  const words = collapseWhitespace(text).slice(0, 80);
  return {
    message: `${host} did not answer with a feed: “${words}”`,
    fix: `Open https://${host} in a browser to see what is wrong, or ${instead}.`,
    retryAfter: /^rate exceeded/i.test(words) ? 0 : undefined,
  };
}

function wrongStatus({ host }: URL, { status, headers }: Response): ArxivFailure {
  const message = `${host} answered with status ${status}`;
  if (status !== 429 && status < 500) return { message, fix: `Check the identifier, or ${instead}.` };
  const wait = retryAfter(headers.get("retry-after"), Date.now()) ?? 0;
  const minutes = Math.ceil(wait / 60_000);
  const asks = wait > longestWait ? ` and asks to wait for ${minutes} minutes` : "";
  return { message: `${message}${asks}`, fix: `Try again later, or ${instead}.`, retryAfter: wait };
}

function unreachable({ host }: URL, error: Error): ArxivFailure {
  let cause = error as NodeJS.ErrnoException;
  while (cause.cause instanceof Error) cause = cause.cause;
  const { message, code } = cause;
  const reason = typeof code !== "string" || message.includes(code) ? message : `${message} (${code})`.trim();
  return {
    message: `Cannot reach ${host}: ${reason}`,
    fix: `Check the network, the proxy (HTTPS_PROXY) and its certificate (NODE_EXTRA_CA_CERTS), or ${instead}.`,
    retryAfter: temporary.test(reason) ? 0 : undefined,
  };
}
