import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A client of Marionette, the remote control that Firefox carries: frames of `length:json`, one reply
 * a command. No driver to install. https://firefox-source-docs.mozilla.org/testing/marionette/
 */
export class Marionette {
  private received = Buffer.alloc(0);
  private lastId = 0;
  private readonly waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => this.read(data));
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.fail(error));
  }

  /** Connects as soon as Firefox listens, within that many milliseconds. */
  static async connect(port: number, timeoutMs = 30_000): Promise<Marionette> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const socket = await new Promise<Socket | null>((resolve) => {
        const attempt = connect(port, '127.0.0.1');
        attempt.once('connect', () => resolve(attempt));
        attempt.once('error', () => resolve(null));
      });
      if (socket) {
        // The greeting has no command to answer; it must come before the first one is sent.
        const greeting = await new Promise<boolean>((resolve) => {
          socket.once('data', () => resolve(true));
          socket.once('close', () => resolve(false));
        });
        if (greeting) return new Marionette(socket);
      }
      if (Date.now() > deadline) throw new Error(`Firefox does not listen on port ${port}`);
      await pause(150);
    }
  }

  async send<T = unknown>(name: string, params: object = {}): Promise<T> {
    this.lastId += 1;
    const id = this.lastId;
    const reply = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
    const frame = JSON.stringify([0, id, name, params]);
    this.socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    // The protocol gives each command its own shape of reply; callers name it.
    return (await reply) as T;
  }

  close(): void {
    this.socket.destroy();
  }

  private read(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const colon = this.received.indexOf(58);
      if (colon < 0) return;
      const length = Number(this.received.subarray(0, colon));
      if (this.received.length < colon + 1 + length) return;
      const frame = this.received.subarray(colon + 1, colon + 1 + length).toString();
      this.received = this.received.subarray(colon + 1 + length);
      const [, id, error, result] = JSON.parse(frame) as [
        number,
        number,
        { error: string; message: string } | null,
        unknown,
      ];
      const waiter = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiter?.reject(new Error(`${error.error}: ${error.message}`));
      else waiter?.resolve(result);
    }
  }

  private fail(error: Error): void {
    for (const waiter of this.waiting.values()) waiter.reject(error);
    this.waiting.clear();
  }
}
