/** Colours, or none: the library that knows them is loaded only where a terminal wants some. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
}

/** For pipes, files and readers who want none. */
export const plainPaint: Paint = { bold: (text) => text, dim: (text) => text, red: (text) => text };

/** For terminals. */
export async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
