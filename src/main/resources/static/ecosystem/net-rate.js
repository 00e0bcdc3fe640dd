/* How many frames a second a picture is drawn with. */
const TRIED = 24;
const MOVED = 60;
const APART = 400;

/** The middle of the times between these moments, as frames a second. */
function middle(moments) {
  const gaps = moments.slice(1).map((moment, at) => moment - moments[at]).sort((a, b) => a - b);
  return 1000 / (gaps[Math.floor(gaps.length / 2)] || 1000);
}

/** Draws one frame after the other, as in a movement, and answers how fast that went. */
export function trial(draw) {
  return new Promise((done) => {
    const moments = [];
    const frame = (time) => {
      draw(time);
      moments.push(time);
      if (moments.length > TRIED) {
        done(middle(moments));
      } else {
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame(frame);
  });
}

/** Looks on while the picture is moved, and tells every so many frames. */
export function rateOf(tell) {
  let moments = [];
  return {
    frame(time) {
      if (time - (moments.at(-1) ?? time) > APART) {
        moments = [];
      }
      moments.push(time);
      if (moments.length > MOVED) {
        tell(middle(moments));
        moments = [];
      }
    },
  };
}
