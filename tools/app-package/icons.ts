import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Of the icon and of whatever Teams draws round it; the manifest's `accentColor` is the same. */
const ground = '#0B5A5E';

/** A ball that falls into open hands: ottaa kopin. Drawn on a square of 96. */
const mark = `
  <circle cx="48" cy="34" r="13" fill="#fff"/>
  <path d="M16 44 C18 72 34 82 48 82 C62 82 78 72 80 44" fill="none" stroke="#fff"
    stroke-width="11" stroke-linecap="round"/>`;

const svg = (viewBox: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;

const sources = {
  /** Full colour; Teams rounds the corners itself and wants the mark in the middle half. */
  'color.png': {
    width: 192,
    svg: svg(
      '-40 -40 176 176',
      `<rect x="-40" y="-40" width="176" height="176" fill="${ground}"/>${mark}`,
    ),
  },
  /** White on nothing; Teams colours it. */
  'outline.png': { width: 32, svg: svg('4 8 88 88', mark) },
} as const;

export type Icon = keyof typeof sources;

let begun: Promise<void> | undefined;

/** Both icons of the app package, as PNG; the same bytes wherever they are drawn. */
export async function drawnIcons(): Promise<Readonly<Record<Icon, Buffer>>> {
  const engine = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  begun ??= readFile(engine).then((wasm) => initWasm(wasm));
  await begun;
  return { 'color.png': drawn('color.png'), 'outline.png': drawn('outline.png') };
}

function drawn(icon: Icon): Buffer {
  const { svg, width } = sources[icon];
  const fitTo = { mode: 'width', value: width } as const;
  return Buffer.from(new Resvg(svg, { fitTo }).render().asPng());
}

if (import.meta.main)
  for (const [name, png] of Object.entries(await drawnIcons()))
    await writeFile(new URL(`../../appPackage/${name}`, import.meta.url), png);
