/* The summary of mistakes takes the focus, and each of its links leads into the field itself. */
export function start(summary) {
  if (!summary.closest("[data-example]")) {
    summary.focus();
  }
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field) {
      event.preventDefault();
      (field.labels?.[0] ?? field).scrollIntoView({ block: "start" });
      field.focus({ preventScroll: true });
    }
  });
}
