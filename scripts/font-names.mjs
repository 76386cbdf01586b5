// Renames a TrueType font. A cut of a font whose licence reserves its name (OFL, Reserved Font Name) must not carry that name.

/**
 * Copy of the font in which `from` is replaced by `to` in the family, full, version-unique, PostScript and typographic names
 * (name ids 1, 3, 4, 6, 16). Copyright and licence records stay as they are.
 * @param {Buffer} font sfnt with a Windows Unicode (3, 1) name table
 * @param {string} from
 * @param {string} to
 */
export function renamed(font, from, to) {
  const tables = readTables(font);
  const name = tables.find((table) => table.tag === 'name');
  if (!name) throw new Error('font without name table');
  name.data = rewriteNames(name.data, from, to);
  return writeTables(font.readUInt32BE(0), tables);
}

/** @param {Buffer} data @param {string} from @param {string} to */
function rewriteNames(data, from, to) {
  const count = data.readUInt16BE(2);
  const strings = data.readUInt16BE(4);
  const records = Buffer.from(data.subarray(0, 6 + 12 * count));
  /** @type {Buffer[]} */
  const parts = [];
  let offset = 0;
  for (let i = 0; i < count; i++) {
    const at = 6 + 12 * i;
    const start = strings + data.readUInt16BE(at + 10);
    let text = Buffer.from(data.subarray(start, start + data.readUInt16BE(at + 8)));
    if ([1, 3, 4, 6, 16].includes(data.readUInt16BE(at + 6))) {
      if (data.readUInt16BE(at) !== 3) throw new Error('only Windows name records are understood');
      const words = Buffer.from(text).swap16().toString('utf16le');
      const changed = words.replaceAll(from, to).replaceAll(from.replaceAll(' ', ''), to.replaceAll(' ', ''));
      text = Buffer.from(changed, 'utf16le').swap16();
    }
    records.writeUInt16BE(text.length, at + 8);
    records.writeUInt16BE(offset, at + 10);
    parts.push(text);
    offset += text.length;
  }
  records.writeUInt16BE(records.length, 4);
  return Buffer.concat([records, ...parts]);
}

/** @param {Buffer} font */
function readTables(font) {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const at = 12 + 16 * i;
    const offset = font.readUInt32BE(at + 8);
    return { tag: font.toString('latin1', at, at + 4), data: Buffer.from(font.subarray(offset, offset + font.readUInt32BE(at + 12))) };
  });
}

/** @param {number} version @param {readonly { tag: string, data: Buffer }[]} tables */
function writeTables(version, tables) {
  const head = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * tables.length - 16 * 2 ** power, 10);
  let offset = head.length;
  /** @type {Buffer[]} */
  const bodies = [];
  tables.forEach(({ tag, data }, i) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(checksum(padded), 16 + 16 * i);
    head.writeUInt32BE(offset, 20 + 16 * i);
    head.writeUInt32BE(data.length, 24 + 16 * i);
    bodies.push(padded);
    offset += padded.length;
  });
  return Buffer.concat([head, ...bodies]);
}

/** @param {Buffer} data length a multiple of four */
function checksum(data) {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
