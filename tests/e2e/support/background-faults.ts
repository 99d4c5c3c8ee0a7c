/**
 * Scripts that spoil the background from outside, for as long as it lives: what is shipped has no hook
 * for them. They run there by `Driver.inBackground`.
 */

/** Where the background says that it stands still. */
const CHANNEL = 'ted-stands-still';

/** Gives each change of the store, with the turn of its transaction, to `spoil`, which may answer in its stead. */
const EACH_CHANGE = `
  const turns = new Map();
  for (const name of ['put', 'delete', 'clear']) {
    const change = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...args) {
      if (!turns.has(this.transaction)) turns.set(this.transaction, turn(name));
      return spoil({ store: this, name, args, left: turns.get(this.transaction) }, () => change.apply(this, args));
    };
  }`;

/**
 * Stands still before the nth change of the store: what follows never happens, as when the background is
 * killed there or at a request before it. Nothing of the transaction is kept.
 */
export const STAND_STILL_BEFORE = `
  let left = args[0];
  const turn = () => { left -= 1; return left; };
  const say = () => new BroadcastChannel('${CHANNEL}').postMessage(null);
  const spoil = ({ store: { transaction }, left }, change) => {
    if (left > 0) return change();
    if (left === 0 && transaction.onabort) {
      transaction.onabort = transaction.onerror = null;
      transaction.abort();
      say();
    }
    return new EventTarget();
  };
  ${EACH_CHANGE}`;

/** In a page: asks for a look, and waits until it ends or the background stands still. */
export const LOOK_UNTIL_STILL = `
  const channel = new BroadcastChannel('${CHANNEL}');
  const still = new Promise((resolve) => { channel.onmessage = () => resolve('still'); });
  const looked = (globalThis.browser ?? chrome).runtime.sendMessage({ ted: 'checkNow', args: [] });
  const end = await Promise.race([still, looked.then(() => 'ended')]);
  channel.close();
  return end;`;

/**
 * The disk is full at the nth write of an install; what is deleted needs no room. Browsers say so in two
 * ways: as a row is written (Firefox), here from that write on, or as its transaction ends (Chromium).
 * The last argument names a part that is stored.
 */
export const FULL_AT = `
  let writes = args[0];
  const [, way, stored] = args;
  const turn = (name) => { if (name === 'put') writes -= 1; return writes; };
  const full = { value: new DOMException('no room', 'QuotaExceededError') };
  const asTheRowIsWritten = ({ store }) => {
    // A key that is there already is refused in the same way, under another name.
    const refused = store.add({ key: 'active', name: stored, part: stored, page: 0 });
    return Object.defineProperty(refused, 'error', full);
  };
  const asItEnds = ({ store }, request) => {
    const { transaction } = store;
    Object.defineProperty(transaction, 'error', { ...full, configurable: true });
    transaction.commit = () => transaction.abort();
    // Where nobody says that it ends, the last write is the one that no other follows.
    const last = (rounds) => {
      store.count().onsuccess = () => {
        if (written.get(transaction) !== request) return;
        if (rounds === 0) transaction.abort();
        else last(rounds - 1);
      };
    };
    written.set(transaction, request);
    request.addEventListener('success', () => last(6));
  };
  const written = new Map();
  const spoil = (asked, change) => {
    const { name, left } = asked;
    if (name !== 'put' || (way === 'row' ? left > 0 : left !== 0)) return change();
    if (way === 'row') return asTheRowIsWritten(asked);
    const request = change();
    asItEnds(asked, request);
    return request;
  };
  ${EACH_CHANGE}
  self.tedWritesLeft = () => writes;`;

/** The clock of the machine is set forward by that many days, back when negative. */
export const MOVE_CLOCK = `
  const shift = args[0] * 86_400_000;
  const Exact = Date;
  self.Date = class extends Exact {
    constructor(...given) {
      if (given.length === 0) super(Exact.now() + shift);
      else super(...given);
    }
    static now() { return Exact.now() + shift; }
  };`;

/** What the browser tells the background of when a cable is plugged in again. */
export const NETWORK_IS_BACK = `self.dispatchEvent(new Event('online'));`;
