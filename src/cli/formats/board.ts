/** The formats with pictures; what draws them is loaded only where one is asked for. */
import type { Analysis } from '../../answers/analyze/answer.js';
import type { Subject } from '../../answers/board/gallery.js';
import type { CommonOptions } from '../io.js';
import { simulating } from '../runs.js';
import type { Writer } from './writers.js';

/** How many runs, and from which seed, as `simulate` and `sensitivity` do unless told otherwise. */
const usual = { runs: 10_000, seed: 1 };

async function subjectOf(analysis: Analysis, { certainEffects }: CommonOptions): Promise<Subject> {
  const wanted = { ...usual, certainEffects };
  const [{ simulate }, { sensitivity }] = await Promise.all([
    import('../../answers/uncertainty/simulate/answer.js'),
    import('../../answers/uncertainty/sensitivity/answer.js'),
  ]);
  return {
    analysis,
    simulation: async () => simulating(() => simulate(analysis, wanted)),
    sensitivity: async () => simulating(() => sensitivity(analysis, wanted)),
  };
}

async function html(analysis: Analysis, options: CommonOptions): Promise<string> {
  const [{ boardOf }, { toHtml }, { simulation, sensitivity }] = await Promise.all([
    import('../../answers/board/answer.js'),
    import('../../render/html/html.js'),
    subjectOf(analysis, options),
  ]);
  return toHtml(boardOf({ analysis, simulation: await simulation(), sensitivity: await sensitivity() }));
}

async function svg(analysis: Analysis, options: CommonOptions): Promise<string> {
  const [{ chartNamed }, { chartOf }, { toSvg }, subject] = await Promise.all([
    import('./charts.js'),
    import('../../answers/board/gallery.js'),
    import('../../render/svg/svg.js'),
    subjectOf(analysis, options),
  ]);
  const name = chartNamed(options);
  return toSvg(await chartOf(name, subject), name, analysis.profile.name);
}

/** The page for a board, and one picture of it alone. */
export const boardFormats: Readonly<Record<string, Writer<Analysis>>> = { html, svg };
