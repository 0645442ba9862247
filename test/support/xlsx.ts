/** Reads the files that spreadsheets keep, by paths that share no code with what writes them. */
import { inflateRawSync } from 'node:zlib';

/** The parts of a zip archive, by name. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const parts = new Map<string, Uint8Array>();
  let at = view.readUInt32LE(end + 16);
  for (let k = view.readUInt16LE(end + 10); k > 0; k--) {
    const [method, size] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const header = view.readUInt32LE(at + 42);
    const start = header + 30 + view.readUInt16LE(header + 26) + view.readUInt16LE(header + 28);
    const data = view.subarray(start, start + size);
    parts.set(view.toString('utf8', at + 46, at + 46 + name), method === 0 ? data : inflateRawSync(data));
    at += 46 + name + extra + comment;
  }
  return parts;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as it was meant, and of the characters that these files write as `_x0041_`. */
const meant = (xml: string): string =>
  xml
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
      name
        ? (entities[name] as string)
        : String.fromCodePoint(Number.parseInt(decimal ?? hex, hex ? 16 : 10)),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** A cell as a file holds it. */
export interface FoundCell {
  readonly value: number | string | boolean;
  readonly formula: string | null;
  /** Whether the value is that of an error, such as `#DIV/0!`. */
  readonly isError: boolean;
}

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(parts.get(name));

const textsIn = (xml: string): string =>
  [...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, text = '']) => meant(text)).join('');

function cellsIn(xml: string, strings: readonly string[]): Map<string, FoundCell> {
  const cells = new Map<string, FoundCell>();
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const [, at = ''] = /\br="([A-Z]+\d+)"/.exec(attributes) ?? [];
    const [, type = 'n'] = /\bt="(\w+)"/.exec(attributes) ?? [];
    const [, formula] = /<f[^>]*>([\s\S]*?)<\/f>/.exec(inside) ?? [];
    const [, held] = /<v[^>]*>([\s\S]*?)<\/v>/.exec(inside) ?? [];
    if (held === undefined && type !== 'inlineStr' && formula === undefined) continue;
    const text = meant(held ?? '');
    const value = {
      n: () => (held === undefined ? '' : Number(text)),
      b: () => text === '1',
      s: () => strings[Number(text)] as string,
      inlineStr: () => textsIn(inside),
    }[type];
    cells.set(at, {
      value: value === undefined ? text : value(),
      formula: formula === undefined ? null : meant(formula),
      isError: type === 'e',
    });
  }
  return cells;
}

/** The cells of each sheet of a workbook. */
export function readWorkbook(bytes: Uint8Array): Map<string, Map<string, FoundCell>> {
  const parts = unzip(bytes);
  const strings = [...textOf(parts, 'xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    ([, xml = '']) => textsIn(xml),
  );
  const targets = new Map(
    [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
      const [, id = ''] = /\bId="([^"]*)"/.exec(tag) ?? [];
      const [, target = ''] = /\bTarget="([^"]*)"/.exec(tag) ?? [];
      return [id, target.replace(/^\/xl\//, '')];
    }),
  );
  return new Map(
    [...textOf(parts, 'xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => {
      const [, name = ''] = /\bname="([^"]*)"/.exec(tag) ?? [];
      const [, id = ''] = /\br:id="([^"]*)"/.exec(tag) ?? [];
      return [meant(name), cellsIn(textOf(parts, `xl/${targets.get(id)}`), strings)];
    }),
  );
}
