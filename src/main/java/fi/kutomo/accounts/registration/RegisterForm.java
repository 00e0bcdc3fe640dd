package fi.kutomo.accounts.registration;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Addresses;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistakes;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody types to register.
 *
 * @param website a field that people do not see and programs fill
 * @param begun a sealed time at which the form was shown
 */
public record RegisterForm(String email, String name, String handle, String tongue, String terms, String website, String begun) {

    static final int LONGEST_NAME = 80;

    static RegisterForm empty(Lang lang, String begun) {
        return new RegisterForm("", "", "", lang.tag(), "", "", begun);
    }

    /** Without the spaces and capitals that slip in. */
    public RegisterForm cleaned() {
        return new RegisterForm(
                Normalizer.normalize(email.strip(), Normalizer.Form.NFC),
                Normalizer.normalize(name.strip().replaceAll(" {2,}", " "), Normalizer.Form.NFC),
                handle.strip().toLowerCase(Locale.ROOT),
                tongue,
                terms,
                website,
                begun);
    }

    /** The same, as if it were shown now. */
    RegisterForm shownAnew(String now) {
        return new RegisterForm(email, name, handle, tongue, terms, website, now);
    }

    Lang lang() {
        return Lang.of(tongue).orElse(Lang.FI);
    }

    boolean agreed() {
        return terms.equals("yes");
    }

    /** Says nothing about whether an address is known. */
    public Mistakes mistakes(Messages messages, Lang lang) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!plainAddress(email)) {
            wrong.put("email", "accounts.registration.email.wrong");
        }
        if (!plainName(name)) {
            wrong.put("name", "accounts.registration.name.wrong");
        }
        if (!plainHandle(handle)) {
            wrong.put("handle", "accounts.registration.handle.wrong");
        }
        if (!agreed()) {
            wrong.put("terms", "accounts.registration.terms.wrong");
        }
        wrong.replaceAll((_, key) -> messages.in(lang, key));
        return Mistakes.of(wrong);
    }

    static boolean plainHandle(String handle) {
        return handle.matches("[a-z0-9](?:[a-z0-9]|[.-](?=[a-z0-9])){1,29}");
    }

    static boolean plainAddress(String email) {
        return Addresses.valid(email) && email.matches("[^@]{1,64}@[^@]+\\.[^@.]{2,}");
    }

    /** A name, not an advertisement: no control characters, no addresses, nothing that reorders letters. */
    static boolean plainName(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST_NAME
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().noneMatch(RegisterForm::strange)
                && !name.matches("(?i).*(://|www\\.|@|<|>).*");
    }

    private static boolean strange(int letter) {
        return Character.isISOControl(letter)
                || letter == '\uFFFD'
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.LINE_SEPARATOR
                || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR;
    }
}
