package fi.kutomo.accounts.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Everything readable in an index, which is compressed in its files: all words and stored values, deleted documents included. */
final class IndexWords {

    private IndexWords() {}

    static Set<String> all(Path folder) throws IOException {
        var found = new TreeSet<String>();
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                terms(leaf.reader(), found);
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    stored(leaf.reader().storedFields().document(document), found);
                }
            }
        }
        return found;
    }

    private static void terms(LeafReader reader, Set<String> found) throws IOException {
        for (var field : reader.getFieldInfos()) {
            var words = Terms.getTerms(reader, field.name).iterator();
            for (BytesRef word = words.next(); word != null; word = words.next()) {
                found.add(text(word));
            }
            var values = reader.getSortedSetDocValues(field.name);
            for (long i = 0; values != null && i < values.getValueCount(); i++) {
                found.add(text(values.lookupOrd(i)));
            }
            var single = reader.getSortedDocValues(field.name);
            for (int i = 0; single != null && i < single.getValueCount(); i++) {
                found.add(text(single.lookupOrd(i)));
            }
        }
    }

    private static void stored(Document document, Set<String> found) {
        document.getFields().forEach(field -> {
            if (field.stringValue() != null) {
                found.add(field.stringValue());
            }
            if (field.binaryValue() != null) {
                found.add(text(field.binaryValue()));
            }
        });
    }

    private static String text(BytesRef bytes) {
        return new String(bytes.bytes, bytes.offset, bytes.length, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
