/** Tells browser agents what the search form does (WebMCP, declarative: https://developer.chrome.com/docs/ai/webmcp/declarative-api). */
export const searchTool = {
  toolname: "search_papers",
  tooldescription:
    "Searches the atlas of research abstracts on transfer learning and opens the page with the papers found, best first.",
  toolautosubmit: true,
};

/** The one parameter of the tool. */
export const queryParameter = {
  toolparamdescription:
    'Words, an acronym or a question. Understands "a phrase", -word, topic:, author: and year:2020-2022.',
};
