import { execSync } from 'node:child_process';

/** Before the tests that start the program as a process of its own: the program as it is built today. */
export default function setup(): void {
  execSync('npm run --silent build:cli', { stdio: ['ignore', 'ignore', 'inherit'] });
}
