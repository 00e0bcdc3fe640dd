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

const PATIENCE = 30_000;
let busy = false;
let wanted = false;

// Browsers keep nothing for sites without encryption; the form is an ordinary one there
if (isSecureContext && "indexedDB" in window) {
  root.querySelector("#device").hidden = false;
  root.querySelector("#take")?.addEventListener("click", takeAlong);
  root.querySelector("#leave").addEventListener("click", leaveHere);
  form?.addEventListener("submit", keep);
  form?.addEventListener("input", later(keepDraft, 400));
  addEventListener("online", send);
  addEventListener("offline", send);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && send());
  setInterval(send, AGAIN);
  begin();
}

async function begin() {
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
  if (left) {
    fill(left);
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

/* What is being written outlives a browser that ends in the middle of it. */
function keepDraft() {
  return form.elements.words.value.trim() ? put(FACTS, entries(), draft) : remove(FACTS, draft);
}

async function keep(event) {
  event.preventDefault();
  const fields = entries();
  const value = (name) => fields.find(([each]) => each === name)?.[1].trim() ?? "";
  if (!value("actor") || !value("verb") || !value("words")) {
    return say("missing");
  }
  const about = form.elements.actor.selectedOptions[0].label;
  const former = form.dataset.correcting && (await get(NOTES, form.dataset.correcting));
  const note = { ...(former ?? { id: crypto.randomUUID(), person }), fields, about, day: value("day"), words: value("words"), state: "waiting", why: [] };
  try {
    await (former ? put(NOTES, note) : add(note));
  } catch (noRoom) {
    return navigator.onLine ? form.submit() : say("failed");
  }
  delete form.dataset.correcting;
  form.reset();
  form.elements.actor.value = value("actor");
  await remove(FACTS, draft);
  await show();
  root.querySelector("#device-heading").focus();
  await send();
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
  if (waiting.length > 0 && navigator.onLine) {
    const way = await find();
    outcome = way.obstacle ?? "";
    for (const note of way.token ? waiting : []) {
      outcome = await sendOne(note, way.token);
      await show();
      if (outcome) {
        break;
      }
    }
  }
  await show();
  say(outcome);
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
  if (answer.status === 403) {
    return "roleEnded";
  }
  if (answer.status === 400 || answer.status === 413) {
    await put(NOTES, { ...note, state: "refused", why: [words("unreadable")] });
    return "";
  }
  return "later";
}

async function show() {
  const [notes, all, page] = await Promise.all([mine(), everything(NOTES), get(FACTS, "page")]);
  const list = root.querySelector("#device-notes");
  list.replaceChildren(...notes.map(item));
  root.querySelector("#device-none").hidden = notes.length > 0;
  const others = all.filter((note) => note.person !== person && note.state !== "sent").length;
  const stranger = root.querySelector("#device-others");
  stranger.hidden = others === 0;
  stranger.textContent = words("others").replace("{count}", others);
  const taken = page?.person === person && page.until > Date.now();
  const until = taken ? new Date(page.until).toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : "fi-FI") : "";
  root.querySelector("#device-page").textContent = taken ? words("taken").replace("{day}", until) : words("notTaken");
  root.querySelector("#leave").hidden = !taken;
}

function item(note) {
  const line = root.querySelector("#device-note").content.firstElementChild.cloneNode(true);
  const part = (name) => line.querySelector(`[data-part=${name}]`);
  line.dataset.state = note.state;
  part("state").textContent = words(note.state);
  part("about").textContent = [note.about, note.day].filter(Boolean).join(", ");
  part("words").textContent = note.words ?? "";
  part("words").hidden = !note.words;
  part("why").textContent = note.why.join(" ");
  part("why").hidden = note.why.length === 0;
  part("link").hidden = !note.address;
  if (note.address) {
    part("link").href = note.address;
  }
  part("correct").hidden = note.state !== "refused" || !form;
  part("correct").addEventListener("click", () => correct(note));
  part("delete").addEventListener("click", async () => {
    if (note.state === "sent" || confirm(words("confirmDelete"))) {
      await remove(NOTES, note.id);
      await show();
    }
  });
  return line;
}

function correct(note) {
  fill(note.fields);
  form.dataset.correcting = note.id;
  form.elements.words.focus();
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
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok || answer.redirected) {
      throw new Error("not mine");
    }
    const until = Date.now() + KEPT;
    const headers = new Headers(answer.headers);
    ["content-encoding", "content-length", "set-cookie"].forEach((name) => headers.delete(name));
    headers.set("x-kept-until", String(until));
    const parts = performance.getEntriesByType("resource").map((each) => new URL(each.name)).filter((each) => each.pathname.startsWith("/assets/"));
    await (await caches.open(PARTS)).addAll([...new Set(parts.map((each) => each.pathname))]);
    await (await caches.open(PAGE)).put(home, new Response(await answer.text(), { headers }));
    await put(FACTS, { person, until }, "page");
    await show();
    say("takenNow");
  } catch (failure) {
    say("takeFailed");
  }
}

async function leaveHere() {
  await leavePages();
  await remove(FACTS, "page");
  await show();
  say("");
}
