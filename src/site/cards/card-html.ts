import { token, type ColorPair } from "../../styles/read-tokens.ts";
import { cardSize, type Card } from "./card.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/**
 * The page that is photographed as a card: in the light colors of the site, its title as large as fits into three
 * lines.
 * @param font address of a style sheet that defines the font family `family`
 * @throws Error when a color is missing from the tokens
 */
export function cardHtml(
  { title, kind }: Card,
  tokens: Readonly<Record<string, ColorPair>>,
  font: { readonly href: string; readonly family: string },
): string {
  const color = (name: string) => token(tokens, name).light;
  const size = title.length > 60 ? 72 : 88;
  return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${font.href}"><style>
body { box-sizing: border-box; width: ${cardSize.width}px; height: ${cardSize.height}px; margin: 0; padding: 72px 80px;
  display: flex; flex-direction: column; justify-content: space-between; background: ${color("paper")};
  border-inline-start: 24px solid ${color("accent")}; color: ${color("ink-strong")};
  font: 600 34px/1.2 "${font.family}"; }
p { margin: 0; color: ${color("accent")}; }
h1 { margin: 0; font-size: ${size}px; font-weight: 700; line-height: 1.12; letter-spacing: -0.01em; text-wrap: balance; }
p + h1 + p { color: ${color("ink-soft")}; font-weight: 400; }
</style><p>${escaped(kind)}</p><h1>${escaped(title)}</h1><p>Debezium in Production</p>`;
}
