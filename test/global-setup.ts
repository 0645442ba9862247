import { execSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** Before all tests: what those that start the program as a process of its own rely on. */
export default function setup(): void {
  // Node reads these certificates at every start, 30 ms, and the program never uses the network.
  delete process.env.NODE_EXTRA_CA_CERTS;
  // A test of colours says itself what it is started with.
  delete process.env.NO_COLOR;
  delete process.env.FORCE_COLOR;

  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' });
  if (!tests.some((name) => /^cli[/\\]spawn[^/\\]*\.test\.ts$/.test(name))) return;
  execSync('npm run --silent build:cli', { stdio: ['ignore', 'ignore', 'inherit'] });
}
