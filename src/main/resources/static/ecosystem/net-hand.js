/*
 * Moves a picture by keys, mouse, wheel and fingers. Wheel and fingers move it only while it has the focus; else they move the page.
 */
import { unspot } from "./net-painter.js";

const STEP = 0.15;
const NEARER = 1.4;
const MOST = 60;
const STILL = 6;

/**
 * @param canvas what is moved
 * @param view its middle and how near it is; it is changed in place
 * @param told moved(byKeys) after a change, over(x, y) and away() of a pointer, taken(x, y, byMouse) of a click or a tap, open() of the enter key
 */
export function hold(canvas, view, told) {
  const fingers = new Map();
  let travelled = 0;

  function go(change, byKeys = false) {
    Object.assign(view, change);
    view.zoom = Math.min(MOST, Math.max(1, view.zoom));
    view.x = Math.min(1, Math.max(0, view.x));
    view.y = Math.min(1, Math.max(0, view.y));
    told.moved(byKeys);
  }

  /* What lies there stays there. */
  function zoom(by, x = 0.5, y = 0.5, byKeys = false) {
    const [ux, uy] = unspot(view, x, y);
    view.zoom = Math.min(MOST, Math.max(1, view.zoom * by));
    const [vx, vy] = unspot(view, x, y);
    go({ x: view.x + ux - vx, y: view.y + uy - vy }, byKeys);
  }

  function at(event) {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  }

  const acts = {
    ArrowLeft: () => go({ x: view.x - STEP / view.zoom }, true),
    ArrowRight: () => go({ x: view.x + STEP / view.zoom }, true),
    ArrowUp: () => go({ y: view.y - STEP / view.zoom }, true),
    ArrowDown: () => go({ y: view.y + STEP / view.zoom }, true),
    nearer: () => zoom(NEARER, 0.5, 0.5, true),
    further: () => zoom(1 / NEARER, 0.5, 0.5, true),
    all: () => go({ x: 0.5, y: 0.5, zoom: 1 }, true),
    Enter: () => told.open(),
  };
  Object.assign(acts, { "+": acts.nearer, "=": acts.nearer, "-": acts.further, 0: acts.all, Home: acts.all });

  canvas.addEventListener("keydown", (event) => {
    if (acts[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      acts[event.key]();
    }
  });
  canvas.addEventListener("wheel", (event) => {
    if (document.activeElement === canvas) {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), ...at(event));
    }
  }, { passive: false });

  canvas.addEventListener("pointerdown", (event) => {
    travelled = fingers.size === 0 ? 0 : STILL;
    fingers.set(event.pointerId, at(event));
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    const now = at(event);
    if (!before) {
      return told.over(...now);
    }
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    travelled += Math.hypot((now[0] - before[0]) * canvas.clientWidth, (now[1] - before[1]) * canvas.clientHeight);
    if (other) {
      const far = (one) => Math.hypot(one[0] - other[0], one[1] - other[1]) || 1e-3;
      zoom(far(now) / far(before), ...other);
    } else if (travelled >= STILL) {
      const [ux, uy] = unspot(view, ...before);
      const [vx, vy] = unspot(view, ...now);
      go({ x: view.x + ux - vx, y: view.y + uy - vy });
    }
  });
  canvas.addEventListener("pointerup", (event) => {
    const place = at(event);
    if (fingers.delete(event.pointerId) && travelled < STILL) {
      told.taken(...place, event.pointerType === "mouse");
    }
  });
  canvas.addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
  canvas.addEventListener("pointerleave", () => told.away());
  return { acts, go };
}
