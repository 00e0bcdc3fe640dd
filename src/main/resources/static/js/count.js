/* Counts what is left of a limited text. The words are read out only when the writer pauses near the end. */
export function start(field) {
  const words = document.getElementById(`${field.id}-count`);
  const most = Number(field.dataset.count);
  if (!words || !most) {
    return;
  }
  const aloud = Object.assign(document.createElement("span"), { className: "visually-hidden" });
  aloud.setAttribute("role", "status");
  words.after(aloud);
  let timer;
  const count = () => {
    const left = most - field.value.length;
    words.textContent = (left < 0 ? words.dataset.over : words.dataset.left).replace("{count}", Math.abs(left).toLocaleString(document.documentElement.lang));
    words.classList.toggle("count--over", left < 0);
    clearTimeout(timer);
    timer = setTimeout(() => {
      aloud.textContent = left < most / 10 ? words.textContent : "";
    }, 1000);
  };
  field.addEventListener("input", count);
  count();
}
