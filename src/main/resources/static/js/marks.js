/*
 * On a picture of a net the tabulator passes by all marks but one, and arrow keys go on from there: left and right in the order of the
 * table, down along a tie to somebody who has not been met on this walk, up the way back.
 */
export function start(picture) {
  const marks = [...picture.querySelectorAll("a[data-actor]")];
  if (marks.length === 0) {
    return;
  }
  const at = new Map(marks.map((mark) => [mark.dataset.actor, mark]));
  const beside = new Map(marks.map((mark) => [mark, []]));
  const lines = [...picture.querySelectorAll("[data-tie]")];
  for (const line of lines) {
    const [one, other] = line.dataset.tie.split(" ").map((end) => at.get(end));
    beside.get(one).push(other);
    beside.get(other).push(one);
  }
  let way = [];
  let met = new Set();
  const rest = (mark) => marks.forEach((each) => (each.tabIndex = each === mark ? 0 : -1));
  const light = (mark) =>
    lines.forEach((line) => line.classList.toggle("map-tie--lit", Boolean(mark) && line.dataset.tie.split(" ").includes(mark.dataset.actor)));
  const along = (mark) => {
    const next = beside.get(mark).filter((each) => !met.has(each)).sort((one, other) => marks.indexOf(one) - marks.indexOf(other))[0];
    next && way.push(mark);
    return next;
  };

  // A picture that listens to the focus would take it itself, so its frame listens
  const frame = picture.parentElement;
  rest(marks[0]);
  picture.closest("figure").querySelector(".map-keys")?.removeAttribute("hidden");
  frame.addEventListener("focusin", (event) => {
    const mark = event.target.closest("a[data-actor]");
    if (mark) {
      rest(mark);
      light(mark);
      met.add(mark);
    }
  });
  frame.addEventListener("focusout", () => light());
  frame.addEventListener("keydown", (event) => {
    const mark = event.target.closest("a[data-actor]");
    const here = marks.indexOf(mark);
    const steps = {
      ArrowRight: () => marks[here + 1],
      ArrowLeft: () => marks[here - 1],
      Home: () => marks[0],
      End: () => marks.at(-1),
      ArrowDown: () => along(mark),
      ArrowUp: () => way.pop(),
    };
    if (here < 0 || !Object.hasOwn(steps, event.key) || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) {
      way = [];
      met = new Set([mark]);
    }
    steps[event.key]()?.focus();
  });
}
