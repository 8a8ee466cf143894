import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** `node build/icons/draw-icons.ts`: draws the app's icon, two linked rings, in every size that packages need. */
const sizes = [16, 32, 48, 64, 128, 256, 512] as const;
const ground = [15, 111, 92] as const;
const near = [255, 255, 255] as const;
const far = [140, 214, 194] as const;

type Colour = readonly [number, number, number];

/** Signed distance to a rounded square and to a ring, in units of the icon's side. */
const toTile = (x: number, y: number) => {
  const corner = 0.22;
  const [dx, dy] = [Math.abs(x - 0.5) - 0.46 + corner, Math.abs(y - 0.5) - 0.46 + corner];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
};
const toRing = (x: number, y: number, centre: number) => Math.abs(Math.hypot(x - centre, y - 0.5) - 0.17) - 0.045;

function pixel(x: number, y: number, side: number): readonly [...Colour, number] {
  const cover = (distance: number) => Math.min(Math.max(0.5 - distance * side, 0), 1);
  const mix = (from: Colour, to: Colour, share: number): Colour => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
  const [left, right] = [cover(toRing(x, y, 0.39)), cover(toRing(x, y, 0.61))];
  // The rings are linked: the left one is in front above the middle, the right one below.
  const [first, second] = y < 0.5 ? [right, left] : [left, right];
  const [firstColour, secondColour] = y < 0.5 ? [far, near] : [near, far];
  const colour = mix(mix(ground, firstColour, first), secondColour, second);
  return [...colour, 255 * cover(toTile(x, y))];
}

function png(side: number): Buffer {
  const rows = Buffer.alloc(side * (1 + side * 4));
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const values = pixel((column + 0.5) / side, (row + 0.5) / side, side).map(Math.round);
      rows.set(values, row * (1 + side * 4) + 1 + column * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const folder = import.meta.dirname;
mkdirSync(path.join(folder, 'linux'), { recursive: true });
writeFileSync(path.join(folder, 'icon.png'), png(1024));
for (const side of sizes) writeFileSync(path.join(folder, 'linux', `${side}x${side}.png`), png(side));
