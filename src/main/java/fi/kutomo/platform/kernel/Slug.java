package fi.kutomo.platform.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The readable last part of an address: lower-case letters a–z, digits and single hyphens, at most 80 characters. */
public record Slug(String value) {

    private static final int LONGEST = 80;

    public Slug {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.length() > LONGEST) {
            throw new NotFound("slug");
        }
    }

    /** Makes a slug of a title: å and ä become a, ö becomes o. A title without any letter becomes {@code x}. */
    public static Slug from(String title) {
        var plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.length() > LONGEST) {
            var cut = plain.lastIndexOf('-', LONGEST);
            plain = plain.substring(0, cut > LONGEST / 2 ? cut : LONGEST).replaceAll("-+$", "");
        }
        return new Slug(plain.isEmpty() ? "x" : plain);
    }

    /** The same slug with a number behind it, for the second thing of one name. */
    public Slug numbered(int number) {
        var tail = "-" + number;
        var head = value.length() + tail.length() > LONGEST ? value.substring(0, LONGEST - tail.length()) : value;
        return new Slug(head.replaceAll("-+$", "") + tail);
    }

    /** This slug, or else the first with a number behind it that is not taken. */
    public Slug firstFree(Predicate<Slug> taken) {
        var slug = this;
        for (int number = 2; taken.test(slug); number++) {
            slug = numbered(number);
        }
        return slug;
    }

    /** Whether an empty form stands at this address, so that no thing may have it. */
    public boolean leadsToForm() {
        return value.equals("new");
    }

    @Override
    public String toString() {
        return value;
    }
}
