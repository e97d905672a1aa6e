import type { Rule } from "./check.ts";

/** Rules that hold while files are read, before there is a value that a check could look at. */
export const readingRules: Rule[] = [
  {
    id: "front-matter",
    severity: "error",
    summary: "A file starts with front matter: `---`, then `key: value` lines in YAML, then `---`.",
    why: "Each value has the type that the tables above name. Languages other than YAML, tags and aliases are not allowed. `--fix` puts a text between quotes where YAML cannot read it without.",
    bad: "title: Transfer: a survey\npublished: last spring",
    good: 'title: "Transfer: a survey"\npublished: 2017-03',
  },
  {
    id: "unknown-key",
    severity: "error",
    summary: "Front matter has no keys but those of the tables above.",
    why: "A misspelt key would be lost without a word. `--fix` repairs a key with one typing mistake, if its value has the right type.",
    bad: "autors: [Ada Lovelace]",
    good: "authors: [Ada Lovelace]",
  },
  {
    id: "readable-file",
    severity: "error",
    summary: "A file is text in UTF-8 of at most 1 MB, not a folder, a symbolic link or a device.",
    why: "A link could lead anywhere on the machine that builds the site, and other encodings lose characters.",
    bad: "ln -s /etc/hosts content/abstracts/a-paper.md",
    good: "iconv -f latin1 -t utf8 draft.md > content/abstracts/a-paper.md",
  },
  {
    id: "file-place",
    severity: "error",
    summary:
      "Content is in `abstracts`, `topics` and `terms`, in files that end in `.md`; beside these folders there are only `facets.yaml`, `README.md` and `listings`.",
    why: "A file anywhere else would not be shown. Move or rename it.",
    bad: "content/a-paper.txt",
    good: "content/abstracts/a-paper.md",
  },
];
