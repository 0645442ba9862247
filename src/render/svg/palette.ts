/** The colours, by day and by night. A test holds their contrast: 4.5 to 1 for text, 3 to 1 for marks. */

export const palettes = {
  light: {
    paper: '#ffffff',
    ink: '#1b2127',
    quiet: '#56606a',
    rule: '#d9dcdf',
    gain: '#1f5f8b',
    loss: '#a8482a',
    total: '#39424b',
    edge: '#5f7f99',
    band: '#e3edf4',
  },
  dark: {
    paper: '#14181c',
    ink: '#e7e9eb',
    quiet: '#a7b0b8',
    rule: '#363d44',
    gain: '#78b4de',
    loss: '#e59b7c',
    total: '#c3cad0',
    edge: '#7f9fb8',
    band: '#1f2f3b',
  },
} as const;

export type Colour = keyof (typeof palettes)['light'];

/** What each colour is for; a rule and the inside of a band only decorate. */
export const textColours: readonly Colour[] = ['ink', 'quiet'];
export const markColours: readonly Colour[] = ['gain', 'loss', 'total', 'edge'];

const properties = (palette: Readonly<Record<Colour, string>>): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');

/** The colours as properties of an element; on paper it is always day. */
export const coloursOf = (selector: string): string =>
  `${selector} { color-scheme: light dark; ${properties(palettes.light)} }
@media screen and (prefers-color-scheme: dark) { ${selector} { ${properties(palettes.dark)} } }`;
