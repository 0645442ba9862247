/** How the page looks: system typefaces, much white, one column; nothing is fetched and nothing moves. */

import { pictureStyle, typefaces } from '../svg/looks.js';
import { coloursOf } from '../svg/palette.js';

const page = `* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1rem/1.55 ${typefaces}; overflow-wrap: anywhere; }
a { color: inherit; text-underline-offset: 0.2em; text-decoration-color: var(--edge); }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--gain); outline-offset: 3px; }
.page { max-width: 47.5rem; margin: 0 auto; padding: 3rem 1rem 4rem; box-sizing: content-box; width: calc(100% - 2rem); }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: 2.25rem; margin: 0 0 0.25rem; letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; margin: 4.5rem 0 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 2.25rem 0 0.75rem; }
p, ul, figure { margin: 0 0 1rem; }
p, li { max-width: 40rem; }
ul { padding-left: 1.2rem; }
li { margin-bottom: 0.4rem; }
code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: 0.9em; }
.subtitle, .note, .colophon, figcaption span { color: var(--quiet); }
.subtitle { font-size: 1.125rem; margin-bottom: 2.5rem; }
.lead { font-size: 1.3125rem; line-height: 1.5; margin-bottom: 0.75rem; text-wrap: pretty; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1.75rem 1.25rem; margin: 2.5rem 0; padding: 1.5rem 0 0; border-top: 2px solid var(--ink); }
.figures dt { font-size: 0.875rem; color: var(--quiet); }
.figures dd { margin: 0; }
.figures .value { font-size: 1.5rem; line-height: 1.4; font-weight: 600; letter-spacing: -0.01em; }
.figures .note { font-size: 0.8125rem; line-height: 1.4; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 2 14rem; font-size: 0.9375rem; }
nav li { margin: 0; padding: 0.3rem 0; break-inside: avoid; }
nav a { text-decoration: none; display: block; }
nav a:hover { text-decoration: underline; }
figure { margin: 1.75rem 0 2.25rem; }
figcaption { font-weight: 600; margin-bottom: 0.9rem; }
.picture { display: block; width: 100%; height: auto; overflow: hidden; }
.narrow { max-width: 27rem; }
.wide { display: none; }
.scroll { overflow-x: auto; margin-bottom: 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.4rem 0 0.4rem 1rem; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { padding-left: 0; min-width: 9rem; }
thead th, thead td { color: var(--quiet); border-bottom: 1px solid var(--ink); vertical-align: bottom; white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
td.whole { white-space: nowrap; }
td.text { min-width: 7rem; }
th[colspan] { font-weight: 600; padding-top: 1.1rem; }
tr.total th, tr.total td { font-weight: 600; border-bottom: 1px solid var(--ink); }
th.in1, th.in1:first-child { padding-left: 1rem; }
th.in2, th.in2:first-child { padding-left: 2rem; }
.colophon { margin-top: 4rem; font-size: 0.8125rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); }`;

/** From here on the wide pictures are readable. */
const wide = `@media (min-width: 44rem) { .wide { display: block; } .narrow { display: none; } .page { padding-top: 5rem; } }`;

/** On paper: no links, no scrolling, nothing torn apart. */
const print = `@page { margin: 18mm 16mm; }
@media print {
  body { font-size: 10pt; }
  .page { max-width: none; width: auto; margin: 0; padding: 0; }
  nav, .skip { display: none; }
  .wide { display: block; } .narrow { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  h1 { font-size: 22pt; } h2 { font-size: 15pt; margin-top: 14mm; } h3 { font-size: 10.5pt; }
  .lead { font-size: 13pt; } .figures .value { font-size: 16pt; }
  .figures { grid-template-columns: repeat(4, 1fr); }
  h1, h2, h3, figcaption, thead { break-after: avoid; }
  figure, tr, dl, li, .short { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  tr.heading, tr:has(> th[colspan]) { break-after: avoid; }
  tr.total, tr:last-child { break-before: avoid; }
  section:last-child { break-before: page; }
  section:last-child h2 { margin-top: 0; border-top: 0; padding-top: 0; }
  section:last-child h3 { margin-top: 3.5mm; margin-bottom: 0.5mm; }
  section:last-child p { margin-bottom: 1mm; line-height: 1.45; }
  .colophon { margin-top: 6mm; break-before: avoid; }
}`;

export const pageStyle = [coloursOf(':root'), page, pictureStyle, wide, print].join('\n');
