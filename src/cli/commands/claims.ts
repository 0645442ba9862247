import { Argument, Option } from 'commander';
import { safe } from '../../render/safe.js';
import { question } from '../command.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed, type Io } from '../io.js';

type Options = CommonOptions & { readonly profile?: string };

/** @throws {Failed} when an option speaks of a profile and none is named. */
function refuseWithoutProfile({ profile, set, claims: which, strict }: Options): void {
  if (profile !== undefined || (set === undefined && which === 'published' && !strict)) return;
  const option = set !== undefined ? '--set' : strict ? '--strict' : '--claims none';
  throw new Failed(`${option} needs a profile; add --profile PROFILE`, exitCodes.usage);
}

/**
 * The claim of that name.
 * @throws {Failed} when there is none, with the nearest.
 */
async function claimOf(id: string) {
  const { claims: all } = await import('../../evidence/index.js');
  const found = all.find((claim) => claim.id === id);
  if (found !== undefined) return found;
  const { nearest } = await import('../../profile/nearest.js');
  const near = nearest(
    id,
    all.map((claim) => claim.id),
  );
  const advice = near === undefined ? 'cs-roi claims lists the ids' : `did you mean ${near}?`;
  throw new Failed(`unknown claim ${safe(id)}; ${advice}`, exitCodes.usage);
}

async function businessFor(options: Options, io: Io) {
  if (options.profile === undefined) return null;
  const { loadAssessment } = await import('../load.js');
  const { readClaims } = await import('../../answers/claims/answer.js');
  return readClaims(await loadAssessment(options.profile, options, io));
}

type Answer = {
  readonly claim: Awaited<ReturnType<typeof claimOf>> | null;
  readonly business: Awaited<ReturnType<typeof businessFor>>;
};

const resultOf = async ({ claim, business }: Answer) => {
  const { claimResultOf, claimsResultOf } = await import('../../answers/claims/published.js');
  return claim === null ? claimsResultOf(business) : claimResultOf(claim, business);
};

export const claims = question({
  name: 'claims',
  summary: 'published claims and the evidence for them',
  description:
    'Published claims: all of them, or one in full; with a profile, also compared with that business.',
  example: 'cs-roi claims retention-profit --profile profile.yaml',
  arguments: [new Argument('[id]', 'the id of a claim')],
  options: [
    new Option('--profile <profile>', 'a profile to compare the claims with, or - for standard input'),
  ],
  answer: async ([id]: [string | undefined], options: Options, io): Promise<Answer> => {
    refuseWithoutProfile(options);
    return {
      claim: id === undefined ? null : await claimOf(id),
      business: await businessFor(options, io),
    };
  },
  report: async ({ claim, business }) => {
    if (claim !== null) return (await import('../../answers/claims/entry.js')).claimReport(claim, business);
    const { claimsReport, readingsReport } = await import('../../answers/claims/report.js');
    return business === null ? claimsReport() : readingsReport(business);
  },
  result: resultOf,
  rows: async (answer) =>
    (await import('../../answers/claims/published.js')).claimsRows(await resultOf(answer)),
});
