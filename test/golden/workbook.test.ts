/** Workbooks as files: what is in them, and what never is. */
import { readdirSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../src/answers/workbook/formulas/cells.js';
import { sheetNames } from '../../src/answers/workbook/sheet.js';
import { toXlsx } from '../../src/render/xlsx/xlsx.js';
import { sevenLines } from '../support/io.js';
import { shownIn, workbookFor } from '../support/workbook.js';
import { extraProfiles } from '../support/workbook-profiles.js';
import { readWorkbook, unzip } from '../support/xlsx.js';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const harbor = readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8');

/** Two months of two initiatives with an effect of each kind, one of them for a while. */
const small = `name: Small
currency: EUR
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 300 }
complaints: { rate: 5% per year }
finance: { horizon: 2 months, discount_rate: 10% per year }
initiatives:
  - name: Desk
    costs: { once: 100 to 300, running: 1k per year }
    ramp: 2 months
    effects:
      - { on: business.churn, change: -1 points, causal_share: 80%, evidence: benchmark }
      - { on: complaints.resolved, change: to 60% }
  - name: Line
    start: month 2
    end: month 2
    fade: 1 month
    effects: [{ on: service.contacts, change: -10% relative }]
`;

/** What XML would not let anybody read. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

/** The number of a column: A is 1. */
const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

/** A formula as it is copied along its row: columns that move with it by how far away they are. */
const relative = (formula: string, column: string): string =>
  formula.replace(
    /(?<![$\w.])([A-Z]{1,2})(?=\$?\d+(?![\w(.]))/g,
    (letters) => `[${numberOf(letters) - numberOf(column)}]`,
  );

type Sheets = ReturnType<typeof readWorkbook>;

/** What the row of a cell is called: its id where the sheet has one, or its label. A new row then moves no other. */
function rowName(sheets: Sheets, sheet: string, row: string): string {
  const cells = sheets.get(sheet);
  const columns = cells?.get('C4')?.value === 'Id' && row !== '4' ? ['C', 'A'] : ['A'];
  const texts = columns.map((column) => cells?.get(`${column}${row}`)?.value);
  const name = texts.find((text) => typeof text === 'string' && text !== '') ?? row;
  return String(name).slice(0, 60);
}

/** A formula whose references name rows. */
function named(sheets: Sheets, sheet: string, formula: string): string {
  const reference =
    /(?<![\w.])(?:('[^']+'|[A-Z][a-z]+)!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?\d+)?(?![\w(.])/g;
  return formula.replace(reference, (_, other: string | undefined, column, row: string, last?: string) => {
    const of = other?.replaceAll("'", '') ?? sheet;
    const place = `[${rowName(sheets, of, row)}]${column}${last === undefined ? '' : `:${last}`}`;
    return of === sheet ? place : `${of}!${place}`;
  });
}

describe('a small workbook', () => {
  it('has the cells that are kept, apart from those that explain', async () => {
    const sheets = readWorkbook(await toXlsx(workbookFor(small)));
    const lines = [...sheets].flatMap(([sheet, cells]) =>
      [...cells]
        .filter(([, { value, formula }]) => value !== '' || formula !== null)
        .filter(([at]) => sheet !== 'Notes' && !(sheet === 'Inputs' && /^[DEIJLM]/.test(at)))
        // Of sixty months the first two and the last say what the others do.
        .filter(([at]) => !sheet.startsWith('Longer') || /^([A-G]|BM)\d/.test(at))
        .map(([at, { value, formula }]) => {
          const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
          const shown = typeof value === 'number' ? Number(value.toPrecision(12)) : value;
          const calculation = formula === null ? '' : `=${named(sheets, sheet, formula)}  →  `;
          return `${sheet}![${rowName(sheets, sheet, row)}]${column}  ${calculation}${shown}`;
        }),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('small-workbook.txt');
  });
});

describe('the file of a workbook', () => {
  it('is the same every time', async () => {
    const [one, other] = await Promise.all([harbor, harbor].map((text) => toXlsx(workbookFor(text))));
    expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).toBe(0);
  });

  it.each(['small', 'harbor'] as const)('has parts of valid XML: %s', async (which) => {
    const parts = unzip(await toXlsx(workbookFor({ small, harbor }[which])));
    expect(parts.size).toBeGreaterThan(20);
    const faults = [...parts].flatMap(([name, bytes]) =>
      faultsOf(decode(bytes)).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('has no macros, no links to other files, no dates of its making, and charts that read cells', async () => {
    const parts = unzip(await toXlsx(workbookFor(harbor)));
    expect([...parts.keys()].filter((name) => /vba|external|connection|comment|embed/i.test(name))).toEqual(
      [],
    );
    const all = [...parts.values()].map(decode).join('\n');
    expect(all).not.toMatch(/TargetMode="External"|macroEnabled|<hyperlink|\[\d+\]!/);
    expect(all.match(/20\d\d-\d\d-\d\dT[\d:]*Z/g)).toEqual(['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z']);
    expect([...parts.keys()].filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(3);
    expect(all).toContain("<c:f>'With initiative'!$F$");
  });

  it('has its sheets in their order, without those of a run of its own where all is on own numbers', async () => {
    const names = async (ownNumbers: boolean) => [
      ...readWorkbook(await toXlsx(workbookFor(harbor, [], ownNumbers))).keys(),
    ];
    expect(await names(false)).toEqual(Object.values(sheetNames));
    expect(await names(true)).toEqual(
      Object.values(sheetNames).filter((name) => !name.startsWith('Without')),
    );
  });

  it('has names that Excel takes, each once and for a cell that is there', async () => {
    const bytes = await toXlsx(workbookFor(harbor));
    const sheets = readWorkbook(bytes);
    const defined = decode(unzip(bytes).get('xl/workbook.xml')).matchAll(
      /<definedName name="([^"_][^"]*)">([^<]*)<\/definedName>/g,
    );
    const names = [...defined].map(([, name = '', place = '']) => [name, place] as const);
    expect(names.length).toBeGreaterThan(60);
    expect(new Set(names.map(([name]) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter(([name]) => !/^(?=.{1,40}$)[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/.test(name))).toEqual([]);
    const empty = names.filter(([, place]) => {
      const [, column, row] = /^Inputs!\$([A-Z]+)\$(\d+)$/.exec(place) ?? [];
      return typeof sheets.get('Inputs')?.get(`${column}${row}`)?.value !== 'number';
    });
    expect(empty).toEqual([]);
  });

  it('has fonts as the schema has them, and rows that can be unfolded', async () => {
    const parts = unzip(await toXlsx(workbookFor(small)));
    // CT_Font of ECMA-376, as validators read it.
    const order = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme';
    const places = order.split(' ');
    const fonts = [...decode(parts.get('xl/styles.xml')).matchAll(/<font>(.*?)<\/font>/g)].map(
      ([, inside = '']) => [...inside.matchAll(/<(\w+)/g)].map(([, child = '']) => places.indexOf(child)),
    );
    expect(fonts.length).toBeGreaterThan(5);
    expect(fonts.filter((children) => children.includes(places.indexOf('color'))).length).toBeGreaterThan(5);
    for (const children of fonts) expect(children).toEqual(children.toSorted((a, b) => a - b));
    const run = decode(parts.get('xl/worksheets/sheet4.xml'));
    expect(run).toContain('<sheetFormatPr outlineLevelRow="1"');
    expect(run.match(/<row [^>]*hidden="1" outlineLevel="1"/g)?.length).toBeGreaterThan(10);
  });

  it('has charts with their currency, and says where an axis does not begin at zero', async () => {
    const parts = unzip(await toXlsx(workbookFor(harbor)));
    const charts = [1, 2, 3].map((k) => decode(parts.get(`xl/charts/chart${k}.xml`))).join('');
    expect(charts).toContain('Cumulative net cash, USD');
    expect(charts).toContain('Customers at the end of the month (the axis does not begin at 0)');
    const [, low] = /<c:min val="([^"]*)"/.exec(charts) ?? [];
    // 12,000 customers at the start, and never fewer.
    expect(Number(low)).toBeGreaterThan(10_000);
    expect(Number(low)).toBeLessThan(12_000);
  });

  it('prints what is meant to be printed, each page with its titles', async () => {
    const xml = decode(unzip(await toXlsx(workbookFor(small))).get('xl/workbook.xml'));
    const places = [...xml.matchAll(/<definedName name="_xlnm\.(\w+)" localSheetId="(\d+)">([^<]*)</g)];
    expect(places.map(([, name, sheet, place]) => `${sheet} ${name} ${place}`)).toEqual([
      expect.stringMatching(/^0 Print_Area Summary!\$A\$1:\$I\$\d+$/),
      expect.stringMatching(/^1 Print_Area Inputs!\$A\$1:\$M\$\d+$/),
      '1 Print_Titles Inputs!$1:$6',
      expect.stringMatching(/^2 Print_Area Baseline!\$A\$1:\$G\$\d+$/),
      '2 Print_Titles Baseline!$1:$4',
      expect.stringMatching(/^3 Print_Area 'With initiative'!\$A\$1:\$G\$\d+$/),
      "3 Print_Titles 'With initiative'!$1:$4",
      expect.stringMatching(/^4 Print_Area 'Without defaults baseline'!\$A\$\d+$/),
      expect.stringMatching(/^5 Print_Area 'Without defaults'!\$A\$\d+$/),
      expect.stringMatching(/^6 Print_Area 'Measured effects alone'!\$A\$\d+$/),
      expect.stringMatching(/^7 Print_Area 'Longer baseline'!\$A\$\d+$/),
      expect.stringMatching(/^8 Print_Area 'Longer with initiative'!\$A\$\d+$/),
      expect.stringMatching(/^9 Print_Area Claims!/),
      '9 Print_Titles Claims!$1:$4',
      expect.stringMatching(/^10 Print_Area Notes!/),
    ]);
  });

  it('has formulas that are short enough, and refer to cells that hold something', async () => {
    const bytes = await toXlsx(workbookFor(harbor));
    const sheets = readWorkbook(bytes);
    const names = new Set(
      [...decode(unzip(bytes).get('xl/workbook.xml')).matchAll(/definedName name="([^"]*)"/g)].map(
        ([, name]) => name,
      ),
    );
    const faults: string[] = [];
    for (const [sheet, cells] of sheets) {
      for (const [at, { formula }] of cells) {
        if (formula === null) continue;
        if (formula.length > 8192) faults.push(`${sheet}!${at} is too long`);
        const plain = formula.replace(/"[^"]*"/g, '');
        for (const [, quoted, word, from, to] of plain.matchAll(
          /(?:'([^']+)'!|([A-Za-z]+)!)?\$?([A-Z]{1,3}\$?\d+)(?::\$?([A-Z]{1,3}\$?\d+))?(?![\w.(])/g,
        )) {
          for (const end of [from, to])
            if (end !== undefined && !sheets.get(quoted ?? word ?? sheet)?.has(end.replace('$', '')))
              faults.push(`${sheet}!${at} refers to ${quoted ?? word ?? sheet}!${end}: ${formula}`);
        }
        for (const [name] of plain.matchAll(/\b[a-z]\w*(?:\.\w+)+/g))
          if (!names.has(name)) faults.push(`${sheet}!${at} refers to ${name}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('has the same formula across all months of a row', async () => {
    const sheets = readWorkbook(await toXlsx(workbookFor(extraProfiles.get('others') as string)));
    const runs = [...sheets].filter(([, cells]) => cells.get('C4')?.value === 'Id');
    expect(runs.length).toBe(7);
    const odd = runs.flatMap(([name, cells]) =>
      [...cells].flatMap(([at, { formula }]) => {
        const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
        const before = cells.get(`${lettersOf(numberOf(column) - 1)}${row}`)?.formula ?? null;
        if (formula === null || before === null || numberOf(column) <= 6) return [];
        return relative(formula, column) === relative(before, lettersOf(numberOf(column) - 1))
          ? []
          : [`${name} ${cells.get(`A${row}`)?.value}`];
      }),
    );
    // What is paid at the start of the month after the last one lies beyond the horizon.
    expect(new Set(odd)).toEqual(new Set(['With initiative Net cash at the end of a month']));
  });

  it('has the figures of the baseline and of the initiatives in the same rows', async () => {
    const sheets = readWorkbook(await toXlsx(workbookFor(harbor)));
    const labels = (sheet: string) =>
      [...(sheets.get(sheet) ?? [])].filter(([at]) => /^[AC]\d+$/.test(at) && !/^A[12]$/.test(at));
    for (const [before, after] of [
      [sheetNames.baseline, sheetNames.changed],
      [sheetNames.ownBaseline, sheetNames.ownChanged],
      [sheetNames.ownBaseline, sheetNames.evidenced],
      [sheetNames.longBaseline, sheetNames.longChanged],
    ] as const) {
      expect(labels(before).length).toBeGreaterThan(100);
      expect(labels(before)).toEqual(labels(after));
    }
  });

  it('holds the figures of the program, to twelve digits', async () => {
    const workbook = workbookFor(harbor);
    const found = readWorkbook(await toXlsx(workbook));
    const other = shownIn(workbook).filter(({ sheet, at, value, cell }) => {
      // What is typed in is written as it is, since formulas go on from it.
      const isTyped = typeof cell.content === 'number' || typeof value !== 'number';
      const written = isTyped ? value : Number(value.toPrecision(12));
      return value !== null && found.get(sheet)?.get(at)?.value !== written;
    });
    expect(other).toEqual([]);
  });

  it('goes on beyond the horizon as far as nothing contradicts itself', async () => {
    // 60 points over 90 months leave nothing of 20 % from month 30 on.
    const sheets = readWorkbook(await toXlsx(workbookFor(extraProfiles.get('overgrown') as string)));
    const summary = [...(sheets.get('Summary') ?? [])];
    const besides = (label: string) => {
      const [at = ''] = summary.find(([, { value }]) => value === label) ?? [];
      return sheets.get('Summary')?.get(at.replace('A', 'B'))?.value;
    };
    expect([besides('One year'), besides('Two years')].map((value) => typeof value)).toEqual([
      'number',
      'number',
    ]);
    expect(['Three years', 'Four years', 'Five years'].map(besides)).toEqual(['none', 'none', 'none']);
    const months = [...(sheets.get(sheetNames.longChanged) ?? [])].filter(([at]) => /^[A-Z]+4$/.test(at));
    expect(months.at(-1)?.[1].value).toBe(24);
  });

  it('has no longer runs where the horizon is as long as any other span', async () => {
    const sheets = readWorkbook(await toXlsx(workbookFor(harbor, ['finance.horizon=5 years'])));
    expect([...sheets.keys()].filter((name) => name.startsWith('Longer'))).toEqual([]);
  });

  it('checks what is put in, by the domain of each input', async () => {
    const xml = decode(unzip(await toXlsx(workbookFor(small))).get('xl/worksheets/sheet2.xml'));
    const checks = [...xml.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/g)];
    const ofCell = (cell: string) => checks.find(([, attributes]) => attributes?.includes(`sqref="${cell}"`));
    const cells = readWorkbook(await toXlsx(workbookFor(small))).get('Inputs');
    const cellOf = (label: string) =>
      [...(cells ?? [])].find(([, { value }]) => value === label)?.[0].replace('A', 'B') as string;
    expect(ofCell(cellOf('Churn'))?.[2]).toBe('<formula1>0</formula1><formula2>1</formula2>');
    expect(ofCell(cellOf('Churn'))?.[1]).toContain('Expected: a number from 0% to 100%.');
    expect(ofCell(cellOf('Share of problems reported'))?.[2]).toMatch(
      /^<formula1>AND\(ISNUMBER\(B\d+\),B\d+&gt;0,B\d+&lt;=1\)<\/formula1>$/,
    );
    expect(ofCell(cellOf('Acquisition policy'))?.[2]).toBe('<formula1>"0,1"</formula1>');
    expect(ofCell(cellOf('First month'))?.[1]).toContain('type="whole"');
    expect(ofCell(cellOf('Last month'))?.[2]).toContain('&gt;=line.start)');
    expect(ofCell(cellOf('Horizon'))?.[1]).toContain('Expected: 2, as the profile states it.');
  });
});

describe('text of a profile', () => {
  const odd = ['=1+1', '+1', '-1', '@SUM(A1)', '#REF!', '#N/A', '_x0041_', '<&">\'', "=cmd|' /C calc'!A0"];
  const asMeant = [...odd.map((name) => [name, name] as const), ['a\tb\u0007\u202Ec', 'a b c'] as const];

  it.each(asMeant)('is text in a cell, whatever it looks like: %j', async (name, clean) => {
    const quoted = JSON.stringify(name);
    const text = sevenLines
      .replace('Seven Lines', quoted)
      .replace(
        '\nbusiness:',
        `\ninitiatives: [{ name: ${JSON.stringify(`${name} 1`)}, effects: [{ on: business.churn, change: -1 points }] }]\nbusiness:`,
      );
    const bytes = await toXlsx(workbookFor(text));
    expect([...unzip(bytes)].flatMap(([, part]) => faultsOf(decode(part)))).toEqual([]);
    const sheets = readWorkbook(bytes);
    expect(sheets.get('Summary')?.get('A1')).toEqual({ value: clean, formula: null, isError: false });
    const all = [...(sheets.get('Inputs') ?? [])].map(([, cell]) => cell);
    expect(all.filter(({ value }) => value === `${clean} 1`)).toEqual([
      { value: `${clean} 1`, formula: null, isError: false },
    ]);
    const formulas = [...sheets.values()].flatMap((cells) =>
      [...cells.values()].map(({ formula }) => formula),
    );
    expect(formulas.filter((formula) => /cmd\||@|#REF|SUM\(A1\)/.test(formula ?? ''))).toEqual([]);
  });
});

describe('the fixtures', () => {
  it.each(readdirSync('fixtures'))('%s makes a workbook of a size that can be sent', async (company) => {
    const bytes = await toXlsx(workbookFor(readFileSync(`fixtures/${company}/profile.yaml`, 'utf8')));
    expect(bytes.length).toBeLessThan(400_000);
  });
});
