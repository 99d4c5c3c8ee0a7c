import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity at a place given as shares of the width and the height. */
  at(x: number, y: number): readonly number[];
}

/** Reads a PNG of eight bits a channel with opacity, as the icons are. */
function readPng(path: URL): Picture {
  const file = readFileSync(path);
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8, 13)]).toEqual([8, 6, 0, 0, 0]);
  const body = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const pixels = unfilter(inflateSync(Buffer.concat(body)), width * 4);
  return {
    width,
    height,
    at: (x, y) => {
      const start = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
      return [...pixels.subarray(start, start + 4)];
    },
  };
}

/** Undoes the five filters of PNG, line by line. */
function unfilter(raw: Buffer, stride: number): Uint8Array {
  const lines = raw.length / (stride + 1);
  const out = new Uint8Array(lines * stride);
  for (let line = 0; line < lines; line += 1) {
    const filter = raw[line * (stride + 1)];
    for (let i = 0; i < stride; i += 1) {
      const left = i < 4 ? 0 : (out[line * stride + i - 4] ?? 0);
      const up = line === 0 ? 0 : (out[(line - 1) * stride + i] ?? 0);
      const corner = i < 4 || line === 0 ? 0 : (out[(line - 1) * stride + i - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[line * stride + i] = (raw[line * (stride + 1) + 1 + i] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const nearest = (a: number, b: number): number =>
    Math.abs(guess - a) <= Math.abs(guess - b) ? a : b;
  return nearest(left, nearest(up, corner));
}

describe('the icon of the toolbar', () => {
  it.each([16, 32, 48, 96, 128])('is a white T with its ochre dot, %i px wide', (size) => {
    const icon = readPng(new URL(`../../../public/icon/${size}.png`, import.meta.url));
    expect([icon.width, icon.height]).toEqual([size, size]);
    for (const [x, y] of [
      [0, 0],
      [0.999, 0],
      [0, 0.999],
      [0.999, 0.999],
    ] as const)
      expect(icon.at(x, y)[3]).toBeLessThan(128);
    expect(icon.at(0.5, 0.13)).toEqual([0x2a, 0x7b, 0x68, 255]);
    expect(icon.at(0.5, 0.32)).toEqual([255, 255, 255, 255]);
    expect(icon.at(0.5, 0.74)).toEqual([0xf7, 0xc4, 0x5c, 255]);
  });
});
