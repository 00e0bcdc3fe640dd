/*
 * A whole net as a picture to move about in. What it shows stands in the table beside it. Where there is no WebGL, where the data do not
 * come or where the picture moves too slowly, the groups stay in its place, with the reason.
 */
import { hold } from "./net-hand.js";
import { names } from "./net-names.js";
import { begin, paint, spot } from "./net-painter.js";
import { rateOf, trial } from "./net-rate.js";

/* Frames a second: every other beat of a usual screen is a little less than 30. */
const ENOUGH = 29.5;
const PAUSE = 1500;
const STILL = 150;
/* How fine the picture is while it moves: where it is too slow, it is tried coarser, and once more after a while. */
const FINE = [1, 0.5, 0.5];
const NEAR = 16;
const AGAIN = 4;

const wait = (time) => new Promise((done) => setTimeout(done, time));

async function read(address) {
  for (let times = 0; times < AGAIN; times++) {
    const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.ok) {
      return answer.json().catch(() => null);
    }
    if (answer?.status !== 503) {
      return null;
    }
    await wait(2 * PAUSE);
  }
  return null;
}

async function start(figure) {
  const part = (name) => figure.querySelector(`[data-net-${name}]`);
  const canvas = figure.querySelector("canvas");
  const gl = begin(canvas);

  /* The groups stay, or come back, and the page says why. */
  function instead(state, rate = 0) {
    figure.dataset.state = state;
    part("picture").hidden = true;
    part("why").querySelector("p").textContent = figure.dataset[state].replace("{rate}", String(rate));
    part("still").hidden = state !== "slow";
  }

  if (!gl) {
    return instead("unable");
  }
  const net = await read(figure.dataset.net);
  if (!net) {
    return instead("unread");
  }
  const shown = picture(figure, canvas, gl, net, instead);
  canvas.addEventListener("webglcontextlost", () => instead("unable"));
  part("still").addEventListener("click", () => shown.show(false));
  await shown.show(true);
}

function picture(figure, canvas, gl, net, instead) {
  const part = (name) => figure.querySelector(`[data-net-${name}]`);
  const view = { x: 0.5, y: 0.5, zoom: 1 };
  const ties = new Array(net.names.length).fill(0);
  for (let at = 0; at < net.ties.length; at += 5) {
    ties[net.ties[at]]++;
    ties[net.ties[at + 1]]++;
  }
  const painter = paint(gl, net, figure.querySelector(".map-legend"));
  const labels = names(figure.querySelector(".net-names"), net, ties);
  const rate = rateOf((found) => judge(found));
  let at = -1;
  let asked = 0;
  let judged = false;
  let fine = 1;
  let rest = 0;

  const place = (actor) => spot(view, net.spots[2 * actor] / 10_000, net.spots[2 * actor + 1] / 10_000);

  /* While it moves it may be coarse; as soon as it rests it is fine. */
  function draw(time) {
    asked = 0;
    rate.frame(time);
    put(fine);
    clearTimeout(rest);
    if (fine < 1) {
      rest = setTimeout(put, STILL, 1);
    }
  }

  function put(part) {
    const ratio = Math.min(2, devicePixelRatio) * part;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    painter.draw(view, ratio);
    labels.lay(place, width, height, at, painter.breadth(view.zoom, width));
  }

  function wish() {
    asked ||= requestAnimationFrame(draw);
  }

  function judge(found) {
    figure.dataset.rate = String(Math.round(found));
    if (judged && found < ENOUGH) {
      instead("slow", Math.floor(found));
    }
  }

  function nearest(x, y, within) {
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    let best = -1;
    let least = within;
    net.names.forEach((_, actor) => {
      const [px, py] = place(actor);
      const far = Math.hypot((px - x) * width, (py - y) * height);
      if (far < least) {
        [best, least] = [actor, far];
      }
    });
    return best;
  }

  function point(actor) {
    if (actor !== at) {
      at = actor;
      painter.show(at);
      canvas.classList.toggle("net-canvas--at", at >= 0);
      wish();
    }
  }

  /* Says whom it is about, for those who see the picture and for those who hear it. */
  function tell(actor) {
    point(actor);
    const told = figure.querySelector(".net-told");
    const [before, after] = figure.dataset.mark.replace("{group}", net.groups[net.group[actor]]).replace("{ties}", String(ties[actor])).split("{name}");
    const name = document.createElement(net.addresses[actor] ? "a" : "span");
    name.textContent = net.names[actor];
    if (net.addresses[actor]) {
      name.href = net.addresses[actor];
    }
    told.replaceChildren(before, name, after);
  }

  function open(actor) {
    if (actor >= 0 && net.addresses[actor]) {
      location.assign(net.addresses[actor]);
    }
  }

  const { acts, go } = hold(canvas, view, {
    moved(byKeys) {
      if (byKeys) {
        tell(nearest(0.5, 0.5, Infinity));
      }
      wish();
    },
    over: (x, y) => point(nearest(x, y, NEAR)),
    away: () => document.activeElement === canvas || point(-1),
    taken(x, y, byMouse) {
      const actor = nearest(x, y, NEAR);
      if (actor < 0) {
        go({ x: view.x + (x - 0.5) / view.zoom, y: view.y + (y - 0.5) / view.zoom });
      } else if (byMouse || figure.querySelector(`.net-told a`)?.textContent === net.names[actor]) {
        open(actor);
      } else {
        tell(actor);
      }
    },
    open: () => open(at),
  });
  figure.querySelectorAll("[data-net-act]").forEach((button) => button.addEventListener("click", () => acts[button.dataset.netAct]()));
  canvas.addEventListener("focus", () => at < 0 && canvas.matches(":focus-visible") && tell(nearest(0.5, 0.5, Infinity)));
  new ResizeObserver(wish).observe(canvas);
  const dye = () => {
    painter.dye();
    wish();
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dye);
  new MutationObserver(dye).observe(document.documentElement, { attributeFilter: ["data-scheme"] });

  return {
    /** @param judging whether groups are shown in its place where it is too slow */
    async show(judging) {
      judged = false;
      figure.dataset.state = "drawing";
      part("picture").hidden = false;
      painter.dye();
      Object.assign(figure.dataset, { actors: net.names.length, ties: net.ties.length / 5 });
      const once = (time) => {
        draw(time);
        painter.finish();
      };
      let found = 0;
      for (let times = 0; times < (judging ? FINE.length : 1) && found < ENOUGH; times++) {
        fine = FINE[times];
        await wait(times > 1 ? PAUSE : 0);
        found = await trial(once);
      }
      judged = judging;
      figure.dataset.state = "drawn";
      judge(found);
    },
  };
}

document.querySelectorAll("figure[data-net]").forEach(start);
