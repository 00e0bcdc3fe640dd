/*
 * Counts down the part that runs. The page says its end by the clock already; here it becomes what is left. Said aloud only five minutes
 * and one minute before the end and at the end itself, politely and once; nothing blinks. The clock is the server's: this device's may be wrong.
 */
const words = document.querySelector("[data-ends]");

if (words) {
  const ends = Date.parse(words.dataset.ends);
  const behind = Date.parse(words.dataset.served) - Date.now();
  const clock = Object.assign(document.createElement("span"), { className: "gathering-left" });
  clock.setAttribute("role", "timer");
  clock.setAttribute("aria-live", "off");
  const aloud = Object.assign(document.createElement("span"), { className: "visually-hidden" });
  aloud.setAttribute("role", "status");
  words.before(clock);
  words.after(aloud);

  const marks = [[300, 5], [60, 1], [0, 0]];
  let last = Infinity;
  const tick = () => {
    const left = Math.round((ends - Date.now() - behind) / 1000);
    const whole = Math.abs(left);
    const text = left >= 0 ? words.dataset.left : words.dataset.over;
    clock.textContent = text.replace("{minutes}", Math.floor(whole / 60)).replace("{seconds}", String(whole % 60).padStart(2, "0"));
    const passed = marks.find(([mark]) => last > mark && left <= mark && left > mark - 30);
    if (passed && last !== Infinity) {
      aloud.textContent = passed[1] > 0 ? words.dataset.soon.replace("{minutes}", passed[1]) : words.dataset.done;
    }
    last = left;
  };
  tick();
  setInterval(tick, 1000);
}
