package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.introductions.Veil.Kind;
import fi.kutomo.ecosystem.introductions.Veil.Slip;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses and numbers that lead to somebody, whoever it is. */
final class Traces {

    private static final Pattern MAIL = Pattern.compile(
            "[^\\s@<>()]+\\s?(?:@|\\(at\\)|\\[at]|\\(ät\\))\\s?[^\\s@<>()]+"
                    + "|[\\p{L}\\d._-]+\\s+(?:ät|at|snabel-a|miukumauku)\\s+[\\p{L}\\d-]+\\s+(?:piste|punkt|dot)\\s+\\p{L}{2,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WEB = Pattern.compile(
            "(?:https?://|www\\.)\\S+|(?<![\\p{L}\\d])[\\p{L}\\d-]{2,}(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,24}(?![\\p{L}\\d])(?:/\\S*)?"
                    + "|(?<![\\p{L}\\d])[\\p{L}\\d-]+\\.\\p{L}{2,24}/\\S+|(?<!\\S)@[\\p{L}\\d_.]{3,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:FI\\s?)?\\d{7}-?\\d\\b|\\b\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z]\\b|\\bKTM-\\d{4}-\\d{6}\\b|(?<!\\d)(?:\\+\\d{1,3}|0)[\\s-]?\\d{1,3}(?:[\\s-]?\\d{2,4}){2,3}(?!\\d)"
                    + "|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
            Pattern.CASE_INSENSITIVE);
    /** A street or a road with its number. */
    private static final Pattern STREET = Pattern.compile(
            "\\p{L}+(?:ka(?:tu|du)|tie|kuja|polku|polun|polul|raitti|raiti|aukio|bulevardi|gata|väg|vägen|gränd|stig|allé|street|road|avenue)(?:n|en|s|a|ä|tä|ta|lla|llä|lta|ltä|lle)?\\s+\\d{1,4}(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Traces() {}

    static Stream<Slip> in(String text) {
        return Stream.of(Map.entry(Kind.MAIL, MAIL), Map.entry(Kind.WEB, WEB), Map.entry(Kind.NUMBER, NUMBER), Map.entry(Kind.STREET, STREET))
                .flatMap(each -> each.getValue().matcher(text).results().map(hit -> new Slip(each.getKey(), hit.group().strip())));
    }
}
