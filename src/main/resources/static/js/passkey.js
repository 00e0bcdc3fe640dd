/*
 * A form that needs a passkey. data-passkey says "make" or "use"; data-options is the address that gives the options for it. The
 * answer of the device goes into the hidden field "credential" and the form is sent as any other. Nothing is shown before that
 * works here: the form's button is hidden until this behaviour has looked.
 */
export function start(form) {
  const act = form.querySelector("[data-passkey-act]");
  const missing = form.querySelector("[data-passkey-missing]");
  if (!window.PublicKeyCredential || !navigator.credentials) {
    missing.hidden = false;
    return;
  }
  act.hidden = false;
  form.addEventListener("submit", (event) => {
    if (form.elements.credential.value === "") {
      event.preventDefault();
      ask(form, act);
    }
  });
}

async function ask(form, act) {
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  act.disabled = true;
  try {
    const options = await (await fetched(form)).json();
    const credential = form.dataset.passkey === "make" ? await make(options) : await use(options);
    form.elements.credential.value = JSON.stringify(credential);
    act.disabled = false;
    form.requestSubmit(act);
  } catch {
    // The person has said no, or the device has nothing for this site: browsers do not tell which
    act.disabled = false;
    failed.hidden = false;
    failed.focus();
  }
}

async function fetched(form) {
  const fields = new FormData();
  fields.set("_csrf", form.elements._csrf.value);
  if (form.dataset.token) {
    fields.set("token", form.dataset.token);
  }
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer;
}

async function make(options) {
  const publicKey = { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: options.excludeCredentials.map(known) };
  const made = await navigator.credentials.create({ publicKey });
  return { ...plain(made), response: { clientDataJSON: text(made.response.clientDataJSON), attestationObject: text(made.response.attestationObject), transports: made.response.getTransports?.() ?? [] } };
}

async function use(options) {
  const publicKey = { ...options, challenge: bytes(options.challenge), allowCredentials: options.allowCredentials.map(known) };
  const used = await navigator.credentials.get({ publicKey });
  const { clientDataJSON, authenticatorData, signature, userHandle } = used.response;
  return { ...plain(used), response: { clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature), userHandle: userHandle ? text(userHandle) : null } };
}

function plain(credential) {
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, authenticatorAttachment: credential.authenticatorAttachment, clientExtensionResults: credential.getClientExtensionResults() };
}

const known = (one) => ({ ...one, id: bytes(one.id) });

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
