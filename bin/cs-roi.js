#!/usr/bin/env node
// CommonJS, as package.json beside this file says: through the ES module loader each start takes a quarter longer.
require('./compile-cache.js').load('main.cjs');
