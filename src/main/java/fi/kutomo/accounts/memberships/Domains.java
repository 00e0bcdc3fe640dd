package fi.kutomo.accounts.memberships;

import java.util.Locale;
import java.util.Set;

/** Mail domains: of an address, and whether one can belong to an organisation at all. */
final class Domains {

    /** Where anybody gets an address: such a domain proves nothing. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.fi", "live.com", "live.fi", "msn.com", "yahoo.com",
            "icloud.com", "me.com", "proton.me", "protonmail.com", "gmx.com", "gmx.net", "mail.com", "luukku.com", "suomi24.fi",
            "kolumbus.fi", "elisanet.fi", "welho.com", "pp.inet.fi", "netti.fi", "saunalahti.fi", "dnainternet.net");

    private Domains() {}

    static String of(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** A host name with at least two labels that is not a provider of mail for everybody. */
    static boolean canBeOwn(String domain) {
        return domain.length() <= 253
                && domain.matches("([a-z0-9åäö]([a-z0-9åäö-]{0,61}[a-z0-9åäö])?\\.)+[a-z]{2,}")
                && !OPEN_TO_ALL.contains(domain);
    }
}
