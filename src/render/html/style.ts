/** How the page looks on a screen: system typefaces, much white, one column; nothing is fetched and nothing moves. */
import { pictureStyle, typefaces } from '../svg/looks.js';
import { coloursOf } from '../svg/palette.js';

const page = `* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1rem/1.55 ${typefaces}; overflow-wrap: anywhere; }
a { color: inherit; text-underline-offset: 0.2em; text-decoration-color: var(--edge); }
a:focus-visible { outline: 2px solid var(--gain); outline-offset: 3px; }
.page { max-width: 47.5rem; margin: 0 auto; padding: 2rem 1rem 4rem; box-sizing: content-box; width: calc(100% - 2rem); }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 0.25rem; letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; margin: 4rem 0 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
.sheet:first-child h2 { margin-top: 2.5rem; }
h3 { font-size: 1rem; margin: 2rem 0 0.75rem; }
h4 { font-size: 0.875rem; margin: 0 0 0.4rem; }
p, ul, figure { margin: 0 0 1rem; }
p, li { max-width: 40rem; }
ul { padding-left: 1.2rem; }
li { margin-bottom: 0.4rem; }
code { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; font-size: 0.9em; }
.subtitle, .note { color: var(--quiet); }
.lead { font-size: 1.625rem; line-height: 1.3; font-weight: 600; margin-bottom: 0.75rem; text-wrap: pretty; }
nav ol { margin: 1.5rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; font-size: 0.9375rem; }
nav li { margin: 0; }
nav a { text-decoration: none; display: block; padding: 0.3rem 0; }
nav a:hover { text-decoration: underline; }
figure { margin: 1.75rem 0 2.25rem; }
figcaption { font-weight: 600; margin-bottom: 0.9rem; }
.picture { display: block; width: 100%; height: auto; overflow: hidden; }
.narrow { max-width: 27rem; }
.wide { display: none; }`;

const figures = `.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.75rem 1.25rem; margin: 1.75rem 0; padding: 1.25rem 0 0; border-top: 2px solid var(--ink); }
.figures dt { font-size: 0.875rem; color: var(--quiet); }
.figures dd { margin: 0; }
.figures .value { font-size: 1.375rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; }
.figures .note, .key { font-size: 0.8125rem; line-height: 1.4; }
.bar { display: block; width: 100%; height: 0.75rem; margin: 0.4rem 0; }
.bar .track { fill: var(--rule); }
.bar .spread { fill: var(--edge); }
.bar .zero { fill: var(--quiet); }
.bar .base { fill: var(--ink); }
.part1 { --part: var(--gain); } .part2 { --part: var(--loss); } .part3 { --part: var(--edge); }
.bar .part1, .bar .part2, .bar .part3 { fill: var(--part); }
.key { list-style: none; padding: 0; margin: 0; }
.key li { margin: 0; padding-left: 0.9rem; position: relative; }
.key li::before { content: ''; position: absolute; left: 0; top: 0.3em; width: 0.6rem; height: 0.6rem; background: var(--part); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1.25rem; font-size: 0.875rem; line-height: 1.4; }
.columns ul { list-style: none; padding: 0; }
.columns li { margin-bottom: 0.2rem; }
.terms { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0.3rem 1.25rem; font-size: 0.875rem; line-height: 1.4; margin: 0; }
.terms dt, .terms dd { display: inline; margin: 0; }
.terms dt { font-weight: 600; }
.terms dt::after { content: ':\\00a0'; }`;

const table = `table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; font-variant-numeric: tabular-nums; margin-bottom: 1.5rem; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.4rem 0 0.4rem 1rem; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { padding-left: 0; min-width: 9rem; }
thead th, thead td { color: var(--quiet); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td.number, th.number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
th.wraps { white-space: normal; }
td.whole { white-space: nowrap; }
td.text { min-width: 6rem; }
th[colspan] { font-weight: 600; padding-top: 1.1rem; }
tr.total th, tr.total td { font-weight: 600; border-bottom: 1px solid var(--ink); }
th.in1, th.in1:first-child { padding-left: 1rem; }
th.in2, th.in2:first-child { padding-left: 2rem; }`;

/** Up to here no table has room beside its labels: each row becomes a label with its cells below it, each under its head. */
const narrow = `@media screen and (max-width: 43.99rem) {
  table, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
  tbody tr.total { border-bottom-color: var(--ink); }
  tbody th, tbody td, tr.total th, tr.total td { display: block; border: 0; padding: 0; }
  tbody th, th:first-child { flex: 1 0 100%; font-weight: 600; }
  tbody th[colspan] { padding-top: 0.6rem; }
  tbody td.number, td.whole, td.text { text-align: left; white-space: normal; flex: 0 1 auto; min-width: 4.5rem; }
  tbody td:empty { display: none; }
  td[data-head]::before { content: attr(data-head); display: block; font-size: 0.75rem; color: var(--quiet); font-weight: 400; }
}`;

/** From here on the wide pictures are readable. */
const wide = `@media (min-width: 44rem) { .wide { display: block; } .narrow { display: none; } .page { padding-top: 4rem; } }`;

export const screenStyle = [coloursOf(':root'), page, figures, table, pictureStyle, narrow, wide].join('\n');
