import type { Shard } from "../../../search/lexicon.ts";
import { readPapers } from "../../../site/views/papers.ts";
import { allEntities, siteIndex } from "../../../site/generated.ts";
import { searchLexicon } from "../../../site/views/search-lexicon.ts";

export const getStaticPaths = () =>
  [...searchLexicon(readPapers(), siteIndex().topics, allEntities())].map(([letter, shard]) => ({
    params: { letter },
    props: { shard },
  }));

export const GET = ({ props }: { props: { shard: Shard } }) => Response.json(props.shard);
