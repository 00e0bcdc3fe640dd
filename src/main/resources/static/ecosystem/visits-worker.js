/*
 * Answers for one page, the one that a weaver has taken along, when there is no network, and for the style sheets, scripts and
 * typefaces that it needs. It answers for nothing else. The page is forgotten after its time, and as soon as the site says that whoever
 * asks is not signed in, or is no weaver any more.
 */
const PAGE = "kutomo-visits-page";
const PARTS = "kutomo-visits-parts";
const home = () => new URL(self.registration.scope).pathname;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate" && pathname === home()) {
    event.respondWith(page(request));
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(part(request));
  }
});

async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.type === "opaqueredirect" || answer.redirected || [401, 403, 404, 410].includes(answer.status)) {
      await caches.delete(PAGE);
    }
    return answer;
  } catch (noNetwork) {
    const kept = await caches.match(home(), { cacheName: PAGE });
    if (kept && Number(kept.headers.get("x-kept-until")) > Date.now()) {
      return kept;
    }
    await caches.delete(PAGE);
    return Response.error();
  }
}

/* Their addresses change with what is in them, so what is kept is right. */
async function part(request) {
  return (await caches.match(request, { cacheName: PARTS })) ?? fetch(request);
}
