/** The file of content behind a paper or a topic. */
export function contentFile(kind: "paper" | "topic", id: string): string {
  return `content/${kind === "paper" ? "abstracts" : "topics"}/${id}.md`;
}
