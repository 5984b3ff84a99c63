import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pictures of the demo county's trainings. No letters stand in them: one picture serves each language. */
const [ink, ground, pale, warm] = ['#1f3b3d', '#0B5A5E', '#d5e8e8', '#f3c27a'];

const svg = (height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -16 640 ${height + 16}">
    <rect y="-16" width="640" height="${height + 16}" fill="#fff"/>${inside}</svg>`;

const person = (x: number, y: number, colour: string): string =>
  `<circle cx="${x}" cy="${y}" r="20" fill="${colour}"/>
   <path d="M${x - 34} ${y + 78} q0 -50 34 -50 q34 0 34 50 z" fill="${colour}"/>`;

const arrow = (x: number, y: number, length: number): string =>
  `<path d="M${x} ${y} h${length - 14} m-12 -14 l16 14 l-16 14" fill="none" stroke="${ink}"
     stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`;

const digits = [
  'M-7 -9 L2 -16 V16',
  'M-10 -7 q0 -10 10 -10 q10 0 10 9 q0 7 -20 24 h21',
  'M-9 -16 h18 l-10 12 q12 1 12 11 q0 10 -12 10 q-7 0 -10 -4',
] as const;

/** Which step it is. */
const numbered = (x: number, y: number, digit: (typeof digits)[number]): string =>
  `<circle cx="${x}" cy="${y}" r="34" fill="${warm}" stroke="${ink}" stroke-width="4"/>
   <path d="${digit}" transform="translate(${x} ${y})" fill="none" stroke="${ink}"
     stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;

const stair = (x: number, top: number, fill: string): string =>
  `<rect x="${x}" y="${top}" width="160" height="${300 - top}" rx="6" fill="${fill}"
     stroke="${ink}" stroke-width="4"/>`;

const sheet = (x: number, y: number): string =>
  `<rect x="${x}" y="${y}" width="110" height="140" rx="8" fill="#fff" stroke="${ink}" stroke-width="5"/>
   <path d="M${x + 20} ${y + 34} h70 M${x + 20} ${y + 62} h70 M${x + 20} ${y + 90} h44"
     stroke="${ink}" stroke-width="6" stroke-linecap="round"/>`;

/** A blue spade: sininen lapio. */
const spade = (x: number, y: number): string =>
  `<path d="M${x} ${y - 46} v52 M${x - 14} ${y - 46} h28" stroke="${ink}" stroke-width="7"
     stroke-linecap="round"/>
   <path d="M${x - 20} ${y} h40 v20 q0 22 -20 30 q-20 -8 -20 -30 z" fill="#3f7fd0"
     stroke="${ink}" stroke-width="4"/>`;

const pictures = {
  'tuen-portaat.png': svg(
    330,
    stair(60, 220, pale) +
      stair(220, 150, '#9ccccd') +
      stair(380, 88, ground) +
      numbered(140, 172, digits[0]) +
      numbered(300, 102, digits[1]) +
      numbered(460, 40, digits[2]) +
      `<path d="M20 300 H600" stroke="${ink}" stroke-width="5" stroke-linecap="round"/>`,
  ),
  'viitesanat.png': svg(
    296,
    person(70, 90, ground) +
      person(570, 90, '#7a4b8c') +
      sheet(265, 15) +
      spade(320, 222) +
      arrow(130, 84, 115) +
      arrow(395, 84, 115) +
      `<path d="M110 222 H268" stroke="${ink}" stroke-width="5" stroke-dasharray="3 14"
         stroke-linecap="round"/>
       <path d="M372 222 H530" stroke="${ink}" stroke-width="5" stroke-dasharray="3 14"
         stroke-linecap="round"/>`,
  ),
} as const;

const engine = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
await initWasm(await readFile(engine));
for (const [name, drawing] of Object.entries(pictures)) {
  const png = new Resvg(drawing, { fitTo: { mode: 'width', value: 720 } }).render().asPng();
  await writeFile(new URL(`../counties/siun-sote/library/${name}`, import.meta.url), png);
}
