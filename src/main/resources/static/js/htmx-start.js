/*
 * htmx is loaded only on pages that ask for it. Its settings fit the content policy: nothing inline, nothing evaluated; answers
 * with mistakes (4xx) are shown like others, and a page that was swapped in tells where the focus goes.
 */
let loading;

export function start(element) {
  loading ??= load();
  loading.then(() => globalThis.htmx.process(element));
}

function load() {
  const script = document.createElement("script");
  script.src = new URL("../vendor/htmx.min.js", import.meta.url).href;
  return new Promise((loaded, failed) => {
    script.addEventListener("load", () => {
      settle(globalThis.htmx.config);
      loaded();
    });
    script.addEventListener("error", failed);
    settleBefore();
    document.head.append(script);
  });
}

/* htmx reads this element while it starts. */
function settleBefore() {
  const meta = document.createElement("meta");
  meta.name = "htmx-config";
  meta.content = JSON.stringify({ includeIndicatorStyles: false, allowEval: false, allowScriptTags: false, selfRequestsOnly: true });
  document.head.append(meta);
}

function settle(config) {
  config.responseHandling = [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "4..", swap: true, error: false },
    { code: "5..", swap: false, error: true },
  ];
  document.addEventListener("htmx:afterSwap", (event) => event.detail.elt?.querySelector?.("[data-focus]")?.focus());
}
