import { bareIdentifier } from "../../src/content/identifiers.ts";
import { bibtex } from "../../src/import/formats/bibtex.ts";

/** Where the facts of a new paper come from. */
export type NewSource =
  | { kind: "title"; title: string }
  | { kind: "arxiv"; id: string }
  | { kind: "file"; path: string }
  | { kind: "bibtex"; text: string }
  | { kind: "wrong"; message: string };

/** What is meant by an argument that no option explains: people paste what they have. */
export function sourceOf(argument: string): NewSource {
  const text = argument.trim();
  const id = bareIdentifier("arxiv", text);
  if (text === "") return { kind: "wrong", message: "Unexpected empty title, expected the title of a paper" };
  if (id !== undefined) return { kind: "arxiv", id };
  if (/\.bib$/i.test(text)) return { kind: "file", path: text };
  if (bibtex.detect(text)) return { kind: "bibtex", text };
  if (/^(?:https?:\/\/|doi:|10\.\d{4,9}\/)\S*$/i.test(text))
    return { kind: "wrong", message: `Unexpected address \`${text.slice(0, 100)}\`, expected a title, an arXiv identifier or BibTeX` }; // prettier-ignore
  return { kind: "title", title: text };
}
