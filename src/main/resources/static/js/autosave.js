/*
 * Saves a field when its writer pauses: POSTs the field, its base and the form's hidden fields to data-autosave. What is not yet
 * saved is kept in this tab, so that a closed lid or a lost connection loses nothing, and leaving with it is asked about.
 */
const PAUSE = 1200;
const AGAIN = 8000;
const unsaved = new Set();
let turn = Promise.resolve();

addEventListener("beforeunload", (event) => {
  if (unsaved.size > 0) {
    event.preventDefault();
  }
});

export function start(field) {
  const words = document.getElementById(`${field.id}-saved`);
  const state = { field, words, key: `kutomo-unsaved:${location.pathname}:${field.name}`, timer: 0, kept: field.value };
  restore(state);
  field.addEventListener("input", () => changed(state, PAUSE));
  field.addEventListener("change", () => changed(state, 0));
  // The form itself saves everything, so nobody needs to be asked then
  field.form?.addEventListener("submit", () => {
    clearTimeout(state.timer);
    unsaved.delete(field);
    store(() => sessionStorage.removeItem(state.key));
  });
}

function restore(state) {
  const left = store(() => sessionStorage.getItem(state.key));
  if (left !== null && left !== undefined && left !== state.field.value) {
    state.field.value = left;
    say(state, "restored");
    changed(state, PAUSE);
  }
}

function changed(state, pause) {
  clearTimeout(state.timer);
  if (state.field.value === state.kept) {
    unsaved.delete(state.field);
    store(() => sessionStorage.removeItem(state.key));
    return;
  }
  unsaved.add(state.field);
  store(() => sessionStorage.setItem(state.key, state.field.value));
  state.timer = setTimeout(() => inTurn(state), pause);
}

/* One after the other, because each save continues the version that the one before it made. */
function inTurn(state) {
  turn = turn.then(() => save(state));
}

async function save(state) {
  const value = state.field.value;
  const body = new URLSearchParams();
  const base = baseOf(state.field);
  state.field.form?.querySelectorAll("input[type=hidden]").forEach((each) => {
    if (each === base || !each.name.startsWith("b-")) {
      body.append(each.name, each.value);
    }
  });
  body.append(state.field.name, value);
  say(state, "saving");
  const answer = await fetch(state.field.dataset.autosave, { method: "POST", body, redirect: "manual" }).catch(() => null);
  if (answer?.status === 409 || answer?.status === 422) {
    say(state, "failed");
    state.words?.replaceChildren((await answer.text()).trim());
    return;
  }
  if (!answer?.ok) {
    say(state, "failed");
    state.timer = setTimeout(() => inTurn(state), AGAIN);
    return;
  }
  if (base) {
    base.value = value;
  }
  state.kept = value;
  if (state.field.value === value) {
    unsaved.delete(state.field);
    store(() => sessionStorage.removeItem(state.key));
  }
  say(state, "saved");
}

/* The text from which the writer started: the server needs it to notice that somebody else was here meanwhile. */
function baseOf(field) {
  return field.form?.elements.namedItem(`b-${field.name.slice(2)}`) ?? null;
}

function say(state, what) {
  const time = new Date().toLocaleTimeString(document.documentElement.lang === "en" ? "en-GB" : "fi-FI", {
    hour: "2-digit", minute: "2-digit",
  });
  state.words?.setAttribute("data-state", what);
  state.words?.replaceChildren((state.words.dataset[what] ?? "").replace("{time}", time));
}

function store(act) {
  try {
    return act();
  } catch (noStorage) {
    return null;
  }
}
