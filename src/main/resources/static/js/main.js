/*
 * Loads a behaviour only on pages that hold something for it. Every page works without any of them.
 * Content that arrives later by htmx is looked at again.
 */
const behaviours = [
  ["[data-seek]", "./seek-key.js"],
  ["[data-suggest]", "./suggest.js"],
  ["[data-autosave]", "./autosave.js"],
  ["[data-leaving]", "./leaving.js"],
  ["[data-count]", "./count.js"],
  ["[data-strength]", "./strength.js"],
  [".mistakes", "./mistakes.js"],
  ["[data-drop]", "./drop.js"],
  ["details.menu", "./menus.js"],
  ["[data-scheme-switch]", "./scheme.js"],
  ["[data-print]", "./print.js"],
  ["[data-passkey]", "./passkey.js"],
  ["[data-sign-out]", "./sign-out.js"],
  ["[data-cells]", "./cells.js"],
  ["[data-marks]", "./marks.js"],
  ["[data-hx-get], [data-hx-post], [data-hx-trigger], [data-hx-boost]", "./htmx-start.js"],
];

async function wake(root) {
  for (const [selector, file] of behaviours) {
    const found = root.matches?.(selector) ? [root, ...root.querySelectorAll(selector)] : [...root.querySelectorAll(selector)];
    if (found.length > 0) {
      const { start } = await import(file);
      found.filter((each) => once(each, file)).forEach(start);
    }
  }
}

const done = new WeakMap();

function once(element, file) {
  const files = done.get(element) ?? new Set();
  done.set(element, files);
  return !files.has(file) && Boolean(files.add(file));
}

document.documentElement.classList.toggle("no-keys", !matchMedia("(hover: hover)").matches);
// Also a form that is sent before its behaviours have arrived has been sent
document.addEventListener("submit", (event) => event.target.toggleAttribute("data-sent", true), true);
document.addEventListener("htmx:load", (event) => wake(event.target));
wake(document);
