/**
 * Starts the built program with the code that V8 compiled when it was built, which takes a third off every
 * start. V8 hardly looks at such code before it runs it: under Node 20 it takes that of another patch version
 * and dies, and it sees neither a flipped bit nor another program text of the same length. So V8 is given the
 * code only where a checksum says that nothing has changed, and else compiles as usual.
 */
const { readFileSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist/cli');
const loaded = new Map();
const bytesOfChecksum = 4;

/**
 * Over all that the code depends on: Node, down to its file, since two builds may share a version; what V8
 * was told; the program; and the code itself. CRC-32 finds every flipped bit and costs least to load.
 * @param {Buffer} text
 * @param {Buffer} code
 */
function checksum(text, code) {
  const { crc32 } = require('node:zlib');
  const { size, mtimeMs } = statSync(process.execPath);
  const { version, arch, execArgv, env } = process;
  const node = JSON.stringify([version, arch, size, mtimeMs, execArgv, env['NODE_OPTIONS']]);
  return crc32(code, crc32(text, crc32(node)));
}

/**
 * The code with its checksum behind it: V8 wants the code at the start of a buffer, or copies it.
 * @param {Buffer} text
 * @param {Buffer} code
 */
function seal(text, code) {
  const seal = Buffer.alloc(bytesOfChecksum);
  seal.writeUInt32LE(checksum(text, code));
  return Buffer.concat([code, seal]);
}

/**
 * The code that was sealed, if it was by this Node, for this program, and is still the same.
 * @param {Buffer} text
 * @param {Buffer} sealed
 */
function unseal(text, sealed) {
  if (sealed.length <= bytesOfChecksum) return undefined;
  const code = sealed.subarray(0, -bytesOfChecksum);
  return sealed.readUInt32LE(code.length) === checksum(text, code) ? code : undefined;
}

/**
 * @param {string} filename
 * @param {Buffer} text
 */
function keptCode(filename, text) {
  try {
    return unseal(text, readFileSync(`${filename}.cache`));
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
  if (known) return known.module.exports;
  const filename = join(folder, name);
  const text = readFileSync(filename);
  // Plain ASCII, which Node reads fastest as UTF-8.
  const script = new Script(text.toString('utf8'), { filename, cachedData: keptCode(filename, text) });
  const module = { exports: {} };
  loaded.set(name, { module, script, text });
  const requireHere = (/** @type {string} */ id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireHere, module);
  return module.exports;
}

/** Keeps what has been compiled so far, functions that ran included. */
function save() {
  // Where V8 is a library beside Node, it may be exchanged without a trace in Node's own file.
  if (/** @type {any} */ (process.config.variables).node_shared) return;
  for (const [name, { script, text }] of loaded) {
    writeFileSync(join(folder, `${name}.cache`), seal(text, script.createCachedData()));
  }
}

module.exports = { load, seal, unseal };

if (require.main === module) {
  process.on('exit', save);
  load('main.cjs');
}
