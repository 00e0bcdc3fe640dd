/* Says beside a new password how hard it is to guess. A hint only: the rules are the server's. */
const LEAST = 8;
const GOOD = 15;

export function start(hint) {
  const field = document.getElementById(hint.dataset.strength);
  field?.addEventListener("input", () => {
    const length = [...field.value].length;
    const different = new Set(field.value).size;
    const level = length < LEAST ? "short" : length < GOOD || different < 6 ? "fair" : "good";
    hint.textContent = length === 0 ? "" : hint.dataset[level];
  });
}
