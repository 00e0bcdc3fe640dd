package fi.kutomo.platform.files;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where the parts of a workbook lie in its package.
 *
 * @param since1904 days are counted from 1904, as old programs for the Mac did
 */
record BookOutline(List<Sheet> sheets, Optional<String> strings, Optional<String> styles, boolean since1904) {

    /** More than any workbook has, so that a list cannot grow without end. */
    private static final int MOST = 1000;

    private static final Set<String> KINDS = Set.of("officeDocument", "worksheet", "sharedStrings", "styles");

    record Sheet(String name, String path) {}

    private record Link(String kind, String path) {}

    static BookOutline of(Packed parts) throws IOException, XMLStreamException {
        var book = links(parts, "/").values().stream()
                .filter(link -> link.kind().equals("officeDocument"))
                .map(Link::path)
                .findFirst()
                .orElseThrow(() -> new IOException("no workbook"));
        var links = links(parts, book);
        var sheets = new ArrayList<Sheet>();
        var since1904 = new boolean[1];
        parts.each(book, xml -> {
            if (xml.getLocalName().equals("workbookPr")) {
                var said = xml.getAttributeValue(null, "date1904");
                since1904[0] = "1".equals(said) || "true".equals(said);
            } else if (xml.getLocalName().equals("sheet")) {
                var link = links.get(linked(xml));
                if (link != null && link.kind().equals("worksheet")) {
                    sheets.add(new Sheet(String.valueOf(xml.getAttributeValue(null, "name")), link.path()));
                }
                if (sheets.size() > MOST) {
                    throw parts.beyond();
                }
            }
            return true;
        });
        if (sheets.isEmpty()) {
            throw new IOException("no sheets");
        }
        return new BookOutline(List.copyOf(sheets), path(links, "sharedStrings"), path(links, "styles"), since1904[0]);
    }

    private static Optional<String> path(Map<String, Link> links, String kind) {
        return links.values().stream().filter(link -> link.kind().equals(kind)).map(Link::path).findFirst();
    }

    /** Of a part, by their ids; of the whole package where the part is {@code /}. */
    private static Map<String, Link> links(Packed parts, String part) throws IOException, XMLStreamException {
        var links = new HashMap<String, Link>();
        int name = part.lastIndexOf('/') + 1;
        var list = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        if (!parts.has(list)) {
            return links;
        }
        parts.each(list, xml -> {
            var type = String.valueOf(xml.getAttributeValue(null, "Type"));
            var kind = type.substring(type.lastIndexOf('/') + 1);
            var target = xml.getAttributeValue(null, "Target");
            if (xml.getLocalName().equals("Relationship") && target != null && KINDS.contains(kind)) {
                links.put(String.valueOf(xml.getAttributeValue(null, "Id")), new Link(kind, URI.create(part).resolve(target).getPath()));
            }
            if (links.size() > MOST) {
                throw parts.beyond();
            }
            return true;
        });
        return links;
    }

    /** The id of a link stands in a name space of its own, of which there are two. */
    private static String linked(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
