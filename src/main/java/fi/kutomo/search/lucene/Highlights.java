package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Marked;
import java.io.IOException;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Marks the found words in titles, summaries and the best passages of the text. */
final class Highlights {

    private static final int LONGEST = 500_000;
    private static final int PASSAGES = 3;

    /** What was marked in one card in one language; empty parts had nothing to mark. */
    record Marks(Marked title, Marked summary, List<Marked> passages) {

        boolean any() {
            return title.hasMarks() || summary.hasMarks() || !passages.isEmpty();
        }
    }

    private Highlights() {}

    static Map<Integer, Marks> of(IndexSearcher searcher, FormsAnalyzer analyzer, Query query, Lang lang, List<Integer> documents)
            throws IOException {
        var result = new HashMap<Integer, Marks>();
        if (documents.isEmpty()) {
            return result;
        }
        var ids = documents.stream().mapToInt(Integer::intValue).toArray();
        var found = new Marker(searcher, analyzer, lang)
                .objects(new String[] {Fields.title(lang), Fields.text(lang)}, query, ids, new int[] {1, PASSAGES});
        var titles = found.get(Fields.title(lang));
        var texts = found.get(Fields.text(lang));
        for (int i = 0; i < ids.length; i++) {
            result.put(ids[i], marks(pieces(titles, i), pieces(texts, i)));
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static List<Piece> pieces(Object @org.jspecify.annotations.Nullable [] objects, int at) {
        return objects == null || objects[at] == null ? List.of() : (List<Piece>) objects[at];
    }

    private static Marks marks(List<Piece> title, List<Piece> text) {
        var nothing = new Marked("");
        var summary = text.stream().filter(Piece::ofSummary).map(Piece::text).findFirst().orElse(nothing);
        var passages = text.stream()
                .filter(piece -> !piece.ofSummary())
                .map(piece -> piece.text().shortened(300))
                .toList();
        return new Marks(title.stream().map(Piece::text).findFirst().orElse(nothing), summary, passages);
    }

    private record Piece(boolean ofSummary, Marked text) {}

    private static final class Marker extends UnifiedHighlighter {

        private final Lang lang;

        Marker(IndexSearcher searcher, FormsAnalyzer analyzer, Lang lang) {
            super(UnifiedHighlighter.builder(searcher, analyzer)
                    .withMaxLength(LONGEST)
                    .withMaxNoHighlightPassages(0)
                    // a beginning of a word has no offsets of its own in the postings
                    .withHandleMultiTermQuery(false));
            this.lang = lang;
        }

        Map<String, Object[]> objects(String[] fields, Query query, int[] ids, int[] passages) throws IOException {
            return highlightFieldsAsObjects(fields, query, ids, passages);
        }

        @Override
        protected BreakIterator getBreakIterator(String field) {
            return new SummaryFirst(lang, field.equals(Fields.title(lang)));
        }

        @Override
        protected PassageFormatter getFormatter(String field) {
            return new Marking();
        }
    }

    /** Puts the signs around the found words. */
    private static final class Marking extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            int body = content.indexOf(Fields.BODY);
            var pieces = new ArrayList<Piece>();
            for (var passage : passages) {
                boolean summary = passage.getStartOffset() <= body;
                int end = summary ? Math.min(body, passage.getEndOffset()) : passage.getEndOffset();
                pieces.add(new Piece(summary, marked(passage, content, end)));
            }
            return pieces;
        }

        private static Marked marked(Passage passage, String content, int end) {
            var text = new StringBuilder();
            int at = passage.getStartOffset();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = passage.getMatchStarts()[i];
                int to = Math.min(passage.getMatchEnds()[i], end);
                // several forms of one word stand at the same place
                if (from >= at && from < to) {
                    text.append(content, at, from).append(Marked.OPEN).append(content, from, to).append(Marked.CLOSE);
                    at = to;
                }
            }
            return new Marked(text.append(content, at, end).toString().replace('\n', ' ').replace(Fields.BODY, ' ').strip());
        }
    }

    /** The summary is one passage, the body falls into sentences; a title is one whole. */
    private static final class SummaryFirst extends BreakIterator {

        private final BreakIterator sentences;
        private final boolean whole;
        private int body;

        SummaryFirst(Lang lang, boolean whole) {
            this.sentences = BreakIterator.getSentenceInstance(lang.locale());
            this.whole = whole;
        }

        @Override
        public void setText(CharacterIterator text) {
            sentences.setText(text);
            body = text.getBeginIndex();
            if (whole) {
                body = text.getEndIndex();
                return;
            }
            for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
                if (c == Fields.BODY) {
                    body = text.getIndex() + 1;
                    break;
                }
            }
            text.first();
        }

        @Override
        public int following(int offset) {
            return offset < body ? body : sentences.following(offset);
        }

        @Override
        public int preceding(int offset) {
            if (offset <= 0) {
                return DONE;
            }
            return offset <= body ? 0 : Math.max(body, sentences.preceding(offset));
        }

        @Override
        public int first() {
            return sentences.first();
        }

        @Override
        public int last() {
            return sentences.last();
        }

        @Override
        public int next(int n) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int next() {
            return following(current());
        }

        @Override
        public int previous() {
            return preceding(current());
        }

        @Override
        public int current() {
            return sentences.current();
        }

        @Override
        public CharacterIterator getText() {
            return sentences.getText();
        }
    }
}
