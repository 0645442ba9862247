import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cli } from '../support/io.js';

/** What bash offers for a line, its last word being the one to complete. */
async function offered(...words: string[]): Promise<string[]> {
  const { stdout } = await cli(['completion', 'bash']);
  const list = words.map((word) => `'${word}'`).join(' ');
  const script = `${stdout}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _cs_roi; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout: lines, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return lines.trim().split('\n');
}

describe('completion', () => {
  it('offers commands, figures, claims and options in bash', async () => {
    expect(await offered('cs-roi', 'ana')).toEqual(['analyze']);
    expect(await offered('cs-roi', 'claims', 'tell')).toEqual(['tell-3-or-4', 'tell-16']);
    expect(await offered('cs-roi', 'explain', 'ltv_b')).toEqual(['ltv_baseline']);
    expect(await offered('cs-roi', 'analyze', '--cl')).toEqual(['--claims']);
    expect(await offered('cs-roi', 'analyze', 'packag')).toContain('package.json');
  });

  it.each(['zsh', 'fish'])('writes a script for %s that names every command and claim', async (shell) => {
    const { stdout, code } = await cli(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['analyze', 'explain', 'retention-profit', 'npv_own_numbers'])
      expect(stdout).toContain(word);
  });

  it('refuses another shell', async () => {
    const { code, stderr } = await cli(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('bash, zsh, fish');
  });
});
