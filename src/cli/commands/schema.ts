import { Argument } from 'commander';
import type { Task } from '../command.js';

export const schema: Task<['profile' | 'result'], object> = {
  name: 'schema',
  summary: 'the JSON Schema of a profile or a result',
  description: 'Prints the JSON Schema (draft-07) of a profile, for editors, or of a result, for programs.',
  example: 'cs-roi schema profile > profile.schema.json',
  arguments: [new Argument('[which]', 'of what').choices(['profile', 'result']).default('profile')],
  run: async ([which], _options, io) => {
    const found =
      which === 'profile'
        ? (await import('../../profile/json-schema.js')).profileJsonSchema()
        : (await import('../../answers/json-schema.js')).resultJsonSchema();
    const { toJson } = await import('../../render/json.js');
    io.stdout.write(toJson(found));
  },
};
