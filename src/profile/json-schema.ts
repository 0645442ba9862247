import * as z from 'zod/mini';
import { profileSchema, requiredSections } from './schema.js';

/** The JSON Schema (draft-07, which editors read) of a profile, from what validates it. */
export function profileJsonSchema(): object {
  const schema = z.toJSONSchema(profileSchema({ statedMonths: () => 12, currency: null }), {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  // Validation takes a missing section for an empty one, to name each missing figure; an editor should not.
  const properties = schema.properties ?? {};
  for (const name of requiredSections)
    properties[name] = { ...(properties[name] as object), default: undefined };
  return {
    title: 'Profile of a business for cs-roi',
    ...schema,
    required: [...(schema.required ?? []), ...requiredSections],
  };
}
