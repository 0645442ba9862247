/** From the paths of several profiles to their assessments, told apart by name. */
import { isAbsolute } from 'node:path';
import type { Named } from '../answers/compare/profiles.js';
import type { Assessment } from '../business/assess.js';
import { type Failure, InvalidProfile } from '../profile/failure.js';
import { idsOf, sameness } from '../profile/ids.js';
import { exitCodes } from './exit.js';
import { isSameFile } from './files.js';
import { type CommonOptions, Failed, type Io } from './io.js';
import { loadAssessment } from './load.js';

/** @throws {Failed} when one file is named twice, through a link perhaps. */
export function checkApart(paths: readonly string[]): void {
  for (const [k, path] of paths.entries()) {
    const same = paths.slice(0, k).find((other) => other === path || isSameFile(other, path));
    if (same === undefined) continue;
    const what =
      path === '-' ? 'standard input is' : path === same ? `${path} is` : `${same} and ${path} are`;
    const problem = path === same ? `${what} named twice` : `${what} the same file`;
    throw new Failed(`${problem}; a profile is compared with others, not with itself`, exitCodes.usage);
  }
}

/** A profile that is read or refused. */
type Loaded = Assessment | readonly Failure[];

const isRefused = (loaded: Loaded): loaded is readonly Failure[] => Array.isArray(loaded);

async function load(path: string, options: CommonOptions, io: Io): Promise<Loaded> {
  try {
    return await loadAssessment(path, options, io);
  } catch (error) {
    if (error instanceof InvalidProfile) return error.failures;
    throw error;
  }
}

const alike = (one: Failure, other: Failure): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A failure with the name of its profile, which one of an option does not say by itself. */
const inProfile = (failure: Failure, name: string): Failure =>
  failure.place !== null && failure.place.source === name
    ? failure
    : { ...failure, problem: `${failure.problem} (in ${name})` };

/** All that is wrong with all profiles. What is wrong with an option in each of them is said once. */
function failuresOf(paths: readonly string[], refused: readonly (readonly Failure[])[]): Failure[] {
  const isEverywhere = (failure: Failure) =>
    refused.every((failures) => failures.some((other) => alike(other, failure)));
  const common = refused[0]?.filter(isEverywhere) ?? [];
  const others = refused.flatMap((failures, k) =>
    failures
      .filter((failure) => !isEverywhere(failure))
      .map((failure) => inProfile(failure, paths[k] === '-' ? 'standard input' : String(paths[k]))),
  );
  return [...common, ...others];
}

/** Profiles by their names; of the same name, by file as it was named; else by number, since a folder may be private. */
function named(paths: readonly string[], assessments: readonly Assessment[]): Named[] {
  const names = assessments.map(({ profile }) => profile.name);
  const files = paths.map((path) => (path === '-' ? 'standard input' : path));
  const byFile = names.map((name, k) => `${name} (${files[k]})`);
  const byNumber = names.map((name, k) => `${k + 1}. ${name}`);
  const ways = [names, ...(paths.some((path) => isAbsolute(path)) ? [] : [byFile]), byNumber];
  const isApart = (way: readonly string[]) => new Set(way.map(sameness)).size === way.length;
  const way = ways.find(isApart) as readonly string[];
  const ids = idsOf(way);
  return assessments.map((assessment, k) => ({
    id: ids[k] as string,
    name: way[k] as string,
    assessment,
  }));
}

/**
 * Reads, checks and assesses several profiles, one after the other.
 * @throws {InvalidProfile} with all that is wrong with any of them.
 * @throws {Failed} when the options cannot be meant, or a file cannot be read.
 */
export async function loadSeveral(
  paths: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<Named[]> {
  const loaded: Loaded[] = [];
  for (const path of paths) loaded.push(await load(path, options, io));
  const failures = failuresOf(
    paths,
    loaded.map((each) => (isRefused(each) ? each : [])),
  );
  if (failures.length > 0) throw new InvalidProfile(failures);
  return named(paths, loaded as readonly Assessment[]);
}
