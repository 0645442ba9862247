/**
 * Parts of the file that the library writes otherwise than the schema of Office Open XML has them. Excel is lenient;
 * validators and stricter readers are not.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

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

/** The lengths of what stands before the name of a part: at the part, and in the directory at the end. */
const [local, central, ending] = [30, 46, 22] as const;

/** Where a record has its figures, each from its beginning. */
const at = { crc: 14, packed: 18, size: 22, name: 26, extra: 28, parts: 10, directory: 16 } as const;

/** The directory has the same figures two bytes further in. */
const later = 2;

/** The file with its parts mended. Its parts are those that the library packs: without extra fields or descriptors. */
export function mended(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.length - ending;
  const heads: Buffer[] = [];
  const parts: Buffer[] = [];
  let [record, offset] = [bytes.readUInt32LE(end + at.directory), 0];
  for (let count = bytes.readUInt16LE(end + at.parts); count > 0; count--) {
    const nameLength = bytes.readUInt16LE(record + at.name + later);
    const entry = Buffer.from(bytes.subarray(record, record + central + nameLength));
    const start = bytes.readUInt32LE(record + 42);
    const name = entry.toString('utf8', central);
    const head = Buffer.from(bytes.subarray(start, start + local + nameLength));
    let packed = bytes.subarray(start + head.length, start + head.length + head.readUInt32LE(at.packed));
    if (head.readUInt16LE(8) === 8 && name.endsWith('.xml')) {
      const text = inflateRawSync(packed).toString('utf8');
      const other = mend(name, text);
      if (other !== text) {
        const plain = Buffer.from(other);
        packed = deflateRawSync(plain);
        for (const [of, shift] of [
          [head, 0],
          [entry, later],
        ] as const) {
          of.writeUInt32LE(crc32(plain), at.crc + shift);
          of.writeUInt32LE(packed.length, at.packed + shift);
          of.writeUInt32LE(plain.length, at.size + shift);
        }
      }
    }
    entry.writeUInt32LE(offset, 42);
    heads.push(entry);
    parts.push(head, packed);
    offset += head.length + packed.length;
    record += entry.length;
  }
  const directory = Buffer.concat(heads);
  const last = Buffer.from(bytes.subarray(end));
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(offset, at.directory);
  return Buffer.concat([...parts, directory, last]);
}
