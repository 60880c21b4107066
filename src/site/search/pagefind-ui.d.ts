/** The part of Pagefind's interface that is used; the package brings no types. */
declare module "@pagefind/default-ui" {
  export const PagefindUI: new (options: Record<string, unknown>) => object;
}
