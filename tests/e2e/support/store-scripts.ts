/** Scripts that reach into the store from a page of the extension, beside its own code. */

export const WITH_STORE = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = await done(indexedDB.open('ted'));`;

const TABLES = `['pages', 'parts', 'meta']`;

/** Another database, where all rows wait. */
const WITH_KEPT = `${WITH_STORE}
  const opening = indexedDB.open('ted-kept');
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const kept = await done(opening);`;

/** Keeps a copy of all that is stored. */
export const KEEP_STORE = `${WITH_KEPT}
  for (const table of ${TABLES}) {
    const rows = await done(store.transaction(table).objectStore(table).getAll());
    await done(kept.transaction('rows', 'readwrite').objectStore('rows').put(rows, table));
  }
  store.close();
  kept.close();`;

/** Puts that copy back in the place of all that is stored. */
export const PUT_STORE_BACK = `${WITH_KEPT}
  const rows = {};
  for (const table of ${TABLES})
    rows[table] = await done(kept.transaction('rows').objectStore('rows').get(table));
  const into = store.transaction(${TABLES}, 'readwrite');
  for (const table of ${TABLES}) {
    into.objectStore(table).clear();
    for (const row of rows[table]) into.objectStore(table).put(row);
  }
  await new Promise((resolve, reject) => {
    into.oncomplete = resolve;
    into.onabort = () => reject(into.error);
  });
  store.close();
  kept.close();`;

/** Deletes it all, as a browser short of room does. */
export const PURGE = `
  const purge = indexedDB.deleteDatabase('ted');
  await new Promise((resolve, reject) => {
    purge.onsuccess = resolve;
    purge.onerror = () => reject(purge.error);
  });`;

/** Changes one byte of the first page that has any. */
export const DAMAGE = `${WITH_STORE}
  const cursor = store.transaction('pages', 'readwrite').objectStore('pages').openCursor();
  await new Promise((resolve) => {
    cursor.onsuccess = () => {
      const row = cursor.result.value;
      if (row.bytes.length === 0) return cursor.result.continue();
      row.bytes[0] ^= 255;
      cursor.result.update(row).onsuccess = resolve;
    };
  });
  store.close();`;
