/*
 * What this site keeps on a device for work without network: texts that wait to be sent, and pages that were taken along. Nothing is
 * kept unless somebody asks for it, and signing out empties it all.
 */
const NAME = "kutomo-kept";
export const NOTES = "notes";
export const FACTS = "facts";

function open() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(NOTES, { keyPath: "id" });
      asked.result.createObjectStore(FACTS);
    };
    asked.onsuccess = () => {
      // Another window that empties the device does not wait for this one
      asked.result.onversionchange = () => asked.result.close();
      done(asked.result);
    };
    asked.onerror = () => failed(asked.error);
    asked.onblocked = () => failed(new Error("blocked"));
  });
}

/* Done when it stands on the disk: whoever closes the browser then loses nothing. */
async function act(stores, mode, work) {
  const db = await open();
  try {
    return await new Promise((done, failed) => {
      const all = db.transaction(stores, mode, { durability: "strict" });
      const answer = work((name) => all.objectStore(name));
      all.oncomplete = () => done(answer?.result);
      all.onabort = () => failed(all.error);
    });
  } finally {
    db.close();
  }
}

export const everything = (store) => act([store], "readonly", (at) => at(store).getAll());
export const get = (store, key) => act([store], "readonly", (at) => at(store).get(key));
export const put = (store, value, key) => act([store], "readwrite", (at) => at(store).put(value, key));
export const remove = (store, key) => act([store], "readwrite", (at) => at(store).delete(key));

/* Keeps a new text with the next number of this device. */
export function add(note) {
  return act([NOTES, FACTS], "readwrite", (at) => {
    const last = at(FACTS).get("sequence");
    last.onsuccess = () => {
      const sequence = (last.result ?? 0) + 1;
      at(FACTS).put(sequence, "sequence");
      at(NOTES).put({ ...note, sequence });
    };
    return null;
  });
}

/* How many texts of anybody have not been sent yet. */
export async function unsent() {
  return (await everything(NOTES)).filter((note) => note.state !== "sent").length;
}

/* Takes away pages that were taken along; texts that wait stay. */
export async function leavePages() {
  for (const name of await caches.keys()) {
    if (name.startsWith("kutomo-visits")) {
      await caches.delete(name);
    }
  }
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    await worker.unregister();
  }
}

export async function empty() {
  await leavePages();
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
}
