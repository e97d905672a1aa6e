import { contentFile, repositoryPath } from "../model/paths.ts";
import { urls } from "../model/urls.ts";

export type RecordKind = "papers" | "topics";

/** A paper or a topic by its id. */
export interface RecordId {
  kind: RecordKind;
  id: string;
}

const addresses = { papers: urls.paper, topics: urls.topic };
const folders = { papers: "abstracts", topics: "topics" } as const;

/** The address of a paper or a topic. */
export function recordAddress({ kind, id }: RecordId): string {
  return addresses[kind](id);
}

/** The paper or topic at an address, whether it exists or not; undefined for pages of other kinds. */
export function recordAt(address: string): RecordId | undefined {
  for (const kind of ["papers", "topics"] as const) {
    const id = new RegExp(`^${addresses[kind]("([^/]+)")}$`).exec(address)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/**
 * The file of a paper or a topic in the repository.
 * @example recordFile({ kind: "papers", id: "x" }) // "content/abstracts/x.md"
 */
export function recordFile({ kind, id }: RecordId): string {
  return repositoryPath(contentFile(folders[kind], id));
}
