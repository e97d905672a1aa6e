import type { Rule } from "./check.ts";

/** Rules that hold while files are read, before there is a value that a check could look at. */
export const readingRules: Rule[] = [
  {
    id: "front-matter",
    summary: "A file starts with front matter: a line `---`, lines `key: value` in YAML, and another line `---`.",
    why: "Each value has the type that the tables above give. Other languages, YAML tags and aliases are not allowed. `--fix` quotes a text that YAML cannot read without quotes.",
    bad: "title: Transfer: a survey\npublished: last spring",
    good: 'title: "Transfer: a survey"\npublished: 2017-03',
  },
  {
    id: "unknown-key",
    summary: "Front matter has only the keys in the tables above.",
    why: "Otherwise a misspelt key would be ignored silently. `--fix` corrects a key with a single typing mistake if its value has the right type.",
    bad: "autors: [Ada Lovelace]",
    good: "authors: [Ada Lovelace]",
  },
  {
    id: "readable-file",
    summary: "A file is text in UTF-8 of at most 1 MB, not a folder, a symbolic link or a device.",
    why: "A link could lead anywhere on the machine that builds the site, and other encodings lose characters.",
    bad: "ln -s /etc/hosts content/abstracts/a-paper.md",
    good: "iconv -f latin1 -t utf8 draft.md > content/abstracts/a-paper.md",
  },
  {
    id: "file-place",
    summary:
      "Content lies in `abstracts`, `topics` and `terms`, in files whose names end in `.md`; next to these folders there are only `facets.yaml`, `redirects.yaml`, `excluded.yaml`, `README.md`, `listings` and `quality`.",
    why: "A file anywhere else would not be shown. Move or rename it.",
    bad: "content/a-paper.txt",
    good: "content/abstracts/a-paper.md",
  },
];
