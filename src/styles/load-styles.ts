/**
 * Loads a style sheet when it is needed. Imported as a module it would be loaded by every page at
 * once.
 * @param address of the sheet, from `import address from "….css?url"`
 */
export function loadStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}
