import * as z from 'zod';
import { profileSchema } from './schema.js';

/** The JSON Schema (draft-07, which editors read) of a profile, from what validates it. */
export const profileJsonSchema = (): object => ({
  title: 'Profile of a business for cs-roi',
  ...z.toJSONSchema(
    profileSchema(() => 12),
    { target: 'draft-7', io: 'input', unrepresentable: 'any' },
  ),
});
