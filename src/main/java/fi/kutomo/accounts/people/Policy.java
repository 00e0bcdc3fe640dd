package fi.kutomo.accounts.people;

/**
 * Who may come in and what each level of assurance may do; set by operators, with safe defaults.
 *
 * @param registration whether people may register by themselves, or only when invited
 * @param writing the least level for writing in public
 * @param secondFactor whether editors, assessors, moderators, weavers and operators need a passkey or a second factor
 */
public record Policy(boolean registration, Assurance writing, boolean secondFactor) {

    public static final String KEY = "accounts.policy";

    public static final Policy SAFE = new Policy(true, Assurance.SPONSORED, true);
}
