/* Names beside the marks of a picture, as many as find room: first whom one looks at, then those with most ties. */
const MOST = 24;
const LONG = 32;
const LINE = 20;

export function names(layer, net, ties) {
  const order = net.names.map((_, at) => at).sort((a, b) => ties[b] - ties[a]);
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  const breadths = new Map();
  const short = (at) => (net.names[at].length > LONG ? `${net.names[at].slice(0, LONG - 1)}…` : net.names[at]);

  function breadth(at) {
    if (!breadths.has(at)) {
      const { fontSize, fontFamily } = getComputedStyle(layer);
      pen.font = `${fontSize} ${fontFamily}`;
      breadths.set(at, pen.measureText(short(at)).width + 8);
    }
    return breadths.get(at);
  }

  function label(at, [x, y], chosen) {
    const made = document.createElement("span");
    made.textContent = chosen ? net.names[at] : short(at);
    made.className = chosen ? "net-name net-name--at" : "net-name";
    made.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    return made;
  }

  return {
    /** @param place of an actor, in breadths and heights of the picture */
    lay(place, width, height, chosen, mark) {
      const taken = [];
      const labels = [];
      const most = width < 500 ? MOST / 3 : MOST;
      for (const at of chosen < 0 ? order : [chosen, ...order]) {
        if (labels.length >= most) {
          break;
        }
        const [x, y] = place(at);
        const [px, py] = [x * width, y * height];
        if ((at === chosen && labels.length > 0) || px < 0 || px > width || py < 0 || py > height) {
          continue;
        }
        const broad = breadth(at);
        const left = Math.max(0, Math.min(px + mark / 2 + 2, width - broad));
        const top = Math.max(0, Math.min(py - LINE / 2, height - LINE));
        if (taken.every(([l, t, r]) => left > r || left + broad < l || Math.abs(top - t) > LINE)) {
          taken.push([left, top, left + broad]);
          labels.push(label(at, [left, top], at === chosen));
        }
      }
      if (chosen >= 0) {
        const ring = document.createElement("span");
        const [x, y] = place(chosen);
        ring.className = "net-ring";
        ring.style.transform = `translate(${Math.round(x * width)}px, ${Math.round(y * height)}px)`;
        labels.push(ring);
      }
      layer.replaceChildren(...labels);
    },
  };
}
