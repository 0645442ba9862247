/**
 * Parts of the file that the library writes otherwise than the schema of Office Open XML has them. Excel is lenient;
 * validators and stricter readers are not.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The children of a font, in the order of the schema. */
const inFonts = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

const placeOf = (element: string): number => inFonts.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');

/** Fonts with their children in order: the library writes the colour before the size. */
const mendFonts = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const children = inside.match(/<\w+[^>]*\/>/g) ?? [];
    return `<font>${children.sort((a, b) => placeOf(a) - placeOf(b)).join('')}</font>`;
  });

/** Sheets that say how deep their rows are folded, without which Excel shows no handle to unfold them. */
const mendFolds = (sheet: string): string =>
  sheet.includes(' outlineLevel="1"')
    ? sheet.replace('<sheetFormatPr ', '<sheetFormatPr outlineLevelRow="1" ')
    : sheet;

function mend(name: string, text: string): string {
  if (name === 'xl/styles.xml') return mendFonts(text);
  return name.startsWith('xl/worksheets/sheet') ? mendFolds(text) : text;
}

/** Files of this format tell the time in which each part was packed; no clock may tell it here. */
const always = new Date(2000, 0, 1);

/** The file with its parts mended, and packed by a library whose bytes are the same on every Node. */
export function mended(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [
    name,
    name.endsWith('.xml') ? strToU8(mend(name, strFromU8(bytes))) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: always, level: 9 });
}
