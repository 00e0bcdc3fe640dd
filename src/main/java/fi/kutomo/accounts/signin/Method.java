package fi.kutomo.accounts.signin;

/** How somebody has signed in. */
public enum Method {
    PASSWORD(false),
    /** Password and a code of the authenticator app. */
    PASSWORD_AND_CODE(true),
    /** Password and one of the recovery codes. */
    RECOVERY_CODE(true),
    PASSKEY(true),
    /** An identity provider that did not say how it knew the person. */
    PROVIDER(false),
    /** The same, and a code of the authenticator app. */
    PROVIDER_AND_CODE(true),
    /** An identity provider that vouches for more than a password. */
    PROVIDER_STRONG(true),
    /** The link in a letter, right after registration. */
    LINK(false);

    private final boolean strong;

    Method(boolean strong) {
        this.strong = strong;
    }

    /** Whether it proves more than that somebody knows a password or reads the mail. */
    public boolean strong() {
        return strong;
    }

    /** What it becomes when a second step has been taken as well. */
    Method withCode() {
        return this == PROVIDER ? PROVIDER_AND_CODE : PASSWORD_AND_CODE;
    }
}
