/*
 * Asks before a page is left with something chosen or typed that nothing saves by itself. What autosave saves is left to it; the form
 * itself saves everything, so sending it asks nothing.
 */
export function start(form) {
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  // A page that the browser brings back from its memory has been sent, but not as it stands now
  addEventListener("pageshow", () => (sent = false));
  addEventListener("beforeunload", (event) => {
    if (!sent && [...form.elements].some(changed)) {
      event.preventDefault();
    }
  });
}

function changed(field) {
  if (!field.name || field.type === "hidden" || field.dataset.autosave || !field.matches("input, textarea, select")) {
    return false;
  }
  if (field.matches("select")) {
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  }
  return field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}
