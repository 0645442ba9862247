/** The formats with pictures; what draws them is loaded only where one is asked for. */
import type { Analysis } from '../../answers/analyze/answer.js';
import type { CommonOptions } from '../io.js';
import { simulating } from '../runs.js';
import type { Writer } from './writers.js';

async function html(analysis: Analysis, options: CommonOptions): Promise<string> {
  const [{ boardOf }, { paperOf }, { toHtml }, { imprintOf }] = await Promise.all([
    import('../../answers/board/answer.js'),
    import('../../answers/board/paper.js'),
    import('../../render/html/html.js'),
    import('./imprint.js'),
  ]);
  const paper = await simulating(() => paperOf(analysis, options.certainEffects));
  return toHtml(boardOf(paper, imprintOf(options), options.full));
}

async function svg(analysis: Analysis, options: CommonOptions): Promise<string> {
  const [{ chartNamed }, { chartOf }, { toSvg }, { simulate }, { sensitivity }, { quick }] =
    await Promise.all([
      import('./charts.js'),
      import('../../answers/board/gallery.js'),
      import('../../render/svg/svg.js'),
      import('../../answers/uncertainty/simulate/answer.js'),
      import('../../answers/uncertainty/sensitivity/answer.js'),
      import('../../answers/decision/ranges.js'),
    ]);
  // The runs of the screen and the page, so that a picture says the same wherever it stands.
  const runs = { ...quick, certainEffects: options.certainEffects };
  const name = chartNamed(options);
  const subject = {
    analysis,
    simulation: () => simulating(() => simulate(analysis, runs)),
    sensitivity: () => simulating(() => sensitivity(analysis, runs)),
  };
  return toSvg(await chartOf(name, subject), name, analysis.profile.name);
}

/** The page for a board, and one picture of it alone. */
export const boardFormats: Readonly<Record<string, Writer<Analysis>>> = { html, svg };
