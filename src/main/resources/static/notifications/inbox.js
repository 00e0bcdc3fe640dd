/*
 * Says in an open inbox that something has come, and counts it in the frame. The list itself stays as it is until its reader asks for
 * the page again: nothing moves under a finger. Where a stream cannot be had, the page does without.
 */
function start(news) {
  const stream = new EventSource(news.dataset.live);
  const before = Number(news.dataset.waiting);

  const ask = async () => {
    const answer = await fetch(news.dataset.count, { headers: { Accept: "text/plain" } }).catch(() => null);
    const [number, words] = answer?.ok ? (await answer.text()).split("\n") : [before, ""];
    const waiting = Number(number);
    const count = document.querySelector(".waiting-count");
    if (count && words) {
      count.textContent = waiting > 99 ? "99+" : waiting;
      count.hidden = waiting === 0;
      document.querySelector(".waiting .visually-hidden").textContent = words;
    }
    if (waiting > before) {
      news.querySelector("[data-news]").hidden = false;
    }
  };

  // Also after a line that was cut: what came meanwhile is counted
  stream.addEventListener("open", ask);
  stream.addEventListener(news.dataset.topic, ask);
  addEventListener("pagehide", () => stream.close());
}

document.querySelectorAll("[data-live-inbox]").forEach(start);
