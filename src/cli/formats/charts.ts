/** Which picture is asked for, and whether one can be. */
import { type ChartName, chartNames } from '../../report/charts.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed } from '../io.js';

const isName = (name: string | undefined): name is ChartName =>
  (chartNames as readonly (string | undefined)[]).includes(name);

/**
 * The picture that is asked for.
 * @throws {Failed} when none is, or there is none of that name.
 */
export function chartNamed({ chart }: CommonOptions): ChartName {
  if (isName(chart)) return chart;
  const found = chart === undefined ? 'svg needs a chart' : `unknown chart ${chart}`;
  throw new Failed(
    `${found}; expected: ${chartNames.join(', ')}; for example --chart ${chartNames[0]}`,
    exitCodes.usage,
  );
}

/**
 * Refuses what cannot be meant, before anything is drawn.
 * @throws {Failed} when a picture is chosen for another format, or none for svg.
 */
export function checkChart(format: string, options: CommonOptions): void {
  if (format === 'svg') chartNamed(options);
  else throw new Failed(`--chart applies to --format svg, not to ${format}`, exitCodes.usage);
}
