/* In a large table of links the arrow keys go from cell to cell, and the tabulator passes by all but one. */
export function start(table) {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.querySelector("a")).slice(1));
  const all = rows.flat();
  if (all.length === 0) {
    return;
  }
  all.forEach((link, index) => {
    link.tabIndex = index === 0 ? 0 : -1;
  });
  const place = (link) => {
    const row = rows.findIndex((links) => links.includes(link));
    return [row, row < 0 ? -1 : rows[row].indexOf(link)];
  };
  table.addEventListener("focusin", (event) => {
    if (all.includes(event.target)) {
      all.forEach((link) => {
        link.tabIndex = link === event.target ? 0 : -1;
      });
    }
  });
  table.addEventListener("keydown", (event) => {
    const [row, column] = place(event.target);
    const last = rows[0].length - 1;
    const next = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? rows.length - 1 : row, last],
    }[event.key];
    if (row < 0 || !next) {
      return;
    }
    const target = rows[Math.min(Math.max(next[0], 0), rows.length - 1)][Math.min(Math.max(next[1], 0), last)];
    event.preventDefault();
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
