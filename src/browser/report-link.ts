/** Gives the link that reports a problem the address as it stands, so that a search or a missing page is told whole. */
export function startReportLink(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-report]");
  const tell = () => {
    const address = new URL(link!.href);
    address.searchParams.set("page", location.href);
    link!.href = address.href;
  };
  if (link === null) return;
  tell();
  // A search changes the address without loading a page.
  for (const event of ["focus", "pointerdown", "click", "auxclick", "contextmenu"]) link.addEventListener(event, tell);
}
