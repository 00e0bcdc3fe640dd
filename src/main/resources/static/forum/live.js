/*
 * Puts new posts below the others while the page is open, and says so to those who listen to it. The stream holds numbers only;
 * the posts are asked for with the reader's own access. Where a stream cannot be had, the page does without.
 */
function start(posts) {
  let stream = null;
  let asking = Promise.resolve();
  const seen = () => Math.max(0, ...[...posts.querySelectorAll("[data-post]")].map((post) => Number(post.dataset.post)));

  async function ask() {
    const answer = await fetch(`${posts.dataset.new}?after=${seen()}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) {
      return;
    }
    const found = [...new DOMParser().parseFromString(await answer.text(), "text/html").body.children];
    const fresh = found.filter((post) => !document.getElementById(post.id));
    posts.append(...fresh);
    if (fresh.length > 0) {
      const last = fresh.at(-1);
      document.getElementById("posts-said").textContent =
        posts.dataset.said.replace("{number}", last.dataset.post).replace("{name}", last.querySelector(".post-by")?.textContent ?? "");
      await ask();
    }
  }

  function open() {
    stream = new EventSource(posts.dataset.live);
    // Also after a line that was cut: what came meanwhile is asked for
    for (const event of ["open", posts.dataset.topic]) {
      stream.addEventListener(event, () => (asking = asking.then(ask)));
    }
  }

  addEventListener("pagehide", () => stream.close());
  addEventListener("pageshow", (event) => event.persisted && open());
  open();
}

document.querySelectorAll("[data-live]").forEach(start);
