import { compareText } from "../../lib/compare.ts";
import type { Changes } from "../compare-sites.ts";
import type { Piece, Section } from "../outline.ts";
import { formatCount } from "../../lib/format.ts";
import { names, news, say } from "./words.ts";

type Refiled = Changes["papers"]["refiled"];

/** What is filed otherwise, by topic in numbers, then paper for paper. Papers that are new or gone do not count. */
export function filingSections({ papers: { refiled } }: Changes): Section[] {
  return [
    news("Topics that gain or lose papers", tallies(refiled)),
    news("Papers filed otherwise", refiled.map(filing)),
  ];
}

function tallies(refiled: Refiled): Piece[][] {
  const more = Map.groupBy(refiled.flatMap(({ filed }) => filed), (topic) => topic); // prettier-ignore
  const fewer = Map.groupBy(refiled.flatMap(({ unfiled }) => unfiled), (topic) => topic); // prettier-ignore
  return [...new Set([...more.keys(), ...fewer.keys()])].sort(compareText).map((topic) => {
    const parts = [
      ...(more.has(topic) ? [`${formatCount(more.get(topic)!.length, "paper")} more`] : []),
      ...(fewer.has(topic) ? [`${formatCount(fewer.get(topic)!.length, "paper")} fewer`] : []),
    ];
    return [...say`${topic}: `, parts.join(", ")];
  });
}

function filing({ id, filed, unfiled }: Refiled[number]): Piece[] {
  const parts = [
    ...(filed.length === 0 ? [] : [say`now under ${names(filed)}`]),
    ...(unfiled.length === 0 ? [] : [say`no longer under ${names(unfiled)}`]),
  ];
  return say`${id}: ${parts.flatMap((part, at) => (at === 0 ? part : ["; ", ...part]))}`;
}
