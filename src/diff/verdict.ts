import type { Changes } from "./compare-sites.ts";
import { formatCount } from "../lib/format.ts";

/** The outcome in one line of our own words: what is wrong, then how much changed. */
export function verdict(changes: Changes): string {
  return `${harm(changes)} ${news(changes)}`;
}

function harm({ lost, deadEnds }: Changes): string {
  const addresses = `${formatCount(lost.length, "address")} ${lost.length === 1 ? "is" : "are"} lost`;
  const links = `${formatCount(deadEnds.length, "link")} ${deadEnds.length === 1 ? "leads" : "lead"} nowhere`;
  return `${lost.length === 0 ? "No address is lost" : addresses}, ${deadEnds.length === 0 ? "no link is broken" : links}.`;
}

function news({ papers, topics }: Changes): string {
  const counts = [
    [papers.added, "paper", "added"],
    [papers.removed, "paper", "removed"],
    [papers.renamed, "paper", "renamed"],
    [papers.changed, "paper", "changed"],
    [papers.refiled, "paper", "filed otherwise"],
    [topics.added, "topic", "added"],
    [topics.removed, "topic", "removed"],
    [topics.changed, "topic", "changed"],
  ] as const;
  const said = counts.flatMap(([list, noun, what]) =>
    list.length === 0 ? [] : `${formatCount(list.length, noun)} ${what}`,
  );
  return said.length === 0 ? "Papers and topics are as before." : `${said.join(", ")}.`;
}
