import { Argument } from 'commander';
import type { Task } from '../command.js';

/** What there is a schema of. */
export const schemas = {
  profile: async () => (await import('../../profile/json-schema.js')).profileJsonSchema(),
  result: async () => (await import('../../answers/json-schema.js')).resultJsonSchema(),
  problems: async () => (await import('../../answers/json-schema.js')).problemsJsonSchema(),
} as const satisfies Readonly<Record<string, () => Promise<object>>>;

export const schema: Task<[keyof typeof schemas], object> = {
  name: 'schema',
  summary: 'the JSON Schema of a profile, a result or problems',
  description:
    'Prints the JSON Schema (draft-07) of a profile, for editors, or of a result or the problems of a profile, for programs.',
  example: 'cs-roi schema profile > profile.schema.json',
  arguments: [new Argument('[which]', 'of what').choices(Object.keys(schemas)).default('profile')],
  run: async ([which], _options, io) => {
    const { toJson } = await import('../../render/json.js');
    io.stdout.write(toJson(await schemas[which]()));
  },
};
