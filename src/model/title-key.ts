/**
 * A title without case, accents, punctuation and markup, "C++" apart from "C": two papers with the same are taken for one.
 * @example titleKey("BT$^2$: A Way") // "bt2away"
 */
export function titleKey(title = ""): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, "");
}
