/*
 * Suggestions under a search field, as an ARIA combobox. The address in data-suggest answers GET ?q= with a JSON list of
 * {text, note, url}; note and url may be missing. Without a url the text is put into the field and sent.
 */
let number = 0;

export function start(form) {
  const input = form.querySelector("input");
  const list = document.createElement("div");
  Object.assign(list, { id: `suggestions-${++number}`, className: "suggestions" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label")?.textContent ?? "");
  list.hidden = true;
  form.append(list);
  const aria = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  Object.entries(aria).forEach(([name, value]) => input.setAttribute(name, value));
  const state = { form, input, list, found: [], at: -1, asked: 0, timer: 0 };
  input.addEventListener("input", () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => ask(state), 150);
  });
  input.addEventListener("keydown", (event) => key(state, event));
  input.addEventListener("blur", () => setTimeout(() => close(state), 150));
}

async function ask(state) {
  const words = state.input.value.trim();
  const turn = ++state.asked;
  if (words.length < 2) {
    return close(state);
  }
  const address = `${state.form.dataset.suggest}?q=${encodeURIComponent(words)}`;
  const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
  const found = answer?.ok ? await answer.json().catch(() => []) : [];
  if (turn === state.asked && document.activeElement === state.input) {
    show(state, Array.isArray(found) ? found : []);
  }
}

function show(state, found) {
  state.found = found;
  state.at = -1;
  state.list.replaceChildren(...found.map((each, index) => option(state, each, index)));
  state.list.hidden = found.length === 0;
  state.input.setAttribute("aria-expanded", String(found.length > 0));
  state.input.removeAttribute("aria-activedescendant");
}

function option(state, each, index) {
  const row = document.createElement("div");
  row.id = `${state.list.id}-${index}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  row.append(Object.assign(document.createElement("span"), { textContent: each.text }));
  if (each.note) {
    row.append(Object.assign(document.createElement("small"), { textContent: each.note }));
  }
  row.addEventListener("mousedown", (event) => event.preventDefault());
  row.addEventListener("click", () => take(state, index));
  return row;
}

function key(state, event) {
  const count = state.list.hidden ? 0 : state.found.length;
  if (event.key === "Escape" && count > 0) {
    event.preventDefault();
    close(state);
  } else if (count > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    point(state, (state.at + step + count + (state.at < 0 && step < 0 ? 1 : 0)) % count);
  } else if (event.key === "Enter" && count > 0 && state.at >= 0) {
    event.preventDefault();
    take(state, state.at);
  }
}

function point(state, index) {
  state.at = index;
  [...state.list.children].forEach((row, each) => row.setAttribute("aria-selected", String(each === index)));
  state.input.setAttribute("aria-activedescendant", state.list.children[index].id);
  state.list.children[index].scrollIntoView({ block: "nearest" });
}

function take(state, index) {
  const chosen = state.found[index];
  if (chosen.url?.startsWith("/")) {
    location.assign(chosen.url);
  } else {
    state.input.value = chosen.text;
    close(state);
    state.form.requestSubmit();
  }
}

function close(state) {
  state.asked++;
  show(state, []);
}
