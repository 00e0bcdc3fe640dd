/*
 * Asks before a page is left with something chosen or typed that nothing saves by itself. What autosave saves is left to it; the form
 * itself saves everything, so sending it asks nothing.
 */
export function start(form) {
  // A page that the browser brings back from its memory has been sent, but not as it stands now
  addEventListener("pageshow", (event) => event.persisted && form.removeAttribute("data-sent"));
  addEventListener("beforeunload", (event) => {
    if (!form.hasAttribute("data-sent") && [...form.elements].some(changed)) {
      event.preventDefault();
    }
  });
}

function changed(field) {
  if (!field.name || field.type === "hidden" || field.dataset.autosave || !field.matches("input, textarea, select")) {
    return false;
  }
  if (field.matches("select")) {
    const options = [...field.options];
    return options.some((option) => option.defaultSelected)
      ? options.some((option) => option.selected !== option.defaultSelected)
      : field.selectedIndex > 0;
  }
  return field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}
