/* Signing out takes everything of one's own off this device; what was not sent yet is asked about first. */
import { empty, waiting } from "./kept.js";

export function start(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { person, own } = await waiting().catch(() => ({ person: null, own: 0 }));
    if (own > 0 && !confirm(form.dataset.signOut.replace("{count}", own))) {
      return form.removeAttribute("data-sent");
    }
    await empty(person).catch(() => {});
    form.submit();
  });
}
