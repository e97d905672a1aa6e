import { urls } from "../../model/urls.ts";
import { XMLBuilder } from "fast-xml-parser";
import { absoluteUrl, settings } from "../settings.ts";

/** The OpenSearch 1.1 description that lets a browser search here from its address bar. */
export function openSearch(): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    OpenSearchDescription: {
      "@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: settings.title,
      Description: settings.description,
      InputEncoding: "UTF-8",
      Image: { "@width": "16", "@height": "16", "@type": "image/svg+xml", "#text": absoluteUrl(urls.favicon) },
      Url: { "@type": "text/html", "@method": "get", "@template": absoluteUrl(`${urls.search}?q={searchTerms}`) },
    },
  });
}
