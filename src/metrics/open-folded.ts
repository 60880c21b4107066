/** Opens what an address leads into, where the browser does not do so by itself. */
function openAddressed(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target?.closest("details");
  if (!target || !folded || folded.open) return;
  folded.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", openAddressed);
openAddressed();

export {};
