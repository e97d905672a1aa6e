/** The abstract in the Markdown alternate of a paper page, as content writes it; empty where there is none. */
export function abstractInMarkdownAlternate(markdown: string): string {
  return /\n## Abstract\n\n([\s\S]*?)\n\n## Links\n\n- \[This page\]\(/.exec(markdown)?.[1] ?? "";
}
