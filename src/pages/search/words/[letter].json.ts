import type { Shard } from "../../../search/lexicon.ts";
import { readPapers } from "../../../site/all-papers.ts";
import { siteIndex } from "../../../site/generated.ts";
import { namesWithPages } from "../../../site/views/entity-pages.ts";
import { searchLexicon } from "../../../site/views/search-lexicon.ts";

export const getStaticPaths = () =>
  [...searchLexicon(readPapers(), siteIndex().topics, namesWithPages())].map(([letter, shard]) => ({
    params: { letter },
    props: { shard },
  }));

export const GET = ({ props }: { props: { shard: Shard } }) => Response.json(props.shard);
