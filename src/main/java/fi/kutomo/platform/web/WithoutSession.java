package fi.kutomo.platform.web;

/**
 * An address at which programs knock that have no session and hold no form of ours; what they send carries a secret of its own, so that
 * a forged form is of no use. A bean of the module whose address it is.
 *
 * @param pattern such as {@code /*&#47;unsubscribe/*}
 */
public record WithoutSession(String pattern) {}
