package fi.kutomo.notifications.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line {@code Authentication-Results} (RFC 8601): which server says it, and its findings, each as words. Comments are left out; what
 * stands in quotes is one word with what is around it, so that nothing that a sender wrote can look like a finding.
 */
record Verdict(String server, List<List<String>> findings) {

    /** Empty where quotes or comments do not end: then nobody knows who wrote what. */
    static Optional<Verdict> read(String line) {
        var reading = new Reading();
        for (int i = 0; i < line.length(); i++) {
            i += reading.take(line, i);
        }
        return reading.whole();
    }

    /** Goes through the line letter by letter. */
    private static final class Reading {

        private final List<List<String>> segments = new ArrayList<>();
        private List<String> segment = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int comments;
        private boolean quoted;

        /** How many letters besides this one are taken. */
        int take(String line, int at) {
            char letter = line.charAt(at);
            if (letter == '\\' && (quoted || comments > 0)) {
                return 1;
            }
            if (quoted || comments > 0) {
                inside(letter);
            } else if (letter == '"') {
                quoted = true;
                word.append(letter);
            } else if (letter == '(') {
                comments++;
            } else if (letter == ';') {
                endSegment();
            } else if (Character.isWhitespace(letter)) {
                endWord();
            } else {
                word.append(letter);
            }
            return 0;
        }

        private void inside(char letter) {
            if (quoted) {
                quoted = letter != '"';
                word.append(letter);
            } else {
                comments += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            }
        }

        private void endWord() {
            if (!word.isEmpty()) {
                segment.add(word.toString());
                word.setLength(0);
            }
        }

        private void endSegment() {
            endWord();
            segments.add(segment);
            segment = new ArrayList<>();
        }

        Optional<Verdict> whole() {
            endSegment();
            if (quoted || comments > 0 || segments.getFirst().isEmpty()) {
                return Optional.empty();
            }
            var findings = segments.stream().skip(1).filter(each -> !each.isEmpty()).toList();
            return Optional.of(new Verdict(segments.getFirst().getFirst(), findings));
        }
    }
}
