/*
 * What this site keeps on a device for work without network: texts that wait to be sent, and pages that were taken along. Nothing is
 * kept unless somebody asks for it, and signing out takes away what is one's own.
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

/* Whose texts wait here: those of who is signed in, and those of others. The page that keeps texts tells who is signed in, to nobody else. */
export async function waiting() {
  const notes = (await everything(NOTES)).filter((note) => note.state !== "sent");
  const person = notes.length > 0 ? await self() : "";
  return { person, own: notes.filter((note) => person === null || note.person === person).length };
}

/* Nobody that keeps texts here, when the page is not for who is signed in; null when nobody can tell. */
async function self() {
  const home = await get(FACTS, "home");
  const answer = home && (await fetch(home, { cache: "no-store" }).catch(() => null));
  if (!answer || answer.status >= 500) {
    return null;
  }
  const page = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  return page?.querySelector("[data-visits]")?.dataset.person ?? "";
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

/* Everything but what others have written and not sent yet: it waits for them. */
export async function empty(person) {
  await leavePages();
  const others = person === null ? [] : (await everything(NOTES)).filter((note) => note.state !== "sent" && note.person !== person);
  if (others.length > 0) {
    await act([NOTES, FACTS], "readwrite", (at) => {
      at(NOTES).clear();
      others.forEach((note) => at(NOTES).put(note));
      at(FACTS).delete("page");
      at(FACTS).delete(`draft ${person}`);
      return null;
    });
    return;
  }
  await new Promise((done) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => done();
  });
}
