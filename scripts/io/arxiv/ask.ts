import { collapseWhitespace } from "../../../src/lib/collapse-whitespace.ts";
import { retryAfter } from "../../../src/lib/retry-after.ts";
import { connectionFailure, type Failure, instead } from "./failure.ts";
import { readUpTo } from "./read-up-to.ts";

/** Where to ask, and with how much patience; all in milliseconds. */
export interface ArxivOptions {
  base?: string | undefined;
  timeout?: number;
  /** How long to wait before each further try. arXiv asks for three seconds between requests. */
  pauses?: number[];
  /** Told before each wait. */
  onWait?: (reason: string, milliseconds: number) => void;
}

/** The feed that arXiv answers with, or why there is none. */
export type ArxivAnswer = { feed: string } | Failure;

const arxivApi = "https://export.arxiv.org/api/query";

/** One paper is a few kilobytes; a long list of authors makes it some hundred. */
const largestAnswer = 4 * 1024 * 1024;
/** Whoever is asked to wait longer had better come back. */
const longestWait = 60_000;

/** Asks arXiv for one paper. Tries again when arXiv is busy or silent, but not when there is no way to it. */
export async function askArxiv(
  id: string,
  { base = arxivApi, timeout = 20_000, pauses = [3_000, 9_000], onWait }: ArxivOptions = {},
): Promise<ArxivAnswer> {
  const url = new URL(base);
  url.searchParams.set("id_list", id);
  url.searchParams.set("max_results", "1");
  for (const pause of [...pauses, undefined]) {
    const answer = await tryOnce(url, timeout);
    if ("feed" in answer || answer.again !== true || pause === undefined) return answer;
    const wait = Math.max(pause, answer.wait ?? 0);
    if (wait > longestWait) return answer;
    onWait?.(answer.message, wait);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new Error("unreachable: the last try has no pause");
}

async function tryOnce(url: URL, timeout: number): Promise<ArxivAnswer> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeout),
      headers: { accept: "application/atom+xml", "user-agent": "transfer-atlas" },
    });
    const text = await readUpTo(response, largestAnswer);
    if (text === undefined) return tooLarge(url);
    // What is wrong with a question is told in a feed as well, with status 400.
    if (/<feed[\s>]/.test(text) && (response.ok || response.status === 400)) return { feed: text };
    return response.ok ? noFeed(url, text) : refused(url, response);
  } catch (error) {
    return connectionFailure(url.host, error);
  }
}

function tooLarge({ host }: URL): Failure {
  return {
    message: `Unexpected answer of more than ${largestAnswer} bytes from ${host}, expected one paper`,
    fix: `Check the address, or ${instead}.`,
  };
}

/** A page of a network that wants a sign-in, or of a server that is being looked after; or one line that says “wait”. */
function noFeed({ host }: URL, text: string): Failure {
  const words = collapseWhitespace(
    text.slice(0, 20_000).replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>|<[^<>]*>/gi, " "),
  );
  return {
    message: `Unexpected answer from ${host} that is no feed (“${words.slice(0, 80)}”), expected a paper`,
    fix: `Open https://${host} in a browser to see what is wrong, or ${instead}.`,
    again: /^rate exceeded/i.test(words),
  };
}

function refused({ host }: URL, { status, headers }: Response): Failure {
  const again = status === 429 || status >= 500;
  const wait = retryAfter(headers.get("retry-after"), Date.now());
  const asks =
    wait === undefined || wait <= longestWait
      ? ""
      : `, which asks to be left alone for ${Math.ceil(wait / 60_000)} minutes`;
  const fix = again ? `Try again later, or ${instead}.` : `Check the identifier, or ${instead}.`;
  return { message: `Unexpected status ${status} from ${host}${asks}, expected a paper`, fix, again, wait };
}
