/** What answers: named in every result, so that two results can be compared. */
export const tool = {
  name: 'cs-roi',
  /** As in package.json, which a test compares. */
  version: '0.1.0',
  /** Raised whenever the same profile gives other figures. */
  model: '2',
} as const;

/** Raised whenever a key of the JSON goes or changes its meaning. */
export const resultSchemaVersion = 2;
