import { safe } from '../../render/safe.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed } from '../io.js';
import { rowWriters, withRowOptions } from '../rows.js';
import { type AddCommand, example } from './command.js';

type Options = CommonOptions & { readonly profile?: string };

/** @throws {Failed} when an option speaks of a profile and none is named. */
function refuseWithoutProfile({ profile, set, claims }: Options): void {
  if (profile !== undefined || (set === undefined && claims === 'documents')) return;
  const option = set === undefined ? '--claims none' : '--set';
  throw new Failed(`${option} is about a profile; name one with --profile`, exitCodes.usage);
}

/**
 * The claim of that name.
 * @throws {Failed} when there is none, with the nearest.
 */
async function claimOf(id: string) {
  const { claims } = await import('../../evidence/index.js');
  const found = claims.find((claim) => claim.id === id);
  if (found !== undefined) return found;
  const { nearest } = await import('../../profile/nearest.js');
  const near = nearest(
    id,
    claims.map((claim) => claim.id),
  );
  const advice = near === undefined ? 'cs-roi claims lists them' : `did you mean ${near}?`;
  throw new Failed(`there is no claim ${safe(id)}; ${advice}`, exitCodes.usage);
}

async function analysisFor(options: Options, io: Parameters<AddCommand>[1]) {
  if (options.profile === undefined) return null;
  const { loadAnalysis } = await import('../load.js');
  return loadAnalysis(options.profile, options, io);
}

export const addClaims: AddCommand = (program, io) => {
  const command = program
    .command('claims')
    .summary('what the documents claim, and what stands behind it')
    .description(
      'What the documents claim: all claims, or everything about one; with a profile also what they come to there.',
    )
    .argument('[id]', 'a claim, by its id')
    .option('--profile <profile>', 'a business to set the claims beside, or - for standard input')
    .addHelpText('before', example('cs-roi claims retention-profit --profile profile.yaml'));
  withRowOptions(command).action(async (id: string | undefined, options: Options) => {
    refuseWithoutProfile(options);
    const claim = id === undefined ? null : await claimOf(id);
    const analysis = await analysisFor(options, io);
    const reportOf = async () => {
      if (claim !== null) return (await import('../../answers/claims/entry.js')).claimReport(claim, analysis);
      const { claimsReport, readingsReport } = await import('../../answers/claims/report.js');
      return analysis === null ? claimsReport() : readingsReport(analysis);
    };
    const resultOf = async () => {
      const { claimResultOf, claimsResultOf } = await import('../../answers/claims/result.js');
      return claim === null ? claimsResultOf(analysis) : claimResultOf(claim, analysis);
    };
    const { answer } = await import('../answer.js');
    await answer(
      {
        table: async (look) =>
          (await import('../../render/text/terminal.js')).toTerminal(await reportOf(), look),
        json: async () => (await import('../../render/json.js')).toJson(await resultOf()),
        markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
        ...rowWriters(options, async () =>
          (await import('../../answers/claims/rows.js')).claimsRows(await resultOf()),
        ),
      },
      options,
      io,
    );
  });
};
