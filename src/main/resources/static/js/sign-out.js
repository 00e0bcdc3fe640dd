/* Signing out takes everything off this device; what was not sent yet is asked about first. */
import { empty, unsent } from "./kept.js";

export function start(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const waiting = await unsent().catch(() => 0);
    if (waiting > 0 && !confirm(form.dataset.signOut.replace("{count}", waiting))) {
      return form.removeAttribute("data-sent");
    }
    await empty().catch(() => {});
    form.submit();
  });
}
