/** Hosts that research abstracts link to, and that others imitate. */
export const knownHosts = [
  "aclanthology.org", "arxiv.org", "bitbucket.org", "colab.research.google.com", "doi.org", "drive.google.com",
  "figshare.com", "github.com", "github.io", "gitlab.com", "google.com", "huggingface.co", "kaggle.com", "openreview.net",
  "paperswithcode.com", "pypi.org", "semanticscholar.org", "sites.google.com", "zenodo.org",
]; // prettier-ignore

/** Mirrors of known sites that were found in listings; each has the same paths. */
const mirrors = new Map([
  ["hg.netforlzr.asia", "huggingface.co"],
  ["hf.xwall.us.kg", "huggingface.co"],
  ["hf-mirror.com", "huggingface.co"],
  ["arxiv.cnoctave.top", "arxiv.org"],
]);

/**
 * The known host that a host imitates; undefined when it is known itself or resembles none.
 * @example imitates("githud.com") // "github.com"
 * @example imitates("arxiv.cnoctave.top") // "arxiv.org"
 */
export function imitates(host: string): string | undefined {
  const name = bareHost(host);
  const mirrored = mirrors.get(name);
  if (mirrored !== undefined) return mirrored;
  if (knownHosts.some((known) => name === known || name.endsWith(`.${known}`))) return undefined;
  return knownHosts
    .filter((known) => looksLike(name, known))
    .sort((a, b) => a.split(".").length - b.split(".").length)[0];
}

/** The site that a known mirror copies, with the same paths, so that a URL can be corrected with certainty. */
export function mirrorOf(host: string): string | undefined {
  return mirrors.get(bareHost(host));
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\.|\.$/g, "");
}

function looksLike(name: string, known: string): boolean {
  const brand = known.split(".").at(-2)!;
  const labels = name.split(".");
  if (brand.length < 5) return false;
  // Only the owner of a brand has it as a top-level domain: ai.google.
  if (labels.at(-1) === brand) return false;
  // The brand as a label of its own under another owner: arxiv.example.top, github.com.example.
  if (labels.includes(brand)) return !isOwners(labels, brand);
  return labels.length <= 3 && labels.some((label) => skeleton(label) === skeleton(brand));
}

/** A brand under another domain that its owner holds, or where others run the software. */
function isOwners(labels: string[], brand: string): boolean {
  const host = labels.join(".");
  if (brand === "google" && /(?:^|\.)google\.(?:com?\.)?[a-z]{2}$/.test(host)) return true;
  return (
    sameOwner.has(labels.slice(-2).join(".")) ||
    sameOwner.has(host) ||
    (runByOthers.has(brand) && labels[0] === brand && labels.length > 2 && labels[1] !== "com")
  );
}

/** Other hosts of the same owners. */
const sameOwner = new Set(["github.dev", "github.blog", "github.community", "gitlab.io", "gitlab.org", "google.org"]);

/** Names of software that universities run under their own hosts: gitlab.inria.fr, figshare.le.ac.uk. */
const runByOthers = new Set(["gitlab", "figshare"]);

/** Cyrillic letters that look like Latin ones, and the marks that stand for each other. */
const cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяіѕј";
const latin = "abbгdeжзийklmnoпpcтyфxцчшщъыьэюяisj";
const folded: Record<string, string> = { 0: "o", 1: "i", l: "i", "|": "i", 3: "e", 5: "s", d: "b" };

/** A label with look-alike and doubled letters folded into one. See Unicode TR 39 on confusables. */
function skeleton(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[а-яіѕј]/g, (letter) => latin[cyrillic.indexOf(letter)] ?? letter)
    .replaceAll("rn", "m")
    .replaceAll("vv", "w")
    .replace(/[01l|35d]/g, (letter) => folded[letter]!)
    .replaceAll("-", "")
    .replace(/(.)\1+/g, "$1");
}
