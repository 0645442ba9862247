/** A profile that somebody at a terminal is asked for, and the file it is for. */
import { checkNew } from '../files.js';
import { Failed, type Io, widthOf } from '../io.js';
import { profileByDialogue } from './dialogue.js';
import { terminalPrompts } from './terminal.js';

const usualName = 'profile.yaml';

/** What is wrong with the name of a new file. */
function wrongName(name: string): string | undefined {
  try {
    checkNew(name);
    return undefined;
  } catch (error) {
    if (error instanceof Failed) return error.message;
    throw error;
  }
}

/**
 * Asks for a profile.
 * @throws {Failed} where the file cannot be written anew, before anything is asked, or where somebody leaves.
 */
export async function guide(file: string | undefined, io: Io): Promise<{ name: string; text: string }> {
  if (file !== undefined) checkNew(file);
  const prompts = terminalPrompts(widthOf(io.stdout));
  const place = { label: 'File', reason: `Where to write. Enter for ${usualName}.`, example: usualName };
  const name = file ?? ((await prompts.text(place, (said) => wrongName(said || usualName))) || usualName);
  return { name, text: await profileByDialogue(prompts) };
}
