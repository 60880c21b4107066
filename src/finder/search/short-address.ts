/** The anchor that a heading mostly gets: as GitHub makes it, for the first heading of its words. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");

/** The address without an anchor that its heading tells; it then ends with `#`. */
export function shortAddress(address: string, heading: string): string {
  const [page = "", anchor] = address.split("#");
  return anchor !== undefined && anchor === anchorOf(heading) ? `${page}#` : address;
}

/** The address that was shortened. */
export const wholeAddress = (address: string, heading: string): string =>
  address.endsWith("#") ? address + anchorOf(heading) : address;
