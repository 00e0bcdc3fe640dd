/*
 * Puts new posts below the others while the page is open, and says so once to those who listen to it. The stream holds numbers only;
 * the posts are asked for with the reader's own access. Where a stream cannot be had, the page does without.
 */
function start(posts) {
  const stream = new EventSource(posts.dataset.live);
  const seen = () => Math.max(0, ...[...posts.querySelectorAll("[data-post]")].map((post) => Number(post.dataset.post)));
  let asking = Promise.resolve();

  const ask = () => {
    asking = asking.then(async () => {
      const answer = await fetch(`${posts.dataset.new}?after=${seen()}`, { headers: { "HX-Request": "true" } }).catch(() => null);
      if (!answer?.ok) {
        return;
      }
      const found = new DOMParser().parseFromString(await answer.text(), "text/html").body.children;
      const fresh = [...found].filter((post) => !document.getElementById(post.id));
      posts.append(...fresh);
      if (fresh.length > 0) {
        document.getElementById("posts-said").textContent = posts.dataset.said;
      }
    });
  };

  // Also after a line that was cut: what came meanwhile is asked for
  stream.addEventListener("open", ask);
  stream.addEventListener(posts.dataset.topic, ask);
  addEventListener("pagehide", () => stream.close());
}

document.querySelectorAll("[data-live]").forEach(start);
