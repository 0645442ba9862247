/** LibreOffice, where it is installed: calculates the formulas of a workbook by itself. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/answers/workbook/sheet.js';
import { toXlsx } from '../../src/render/xlsx/xlsx.js';
import { falsified } from './workbook.js';

/** Without this, LibreOffice shows the values that it finds in a file, and proves nothing. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** What Debian calls it; not a dependency of these tests, which leave out what needs it. */
const program = 'soffice';

function isThere(): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const hasLibreOffice = isThere();

/** Workbooks as LibreOffice converts them, once it has calculated all their formulas anew. */
function converted(workbooks: readonly Uint8Array[], to: 'xlsx' | 'pdf'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings);
    const files = workbooks.map((bytes, k) => {
      const file = join(folder, `${k}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const made = join(folder, 'made');
    const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(program, [home, '--headless', '--convert-to', to, '--outdir', made, ...files], {
      stdio: 'ignore',
    });
    return workbooks.map((_, k) => readFileSync(join(made, `${k}.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many pages LibreOffice prints of a workbook. */
export async function pagesOf(workbook: Workbook): Promise<number> {
  const [pdf] = converted([await toXlsx(workbook)], 'pdf') as [Uint8Array];
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

/** Workbooks as LibreOffice leaves them, all at once: it takes longer to start than to compute. */
export const calculated = async (workbooks: readonly Workbook[]): Promise<Uint8Array[]> =>
  converted(await Promise.all(workbooks.map((workbook) => toXlsx(falsified(workbook)))), 'xlsx');
