package fi.kutomo.accounts.passkeys;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** A person's passkeys in brief, on the page of all ways to sign in. */
public record PasskeyLines(List<Passkey> passkeys) implements Fragment {}
