/** arXiv shows an address as these words, which hold none when they are copied. */
export const hiddenAddress = /\bthis (?:https?|ftp) URL\b/g;
