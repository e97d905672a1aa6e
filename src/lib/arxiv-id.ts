/**
 * The identifier in what people paste: with its prefix, its version or the whole address.
 * @example arxivId("https://arxiv.org/pdf/1703.05175v2") // "1703.05175"
 */
export function arxivId(text: string): string | undefined {
  return /^(?:https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i.exec(
    text.trim(),
  )?.[1];
}
