/*
 * Saves a field when its writer pauses: POSTs to data-autosave the field, what else stands in its own box, and the form's hidden
 * fields that belong to no box. What is not yet saved is kept in this tab, so that a closed lid or a lost connection loses
 * nothing, and leaving with it is asked about.
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
  const state = { field, words, key: `kutomo-unsaved:${location.pathname}${location.search}:${field.name}`, timer: 0, kept: field.value };
  const left = store(() => sessionStorage.getItem(state.key));
  if (left !== null && left !== field.value) {
    field.value = left;
    say(state, "restored");
    changed(state, PAUSE);
  }
  field.addEventListener("input", () => changed(state, PAUSE));
  field.addEventListener("change", () => changed(state, 0));
  // The form itself saves everything, so nobody needs to be asked then
  field.form?.addEventListener("submit", () => settled(state));
}

function settled(state) {
  clearTimeout(state.timer);
  unsaved.delete(state.field);
  store(() => sessionStorage.removeItem(state.key));
}

function changed(state, pause) {
  clearTimeout(state.timer);
  if (state.field.value === state.kept) {
    return settled(state);
  }
  unsaved.add(state.field);
  store(() => sessionStorage.setItem(state.key, state.field.value));
  state.timer = setTimeout(() => inTurn(state), pause);
}

/* One after the other, because each save continues the state that the one before it made. */
function inTurn(state) {
  turn = turn.then(() => save(state));
}

async function save(state) {
  const value = state.field.value;
  say(state, "saving");
  const answer = await fetch(state.field.dataset.autosave, { method: "POST", body: sent(state.field), redirect: "manual" }).catch(() => null);
  if (answer?.status === 409 || answer?.status === 422) {
    return say(state, "failed", new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent.trim());
  }
  if (!answer?.ok) {
    state.timer = setTimeout(() => inTurn(state), AGAIN);
    return say(state, "failed");
  }
  // The next save starts from this text
  state.field.closest(".field")?.querySelector("[data-base]")?.setAttribute("value", value);
  state.field.closest(".field")?.querySelectorAll("input:is([type=radio], [type=checkbox])").forEach((each) => {
    each.defaultChecked = each.checked;
  });
  state.kept = value;
  if (state.field.value === value) {
    settled(state);
  }
  say(state, "saved");
}

/* Saving is done again and again, so without the key that lets a form have its effect once. Nothing of other boxes: a base without its values would read as if they had been taken away. */
function sent(field) {
  const own = field.closest(".field");
  const body = new URLSearchParams();
  for (const each of field.form?.elements ?? [field]) {
    const box = each.closest(".field");
    if (each.name && each.name !== "once" && (each === field || each.type === "hidden" && (!box || box === own) || each.checked && own && box === own)) {
      body.append(each.name, each.value);
    }
  }
  return body;
}

function say(state, what, text = state.words?.dataset[what] ?? "") {
  const locale = document.documentElement.lang === "en" ? "en-GB" : "fi-FI";
  const time = new Date().toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  state.words?.setAttribute("data-state", what);
  state.words?.replaceChildren(text.replace("{time}", time));
}

function store(act) {
  try {
    return act() ?? null;
  } catch (noStorage) {
    return null;
  }
}
