const pasted =
  /^(?:https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html|format|src)\/|(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\.|arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?(?:[?#].*)?$/i;

/**
 * The arXiv identifier in what people paste: with its prefix, its version, as a DOI of arXiv or the whole address.
 * @example arxivId("https://arxiv.org/pdf/1703.05175v2") // "1703.05175"
 */
export function arxivId(text: string): string | undefined {
  return pasted.exec(text.trim())?.[1];
}
