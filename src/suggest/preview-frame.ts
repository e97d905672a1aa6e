/**
 * Shows HTML of a page in a frame where nothing can run: the sandbox forbids scripts, and the frame takes over the
 * policy of the page around it.
 */
export function startPreview(frame: HTMLIFrameElement): (html: string) => void {
  let shown = "";
  const draw = () => {
    const page = frame.contentDocument;
    const article = page?.querySelector("article");
    if (!page || !article) return;
    article.innerHTML = shown;
    page.documentElement.dataset["theme"] = document.documentElement.dataset["theme"] ?? "";
    fit();
  };
  const fit = () => {
    // Of the text alone: what is around it fills the frame, which would grow each time.
    const bottom = frame.contentDocument?.querySelector("article")?.getBoundingClientRect().bottom ?? 0;
    if (bottom > 0) frame.style.height = `${Math.ceil(bottom) + 24}px`;
  };
  frame.addEventListener("load", () => {
    frame.contentDocument?.addEventListener("click", openElsewhere);
    frame.contentDocument?.addEventListener("toggle", fit, true);
    draw();
    // Styles come later than the frame.
    for (const link of frame.contentDocument?.querySelectorAll("link") ?? []) link.addEventListener("load", fit);
  });
  frame.srcdoc = skeleton();
  addEventListener("resize", fit);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return (html) => {
    shown = html;
    draw();
  };
}

/** An empty page with the styles of this one. */
function skeleton(): string {
  const page = document.implementation.createHTMLDocument("Preview");
  page.documentElement.lang = "en";
  for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) page.head.append(page.importNode(style, true)); // prettier-ignore
  page.body.innerHTML = '<main><article class="paper"></article></main>';
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** A link followed inside the frame would take the preview's place. */
function openElsewhere(event: Event): void {
  const link = (event.target as Element | null)?.closest?.("a");
  if (!link) return;
  event.preventDefault();
  open(link.href, "_blank", "noopener");
}
