/**
 * Starts the built program with the code that V8 compiled when it was built, which takes a third off every
 * start. V8 itself refuses a cache of another version of Node, and compiles as usual.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist/cli');
const loaded = new Map();

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Loads one file of the built program, and through it the others; packages of Node come from Node.
 * @param {string} name
 */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = join(folder, name);
  // Plain ASCII, which Node reads fastest as UTF-8.
  const script = new Script(readFileSync(filename, 'utf8'), {
    filename,
    cachedData: read(`${filename}.cache`),
  });
  const module = { exports: {}, script };
  loaded.set(name, module);
  const requireHere = (/** @type {string} */ id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireHere, module);
  return module.exports;
}

/** Keeps what has been compiled so far, functions that ran included. */
function save() {
  for (const [name, { script }] of loaded) {
    writeFileSync(join(folder, `${name}.cache`), script.createCachedData());
  }
}

module.exports = { load, save };

if (require.main === module) {
  process.on('exit', save);
  load('main.cjs');
}
