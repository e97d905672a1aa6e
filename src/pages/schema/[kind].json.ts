import type { APIRoute } from "astro";
import { jsonSchema, schemaKinds } from "../../model/json-schema.ts";
import { urls } from "../../model/urls.ts";
import { absoluteUrl } from "../../site/settings.ts";

export const getStaticPaths = () => schemaKinds.map((kind) => ({ params: { kind }, props: { kind } }));

/** The format of content as JSON Schema, for editors and for programs that write papers. */
export const GET: APIRoute<{ kind: (typeof schemaKinds)[number] }> = ({ props: { kind } }) =>
  new Response(`${JSON.stringify(jsonSchema(kind, absoluteUrl(urls.schema(kind))), undefined, 2)}\n`, {
    headers: { "content-type": "application/schema+json" },
  });
