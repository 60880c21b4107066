/** Puts the page's Markdown, which its link leads to, on the clipboard, and says whether it is there. */
async function copyMarkdown(foot: Element): Promise<void> {
  const says = foot.querySelector("[role='status']");
  const address = foot.querySelector("a")?.href;
  if (!says || address === undefined) return;
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    await navigator.clipboard.writeText(await answer.text());
    says.textContent = "Copied.";
  } catch {
    says.textContent = "It could not be copied. The link leads to the text.";
  }
}

for (const foot of document.querySelectorAll("[data-markdown]"))
  foot.querySelector("button")?.addEventListener("click", () => void copyMarkdown(foot));
