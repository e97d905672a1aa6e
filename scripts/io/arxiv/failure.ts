/** Why there is no answer, and what to do instead. */
export interface Failure {
  message: string;
  fix: string;
  /** Whether the same question may be answered a little later. */
  again?: boolean;
  /** For how long the server asks to be left alone, in milliseconds. */
  wait?: number | undefined;
}

/** What can always be done. */
export const instead = 'run `npm run new -- --bibtex FILE` with the BibTeX of the paper, or `npm run new -- "Title"`';

/** Ways in which a connection that was there is lost; a second try often succeeds. */
const passing = new Set(["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT"]); // prettier-ignore
/** A certificate that Node does not know, most often of a proxy that reads along. */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS/;

/** What an error of `fetch` means to a person. */
export function connectionFailure(host: string, error: unknown): Failure {
  const { name } = error as Error;
  const late = name === "TimeoutError";
  const code = late ? "no answer in time" : reasonOf(error);
  return {
    message: `Unexpected failure to reach ${host} (${code}), expected an answer`,
    fix: `${advice(code)}, or ${instead}.`,
    again: late || passing.has(code),
  };
}

/** The code of the system or of Node, from the innermost cause that says more than “fetch failed”. */
function reasonOf(error: unknown): string {
  const causes = [];
  for (let at = error as { cause?: unknown } | undefined; at !== undefined; at = at.cause as typeof at)
    causes.push(at as { code?: unknown; message?: string });
  const proxy = causes.map(({ message }) => /proxy response \((\d+)\)/i.exec(message ?? "")?.[1]).find(Boolean);
  if (proxy !== undefined) return `the proxy answers ${proxy}`;
  const code = causes.map((cause) => cause.code).find((code) => typeof code === "string");
  return code ?? causes.at(-1)?.message ?? String(error);
}

function advice(code: string): string {
  if (certificate.test(code)) return "Name the file with your network's certificate in NODE_EXTRA_CA_CERTS";
  if (/proxy/i.test(code)) return "Check the proxy that HTTPS_PROXY names";
  return "Check the network (behind a proxy, set HTTPS_PROXY) and try again";
}
