package fi.kutomo.platform.web.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts that a decision-maker wants, in one column. A fact that is not known is left out by whoever makes the list. */
public record KeyFacts(List<Fact> all) {

    /** A question and its answers. */
    public record Fact(String label, List<Answer> answers) {

        public static Fact of(String label, String answer) {
            return new Fact(label, List.of(new Answer(answer, null, null)));
        }

        /** A fact of several answers in words. */
        public static Fact of(String label, List<String> answers) {
            return new Fact(label, answers.stream().map(answer -> new Answer(answer, null, null)).toList());
        }
    }

    /** These facts without those that have no answer. */
    public static KeyFacts of(Fact... facts) {
        return new KeyFacts(Stream.of(facts).filter(fact -> !fact.answers().isEmpty()).toList());
    }

    /** One answer; with an address it is a link; {@code lang} when it is not in the page's language. */
    public record Answer(String text, @Nullable String address, @Nullable String lang) {

        public static Answer link(String text, String address) {
            return new Answer(text, address, null);
        }
    }
}
