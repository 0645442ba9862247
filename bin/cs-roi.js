#!/usr/bin/env node
// CommonJS, as package.json beside this file says: through the ES module loader each start takes a quarter longer.
const program = require('node:path').join(__dirname, '../dist/cli/main.cjs');
if (require('node:fs').existsSync(program)) require(program);
else {
  console.error('cs-roi is not built yet: run npm run build');
  process.exitCode = 70;
}
