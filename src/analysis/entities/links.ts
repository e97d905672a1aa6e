import { LinkifyIt } from "linkify-it";
import { isUnsafeUrl } from "../../content/unsafe-url.ts";
import { webUrlSchema } from "../../model/paper.ts";
import type { Reading } from "../reading/read-paper.ts";

/** Links that the abstract itself gives, with the sentence that gives each. */
export interface StatedLink {
  kind: "code" | "data" | "project";
  url: string;
  text: string;
}

const urls = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add("ftp:", null)
  .add("mailto:", null)
  .add("//", null);

const codeHost =
  /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.[\w.-]+|gist\.github\.com|pypi\.org)$/;
const dataHost =
  /(?:^|\.)(?:zenodo\.org|figshare\.com|kaggle\.com|physionet\.org|dataverse\.[\w.]+|openml\.org|osf\.io)$/;

/** Reads code, data and project links by their host and by the words before them. */
export function findLinks({ sentences }: Reading): StatedLink[] {
  return sentences.slice(1).flatMap(({ text }) =>
    (urls.match(text) ?? [])
      // What looks like an address may not be one (`http://256.1.1.1/`), or one that only words may name.
      .filter(({ url }) => webUrlSchema.safeParse(url).success && !isUnsafeUrl(url))
      .map(({ url, index }) => ({ kind: kindOf(url, text.slice(0, index)), url, text })),
  );
}

function kindOf(url: string, before: string): StatedLink["kind"] {
  const { hostname, pathname } = new URL(url);
  if (hostname === "huggingface.co") return pathname.startsWith("/datasets/") ? "data" : "project";
  if (dataHost.test(hostname)) return "data";
  const data = /\b(?:data ?sets?|data|benchmark|corpus)\b/i.test(before);
  const code = /\b(?:codes?|implementation|library|software|scripts?|source)\b/i.test(before);
  if (codeHost.test(hostname)) return data && !code && !/\bmodels?\b/i.test(before) ? "data" : "code";
  if (data && !code) return "data";
  return "project";
}
