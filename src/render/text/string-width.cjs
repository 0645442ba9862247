/**
 * The width of a text in columns, for the table library. Its own way of measuring builds a pattern of all
 * emoji for every cell, which took longer than all else; plain text is as wide as it is long, and so are the
 * lines and blocks of our pictures.
 */
const measured = /** @type {(text: string) => number} */ (require('string-width/index.js'));

const plain = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2190-\u2193\u2212\u2500-\u259f]*$/;

/** @param {string} text */
module.exports = (text) => (plain.test(text) ? text.length : measured(text));
