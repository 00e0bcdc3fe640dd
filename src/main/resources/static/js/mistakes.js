/* The summary of mistakes takes the focus, and each of its links leads into the field itself. */
const fields = "input:not([type=hidden]), select, textarea";

export function start(summary) {
  if (!summary.closest("[data-example]")) {
    summary.focus();
  }
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const found = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const field = found?.matches(fields) ? found : found?.querySelector(fields);
    if (field) {
      event.preventDefault();
      (field.labels?.[0] ?? field).scrollIntoView({ block: "start" });
      field.focus({ preventScroll: true });
    }
  });
}
