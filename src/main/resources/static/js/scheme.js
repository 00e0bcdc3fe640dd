/* Light, dark, or as the device says. The choice stays in this browser. */
export function start(group) {
  const root = document.documentElement;
  const buttons = [...group.querySelectorAll("button")];
  const mark = () =>
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.choice === (root.dataset.scheme ?? ""))));
  group.addEventListener("click", (event) => {
    const choice = event.target.closest("button")?.dataset.choice;
    if (choice === undefined) {
      return;
    }
    if (choice) {
      root.dataset.scheme = choice;
    } else {
      delete root.dataset.scheme;
    }
    try {
      localStorage.setItem("kutomo-scheme", choice);
    } catch (noStorage) {
      // Then the choice holds for this page only
    }
    mark();
  });
  mark();
  group.hidden = false;
}
