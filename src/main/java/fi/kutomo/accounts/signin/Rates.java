package fi.kutomo.accounts.signin;

import fi.kutomo.platform.limits.Limits.Rate;
import java.time.Duration;

/** How often one may try. Nobody can lock another out: what counts by account counts by the asker's block of addresses as well. */
public final class Rates {

    /** Failed sign-ins into one account from one block of addresses. */
    static final Rate ACCOUNT = Rate.backOff("sign-in to an account", 5, Duration.ofMinutes(15));

    /** All sign-ins from one block of addresses. */
    static final Rate ADDRESS = new Rate("sign-in from a network", 60, Duration.ofMinutes(10));

    /** Wrong codes or passwords of somebody who has shown to be the person once. */
    public static final Rate CODE = Rate.backOff("codes", 5, Duration.ofMinutes(15));

    public static final Rate REGISTRATION = new Rate("registration", 3, Duration.ofHours(1));

    public static final Rate RESET = new Rate("reset", 5, Duration.ofHours(1));

    /** Letters with links to one address, whoever asks for them. */
    public static final Rate LETTER = new Rate("letters", 3, Duration.ofHours(1));

    /** Invitations that one person sends. */
    public static final Rate INVITING = new Rate("invitations by a person", 500, Duration.ofDays(1));

    /** Invitations to one address, whoever sends them. */
    public static final Rate INVITED = new Rate("invitations to an address", 3, Duration.ofDays(1));

    private Rates() {}
}
