/** How the page looks on paper: a sheet for each of its four parts, no links, and a foot that says where it is from. */
import { cut } from '../safe.js';

const longestName = 60;

/**
 * A text as a string of CSS, between marks that keep the direction of its letters to itself. Whatever is neither a
 * letter nor a digit is written as its number, so that no text can end the string, or the style.
 */
export const cssString = (text: string): string =>
  `"\\2068 ${text.replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}\\2069 "`;

const sheets = `@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  .certainty, .basis { font-size: 8.5pt; }
  .bar, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .page { max-width: none; width: auto; margin: 0; padding: 0; }
  nav { display: none; }
  .wide { display: block; } .narrow { display: none; }
  h1 { font-size: 15pt; } .subtitle { margin: 0; }
  h2, .sheet:first-child h2 { font-size: 13pt; margin: 3mm 0 3mm; padding-top: 2mm; }
  h3 { font-size: 9pt; margin: 3.5mm 0 1mm; } h4 { font-size: 8pt; margin: 0 0 0.5mm; }
  p, ul { margin-bottom: 1.5mm; } p, li { max-width: none; } li { margin-bottom: 0.5mm; }
  .lead { font-size: 15pt; margin-bottom: 2mm; }
  table { font-size: 8.5pt; line-height: 1.3; margin-bottom: 2mm; } .columns, .terms { font-size: 8pt; line-height: 1.3; margin-bottom: 2mm; }
  th, td { padding: 0.8mm 0 0.8mm 3mm; } th[colspan] { padding-top: 2mm; }
  .figures { grid-template-columns: repeat(4, 1fr); gap: 4mm; margin: 4mm 0; padding-top: 3mm; }
  .figures .value { font-size: 12.5pt; } .figures dt, .figures .note, .key { font-size: 7.5pt; }
  .columns { grid-template-columns: repeat(3, 1fr); gap: 4mm; } .columns li { margin: 0; }
  .terms { grid-template-columns: repeat(3, 1fr); gap: 0.5mm 5mm; font-size: 7.5pt; }
  .basis th, .basis td, .certainty th, .certainty td { padding-top: 0.5mm; padding-bottom: 0.5mm; }
  .certainty h3 { margin-top: 2.5mm; } .certainty figure { margin: 2mm 0; }
  figure { margin: 3mm 0; } figcaption { margin-bottom: 1.5mm; }
  .picture { max-height: 78mm; } .npv .picture { max-height: 54mm; } .tornado .picture { max-height: 64mm; }
  .sheet ~ .sheet, .sheet + .appendix { break-before: page; }
  h1, h2, h3, h4, figcaption, thead { break-after: avoid; }
  figure, tr, dl, li, .short { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  tr.heading, tr:has(> th[colspan]) { break-after: avoid; }
  tr.total, tr:last-child { break-before: avoid; }
}`;

/** The style of paper for a page of this name, whose foot says where it is from. */
export function printStyle(name: string, imprint: readonly string[]): string {
  const foot = [name, ...imprint].map((text) => cssString(cut(text, longestName))).join(' " · " ');
  return `@page { size: A4; margin: 14mm 16mm 18mm;
  @bottom-left { content: ${foot}; font-size: 7.5pt; width: 80%; }
  @bottom-right { content: "page " counter(page); font-size: 7.5pt; } }
${sheets}`;
}
