/**
 * Does something once the browser has painted what was done before: what was pressed is answered
 * first. A modal dialog that opens or closes makes the browser look at every element of a long
 * lesson again. https://web.dev/articles/optimize-inp
 */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
