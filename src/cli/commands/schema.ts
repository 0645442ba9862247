import { Argument } from 'commander';
import { type AddCommand, example } from './command.js';

export const addSchema: AddCommand = (program, io) => {
  program
    .command('schema')
    .summary('the JSON Schema of a profile or a result')
    .description('Prints the JSON Schema (draft-07) of a profile, for editors, or of a result, for programs.')
    .addArgument(new Argument('[which]', 'of what').choices(['profile', 'result']).default('profile'))
    .addHelpText('before', example('cs-roi schema profile > profile.schema.json'))
    .action(async (which: 'profile' | 'result') => {
      const schema =
        which === 'profile'
          ? (await import('../../profile/json-schema.js')).profileJsonSchema()
          : (await import('../../answers/json-schema.js')).resultJsonSchema();
      const { toJson } = await import('../../render/json.js');
      io.stdout.write(toJson(schema));
    });
};
