import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/cli/help/help.js';
import { cli } from '../../support/io.js';

const topics = readdirSync('src/cli/help')
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.replace('.md', ''));

describe('help', () => {
  it.each(topics)(
    'tells the topic %s, whose name and summary stand in the help of the program',
    async (topic) => {
      const text = readFileSync(`src/cli/help/${topic}.md`, 'utf8');
      expect(await cli(['help', topic])).toEqual({ code: 0, stdout: plain(text), stderr: '' });
      expect((await cli(['--help'])).stdout).toMatch(new RegExp(`^  ${topic} +\\w`, 'm'));
    },
  );

  it('shows Markdown without its marks, and code set in', () => {
    expect(plain('# A\n\nText.\n\n```sh\nrun it\n\n# not a heading\n```\n\n<!-- mark -->\n| a |\n')).toBe(
      'A\n\nText.\n\n    run it\n\n    # not a heading\n\n| a |\n',
    );
  });

  it('tells the help of a command as its own option does', async () => {
    expect(await cli(['help', 'solve'])).toEqual(await cli(['solve', '--help']));
  });

  it.each([
    ['profil', /did you mean profile\?/],
    ['analyse', /did you mean analyze\?/],
    ['constructor', /the topics are profile, /],
  ])('refuses what is neither: %s', async (name, hint) => {
    const { code, stderr } = await cli(['help', name]);
    expect(code).toBe(2);
    expect(stderr).toMatch(hint);
  });
});
