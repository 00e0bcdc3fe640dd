/*
 * The page of visits on a device. A note is kept here first and sent then, in the order of writing, until the site has answered: the
 * site knows it by the id that it gets here, so that it arrives once, whatever is lost on the way. Without this script the form is an ordinary one.
 */
import { FACTS, NOTES, add, everything, get, leavePages, put, remove } from "../js/kept.js";

const PAGE = "kutomo-visits-page";
const PARTS = "kutomo-visits-parts";
const KEPT = 7 * 24 * 60 * 60 * 1000;
const AGAIN = 20_000;
const NEVER_KEPT = ["_csrf", "once", "with"];

const root = document.querySelector("[data-visits]");
const { person, home, worker } = root.dataset;
const form = root.querySelector("form[data-note]");
const draft = `draft ${person}`;
const words = (name) => root.dataset[name] ?? "";
const chosen = (page) => [...page.querySelectorAll("form[data-note] input[name=with]")].map((each) => each.value).sort().join(" ");

const PATIENCE = 30_000;
const TRIES = 3;
let busy = false;
let keeping = false;
let wanted = false;
let drawn = "";

// Browsers keep nothing for sites without encryption; the form is an ordinary one there
if (isSecureContext && "indexedDB" in window) {
  root.querySelector("#device").hidden = false;
  root.querySelector("#take")?.addEventListener("click", takeAlong);
  root.querySelector("#leave").addEventListener("click", leaveHere);
  form?.addEventListener("submit", keep);
  form?.addEventListener("input", later(keepDraft, 400));
  root.querySelector("#correcting button")?.addEventListener("click", writeNew);
  addEventListener("online", send);
  addEventListener("offline", send);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
  setInterval(send, AGAIN);
  begin();
}

async function begin() {
  await put(FACTS, home, "home");
  for (const note of await mine()) {
    if (note.state === "sent" && note.at < Date.now() - KEPT) {
      await remove(NOTES, note.id);
    }
  }
  const page = await get(FACTS, "page");
  if (page && page.person !== person) {
    // Taken along by somebody else who used this device
    await leavePages();
    await remove(FACTS, "page");
  }
  const left = form && (await get(FACTS, draft));
  if (left?.fields) {
    fill(left.fields);
    setCorrecting(left.correcting);
  }
  await send();
}

/* What is written in the form, but what belongs to this page only. */
function entries() {
  return [...new FormData(form)].filter(([name]) => !NEVER_KEPT.includes(name));
}

function fill(fields) {
  form.reset();
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (field) {
      field.value = value;
    }
  }
}

function later(act, pause) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}

/* What is being written outlives a browser that ends in the middle of it, with which note it corrects. */
function keepDraft() {
  const { correcting = "" } = form.dataset;
  return correcting || form.elements.words.value.trim() ? put(FACTS, { fields: entries(), correcting }, draft) : remove(FACTS, draft);
}

function setCorrecting(id) {
  if (id) {
    form.dataset.correcting = id;
  } else {
    delete form.dataset.correcting;
  }
}

/* The note that the form corrects, as long as it waits for that: once it has been sent or removed, the text is a new note. */
async function corrected() {
  const id = form?.dataset.correcting;
  const note = id ? await get(NOTES, id) : undefined;
  return note?.state === "refused" && note.person === person ? note : undefined;
}

/* Whoever presses twice means one note. */
async function keep(event) {
  event.preventDefault();
  if (keeping) {
    return;
  }
  keeping = true;
  let kept = false;
  try {
    kept = await keepHere();
  } finally {
    keeping = false;
  }
  if (kept) {
    await send();
  }
}

/* Whether it stands on the device now. */
async function keepHere() {
  const fields = entries();
  const value = (name) => fields.find(([each]) => each === name)?.[1].trim() ?? "";
  if (!value("actor") || !value("verb") || !value("words")) {
    say("missing");
    return false;
  }
  const about = form.elements.actor.selectedOptions[0].label;
  const former = await corrected();
  const note = { ...(former ?? { id: crypto.randomUUID(), person }), fields, about, day: value("day"), words: value("words"), state: "waiting", why: [] };
  try {
    await (former ? put(NOTES, note) : add(note));
  } catch (noRoom) {
    if (navigator.onLine) {
      form.submit();
    } else {
      say("failed");
    }
    return false;
  }
  // Browsers may clear what nobody asked them to keep
  await navigator.storage?.persist?.();
  setCorrecting("");
  form.reset();
  form.elements.actor.value = value("actor");
  await remove(FACTS, draft);
  say("kept");
  await show();
  root.querySelector("#device-heading").focus();
  return true;
}

async function mine() {
  const all = await everything(NOTES);
  return all.filter((note) => note.person === person).sort((one, other) => one.sequence - other.sequence);
}

/* One window sends at a time, for the order. Whatever comes while it does is sent after it. */
async function send() {
  wanted = true;
  while (wanted && !busy) {
    wanted = false;
    busy = true;
    try {
      await (navigator.locks ? navigator.locks.request("kutomo-visits", sendAll) : sendAll());
    } finally {
      busy = false;
    }
  }
}

async function sendAll() {
  const waiting = (await mine()).filter((note) => note.state === "waiting");
  let outcome = navigator.onLine ? "" : "offline";
  let sent = 0;
  if (waiting.length > 0 && navigator.onLine) {
    const way = await find();
    outcome = way.obstacle ?? "";
    for (const note of way.token ? waiting : []) {
      outcome = await sendOne(note, way.token);
      sent += outcome ? 0 : 1;
      await show();
      if (outcome) {
        break;
      }
    }
  }
  await show();
  say(outcome || (sent > 0 ? "done" : ""));
}

/* Asks the site who is signed in now, and for the token that a form needs. */
async function find() {
  const answer = await fetch(home, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (!answer) {
    return { obstacle: "offline" };
  }
  if (answer.redirected || answer.status === 401) {
    return notMine("signedOut");
  }
  if (!answer.ok) {
    return answer.status === 403 ? notMine("roleEnded") : { obstacle: "later" };
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("[data-visits]")?.dataset.person === person
    ? { token: page.querySelector("[name=_csrf]").value }
    : notMine("somebodyElse");
}

/* What was taken along is for nobody else to open. */
async function notMine(obstacle) {
  await leavePages();
  await remove(FACTS, "page");
  return { obstacle };
}

/* Why the others wait; nothing when they need not. */
async function sendOne(note, token) {
  const body = new URLSearchParams(note.fields);
  body.set("note", note.id);
  body.set("sequence", note.sequence);
  body.set("_csrf", token);
  const answer = await fetch(`${home}/notes`, { method: "POST", body, headers: { Accept: "application/json" }, redirect: "manual", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (!answer) {
    return "offline";
  }
  const said = await answer.json().catch(() => null);
  if (answer.ok && said?.state === "TAKEN") {
    const { id, sequence, about, day } = note;
    await put(NOTES, { id, sequence, person, about, day, at: Date.now(), state: "sent", address: said.address, why: said.text ? [said.text] : [] });
    return "";
  }
  if (said?.state === "WRONG" || said?.state === "REFUSED") {
    await put(NOTES, { ...note, state: "refused", why: said.state === "WRONG" ? said.wrong : [said.text] });
    return "";
  }
  if (answer.status === 400 || answer.status === 413) {
    await put(NOTES, { ...note, state: "refused", why: [words("unreadable")] });
    return "";
  }
  // One note that the site cannot take holds the others up for a while, not for good
  const tries = (note.tries ?? 0) + 1;
  const stuck = tries >= TRIES;
  await put(NOTES, { ...note, tries: stuck ? 0 : tries, state: stuck ? "refused" : "waiting", why: stuck ? [words("stuck")] : [] });
  return stuck ? "" : "later";
}

async function show() {
  const [notes, all, page] = await Promise.all([mine(), everything(NOTES), get(FACTS, "page")]);
  showNotes(notes);
  const others = all.filter((note) => note.person !== person && note.state !== "sent").length;
  const stranger = root.querySelector("#device-others");
  stranger.hidden = others === 0;
  stranger.textContent = words("others").replace("{count}", others);
  await showPage(page);
  await showCorrecting();
}

/* Drawn anew only when something has changed, and whoever stands on a button goes on standing there. */
function showNotes(notes) {
  const now = JSON.stringify(notes);
  if (now === drawn) {
    return;
  }
  drawn = now;
  const list = root.querySelector("#device-notes");
  const at = document.activeElement?.closest("#device-notes li");
  const part = document.activeElement?.dataset.part;
  list.replaceChildren(...notes.map(item));
  root.querySelector("#device-none").hidden = notes.length > 0;
  if (at) {
    const same = [...list.children].find((line) => line.dataset.note === at.dataset.note)?.querySelector(`[data-part=${part}]:not([hidden])`);
    (same ?? root.querySelector("#device-heading")).focus();
  }
}

/* What the worker would answer with, for it may have taken the page away meanwhile; it holds one page, of these actors in this language. */
async function showPage(page) {
  const kept = page?.person === person && page.until > Date.now() && (await caches.match(page.home, { cacheName: PAGE }).catch(() => undefined));
  const same = kept && page.home === home && page.with === chosen(document);
  const until = kept ? new Date(page.until).toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : "fi-FI") : "";
  root.querySelector("#device-page").textContent = kept ? words(same ? "taken" : "takenOther").replace("{day}", until) : words("notTaken");
  root.querySelector("#leave").hidden = !kept;
}

async function showCorrecting() {
  const line = root.querySelector("#correcting");
  if (line) {
    const note = await corrected();
    line.hidden = !note;
    line.querySelector("span").textContent = note ? words("correcting").replace("{note}", () => [note.about, note.day].filter(Boolean).join(", ")) : "";
  }
}

function item(note) {
  const line = root.querySelector("#device-note").content.firstElementChild.cloneNode(true);
  const part = (name) => line.querySelector(`[data-part=${name}]`);
  line.dataset.state = note.state;
  line.dataset.note = note.id;
  part("state").textContent = words(note.state);
  const about = [note.about, note.day].filter(Boolean).join(", ");
  part("about").textContent = about;
  line.querySelectorAll("[data-about]").forEach((each) => (each.textContent = about));
  part("words").textContent = note.words ?? "";
  part("words").hidden = !note.words;
  part("why").textContent = note.why.join(" ");
  part("why").hidden = note.why.length === 0;
  part("link").hidden = !note.address;
  if (note.address) {
    part("link").href = note.address;
  }
  part("correct").hidden = note.state !== "refused";
  part("correct").addEventListener("click", () => correct(note));
  part("delete").addEventListener("click", async () => {
    if (note.state === "sent" || confirm(words("confirmDelete"))) {
      await remove(NOTES, note.id);
      await show();
    }
  });
  return line;
}

/* Takes the note into the form, but nothing that is being written away unasked. Without a form for its actor the page with the actor is opened. */
async function correct(note) {
  const written = form ? form.elements.words.value.trim() : "";
  if (written && written !== note.words && !confirm(words("confirmReplace"))) {
    return;
  }
  const { fields, id: correcting } = note;
  const actor = fields.find(([name]) => name === "actor")?.[1] ?? "";
  if (!form || ![...form.elements.actor.options].some((option) => option.value === actor)) {
    const earlier = (await get(FACTS, draft))?.fields?.find(([name]) => name === "words")?.[1].trim();
    if (form || !earlier || earlier === note.words || confirm(words("confirmReplace"))) {
      await put(FACTS, { fields, correcting }, draft);
    }
    const chosenNow = chosen(document).split(" ");
    if (navigator.onLine && !chosenNow.includes(actor)) {
      return location.assign(`${home}?${new URLSearchParams([...chosenNow, actor].filter(Boolean).map((slug) => ["with", slug]))}`);
    }
  }
  if (form) {
    fill(fields);
    setCorrecting(correcting);
    form.elements.words.focus();
    await keepDraft();
  }
  await showCorrecting();
}

/* What was written instead of the note stays and becomes a note of its own; the words of the note itself are not written twice. */
async function writeNew() {
  const former = await corrected();
  setCorrecting("");
  if (former && form.elements.words.value.trim() === former.words) {
    form.reset();
  }
  form.elements.words.focus();
  await keepDraft();
  await showCorrecting();
}

function say(outcome) {
  const status = root.querySelector("#device-status");
  const text = outcome ? words(outcome) : "";
  if (status.textContent !== text) {
    status.textContent = text;
  }
  root.querySelector("#device-enter").hidden = outcome !== "signedOut";
}

/* Keeps this page, as it is now, for some days. */
async function takeAlong() {
  try {
    await leavePages();
    await navigator.serviceWorker.register(worker, { scope: home });
    const query = new URLSearchParams(chosen(document).split(" ").map((slug) => ["with", slug]));
    const answer = await fetch(`${home}?${query}`, { cache: "no-store" });
    if (!answer.ok || answer.redirected) {
      throw new Error("not mine");
    }
    const until = Date.now() + KEPT;
    const headers = new Headers(answer.headers);
    ["content-encoding", "content-length", "set-cookie"].forEach((name) => headers.delete(name));
    headers.set("x-kept-until", String(until));
    const text = await answer.text();
    const page = new DOMParser().parseFromString(text, "text/html");
    await keepParts(page);
    await navigator.storage?.persist?.();
    await (await caches.open(PAGE)).put(home, new Response(text, { headers }));
    await put(FACTS, { person, until, home, with: chosen(page) }, "page");
    await show();
    say("takenNow");
  } catch (failure) {
    await leavePages().catch(() => {});
    await show();
    say("takeFailed");
  }
}

/* What the page is made of, in the version that it names itself: the open page may be of an earlier one. */
async function keepParts(page) {
  const version = /^\/assets\/[^/]+\//;
  const path = (address) => new URL(address, location.origin).pathname;
  const named = [...page.querySelectorAll("script[src], link[href]")].map((each) => path(each.getAttribute("src") ?? each.getAttribute("href"))).filter((each) => version.test(each));
  const [now] = named[0].match(version);
  const loaded = performance.getEntriesByType("resource").map((each) => path(each.name)).filter((each) => version.test(each)).map((each) => each.replace(version, now));
  const cache = await caches.open(PARTS);
  await cache.addAll([...new Set(named)]);
  // What an earlier version consisted of may not be there any more
  await Promise.allSettled([...new Set(loaded)].filter((each) => !named.includes(each)).map((each) => cache.add(each)));
}

async function leaveHere() {
  await leavePages();
  await remove(FACTS, "page");
  await show();
  say("");
}
